import type { PlainHall } from './plain-hall.ts'
import { lastKnown } from './plain-settings.ts'
import { isOver, type PlainTicket } from './plain-ticket.ts'

/** The next number of a series (rules N2, S3): on from the last one, past every label that is not free. */
export function plainNumber(hall: PlainHall, serviceId: string, at: number) {
  const seriesId = lastKnown(hall, 'services', serviceId)?.seriesId ?? ''
  const series = lastKnown(hall, 'series', seriesId)
  if (!series) throw new Error(`no series ${seriesId}`)
  const { prefix, first = 1, last = 999, width = 3 } = series
  const given = hall.tickets.filter((ticket) => ticket.seriesId === seriesId).at(-1)
  let round = given?.round ?? 1
  let number = given === undefined || given.number < first ? first : given.number + 1
  if (given !== undefined && given.number > last) number = last + 1
  for (let tried = first; tried <= last; tried++) {
    if (number > last) {
      number = first
      round += 1
    }
    const label = prefix + `${number}`.padStart(width, '0')
    if (isLabelFree(hall, label, at)) return { seriesId, round, number, label }
    number += 1
  }
  return null
}

/** In the hall: waiting, at a counter, held, or missed and able to come back (rule N2). */
export function isInHall(hall: PlainHall, ticket: PlainTicket, at: number): boolean {
  if (ticket.state !== 'missed') return !isOver(ticket.state)
  return !isPassedOn(hall, ticket) && at <= ticket.returnUntil && ticket.returns < hall.settings.call.returnsMax
}

function isLabelFree(hall: PlainHall, label: string, at: number): boolean {
  const { undoSeconds } = hall.settings.call
  return hall.tickets
    .filter((ticket) => ticket.label === label)
    .every((ticket) => !isInHall(hall, ticket, at) && at - leftAt(hall, ticket) >= undoSeconds * 1000)
}

/** A missed ticket that could still return left when its time was over, one that could not when it was missed. */
function leftAt(hall: PlainHall, ticket: PlainTicket): number {
  if (ticket.state !== 'missed') return ticket.since
  // It had left before its label was given to somebody else, whatever newer settings would allow.
  if (isPassedOn(hall, ticket)) return Number.NEGATIVE_INFINITY
  return ticket.returns < hall.settings.call.returnsMax ? ticket.returnUntil : ticket.since
}

/** Somebody who carried its label since has it for good. */
function isPassedOn(hall: PlainHall, { label, carriedSeq }: PlainTicket): boolean {
  return hall.tickets.some((other) => other.label === label && other.carriedSeq > carriedSeq)
}
