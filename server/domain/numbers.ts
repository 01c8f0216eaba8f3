import type { HallTime, SeriesId } from '@tingxu/shared/ids.ts'
import { type Label, labelOf } from '@tingxu/shared/label.ts'
import { rangeOf } from '@tingxu/shared/number-range.ts'
import type { SeriesSettings } from '@tingxu/shared/settings.ts'
import type { Hall } from './hall.ts'
import { settingsIn } from './in-force.ts'
import type { Ticket } from './ticket.ts'

export type Numbered = { seriesId: SeriesId; round: number; number: number; label: Label }

/** The next number of a series whose label is free (rule N2); null when every label is in use. */
export function nextNumber(hall: Hall, series: SeriesSettings, at: HallTime): Numbered | null {
  const { first, last, width } = rangeOf(series)
  let { round, number } = startOf(hall, series, first, last)
  for (let tried = 0; tried <= last - first; tried++) {
    const label = labelOf(series.prefix, number, width)
    if (isFree(hall, label, at)) return { seriesId: series.id, round, number, label }
    if (number < last) number++
    else {
      number = first
      round++
    }
  }
  return null
}

/**
 * Whether a missed ticket may still come back (rule C6). Once its label was given to somebody else it may not,
 * even where settings since then allow more returns: two people would answer to one label (rule N3).
 */
export function canReturn(hall: Hall, ticket: Ticket, at: HallTime): boolean {
  if (ticket.state.name !== 'missed' || hall.holders.get(ticket.label) !== ticket) return false
  return at <= ticket.state.returnUntil && ticket.returns < returnsMax(hall)
}

/** In the hall: waiting, at a counter, held, or missed and able to return (rule N2). */
export function isInHall(hall: Hall, ticket: Ticket, at: HallTime): boolean {
  return leftHallAt(hall, ticket, at) === null
}

/** A series goes on from its last number, or from its new first if that lies outside (rule S3). */
function startOf(hall: Hall, series: SeriesSettings, first: number, last: number): { round: number; number: number } {
  const { round, last: given } = hall.series.get(series.id) ?? { round: 1, last: null }
  if (given === null) return { round, number: first }
  if (given >= first && given < last) return { round, number: given + 1 }
  return { round: given < first ? round : round + 1, number: first }
}

/** A label is free when nobody of this date in the hall carries it, nor did less than `undoSeconds` ago. */
function isFree(hall: Hall, label: Label, at: HallTime): boolean {
  const holder = hall.holders.get(label)
  if (!holder) return true
  const leftAt = leftHallAt(hall, holder, at)
  return leftAt !== null && at - leftAt >= settingsIn(hall).call.undoSeconds * 1000
}

/** When the ticket left the hall; null while it is in it. */
function leftHallAt(hall: Hall, ticket: Ticket, at: HallTime): HallTime | null {
  const { state } = ticket
  switch (state.name) {
    case 'waiting':
    case 'called':
    case 'serving':
    case 'held':
      return null
    case 'missed':
      if (canReturn(hall, ticket, at)) return null
      return ticket.returns < returnsMax(hall) ? state.returnUntil : state.at
    case 'finished':
    case 'no-show':
    case 'cancelled':
    case 'expired':
      return state.at
  }
}

function returnsMax(hall: Hall): number {
  return settingsIn(hall).call.returnsMax
}
