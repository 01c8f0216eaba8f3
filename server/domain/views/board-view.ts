import { CALLS_SHOWN_MAX, MISSED_SHOWN_MAX } from '@tingxu/shared/limits.ts'
import type { BoardRow, BoardServiceRow, CallRow, CounterRow, MissedRow, VoiceRow } from '@tingxu/shared/views.ts'
import { ticketIn } from '../change.ts'
import { wasRemoved } from '../counters.ts'
import type { Hall } from '../hall.ts'
import { counterSettingsIn, seriesIn, there, ticketStateOf } from '../in-force.ts'
import { canReturn } from '../numbers.ts'
import { isQuiet } from '../quiet-hours.ts'
import type { Ticket } from '../ticket.ts'
import { hallSection } from './hall-section.ts'
import { inZone, loads, offeredServices } from './kiosk-view.ts'
import { look } from './look-section.ts'
import { notes } from './notes-section.ts'
import { nothingKept, type Section } from './section.ts'

const services: Section<BoardServiceRow> = {
  touchedBy: ({ hall }) => hall,
  eachSecond: false,
  *rows(hall, zoneId) {
    for (const { settings, order, counterIds } of offeredServices(hall)) {
      if (settings.noTicket || !inZone(hall, counterIds, zoneId)) continue
      const prefix = seriesIn(hall.catalogue, settings.seriesId).prefix
      const { id, name } = settings
      yield [`waiting:${id}`, { kind: 'board-service', id, name, prefix, order }]
    }
  },
}

/** The last calls whose ticket was neither cancelled nor missed since, newest first. */
const calls: Section<CallRow> = {
  touchedBy: ({ hall, tickets }) => hall || tickets.size > 0,
  eachSecond: false,
  *rows(hall, zoneId, _now, kept = nothingKept) {
    let shown = 0
    for (const ticketId of [...hall.lastCalled].reverse()) {
      const id = `call:${ticketId}`
      const row = kept(id, ticketId) ?? callRow(hall, ticketIn(hall, ticketId))
      if (zoneId !== null && row.zoneId !== zoneId) continue
      yield [id, row]
      if (++shown === CALLS_SHOWN_MAX) return
    }
  },
}

/** Those who may still come back, the last missed first; the clock ends their time. */
const missed: Section<MissedRow> = {
  touchedBy: ({ hall, tickets }) => hall || tickets.size > 0,
  eachSecond: true,
  *rows(hall, zoneId, now, kept = nothingKept) {
    let shown = 0
    for (const ticketId of [...hall.missed].reverse()) {
      const ticket = ticketIn(hall, ticketId)
      if (!canReturn(hall, ticket, now) || !inZone(hall, [ticketStateOf(ticket, 'missed').counterId], zoneId)) continue
      const id = `missed:${ticketId}`
      yield [id, kept(id, ticketId) ?? missedRow(ticket)]
      if (++shown === MISSED_SHOWN_MAX) return
    }
  },
}

const counters: Section<CounterRow> = {
  touchedBy: ({ hall, seats }) => hall || seats,
  eachSecond: false,
  *rows(hall, zoneId) {
    for (const counter of hall.counters.values()) {
      const { id, state } = counter
      if (state.name === 'closed' && wasRemoved(hall, counter)) continue
      const row = counterRow(hall, id)
      if (row && (zoneId === null || row.zoneId === zoneId)) yield [`counter:${id}`, row]
    }
  },
}

/** Quiet hours come and go by the clock. */
const voice: Section<VoiceRow> = {
  touchedBy: ({ hall }) => hall,
  eachSecond: true,
  *rows({ settings }, _zoneId, now) {
    if (settings) yield ['voice', { kind: 'voice', languages: settings.voice.languages, quiet: isQuiet(settings, now) }]
  },
}

export const boardView: readonly Section<BoardRow>[] = [
  hallSection,
  services,
  loads,
  notes,
  calls,
  missed,
  counters,
  voice,
  look,
]

export function counterRow(hall: Hall, counterId: string): CounterRow | null {
  const settings = hall.catalogue.counters.get(counterId)
  const counter = hall.counters.get(counterId)
  if (!settings || !counter) return null
  const { id, number, name, place = null, zoneId } = settings
  return { kind: 'counter', id, number, name, place, zoneId, state: counter.state.name }
}

function callRow(hall: Hall, { id, label, lastCall, callCount }: Ticket): CallRow {
  const { counterId, at, seq } = there(lastCall, 'last call')
  const counter = counterSettingsIn(hall.catalogue, counterId)
  return {
    kind: 'call',
    ticketId: id,
    label,
    counterId: counter.id,
    counterNumber: counter.number,
    zoneId: counter.zoneId,
    callCount,
    at,
    order: seq,
  }
}

function missedRow(ticket: Ticket): MissedRow {
  const { returnUntil, seq } = ticketStateOf(ticket, 'missed')
  return { kind: 'missed', ticketId: ticket.id, label: ticket.label, until: returnUntil, order: seq }
}
