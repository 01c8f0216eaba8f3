import type {
  DeskMissedRow,
  HeldRow,
  QueueRow,
  TargetCounterRow,
  TargetServiceRow,
  WaitingRow,
} from '@tingxu/shared/desk-rows.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import { MISSED_SHOWN_MAX, QUEUE_SHOWN_MAX } from '@tingxu/shared/limits.ts'
import { callOrder, countWaiting } from '../call-order.ts'
import { ticketIn } from '../change.ts'
import { type Choice, dueAt } from '../choice.ts'
import type { Hall } from '../hall.ts'
import { heldAt } from '../holds.ts'
import { settingsIn, ticketStateOf } from '../in-force.ts'
import { overtakenBy, reasonOf } from '../next.ts'
import { canReturn } from '../numbers.ts'
import { prospectOf, reservationKeysOf } from '../prospect.ts'
import { listedAt, servicesOf } from '../serving.ts'
import type { Ticket, WaitingTicket } from '../ticket.ts'
import type { Touched } from '../touched.ts'
import { offeredServices } from './kiosk-view.ts'
import { placeOf } from './place-of.ts'
import { className, labelsOf } from './row-words.ts'
import { nothingKept, type Section } from './section.ts'

/**
 * The first of those who wait, in the order in which they would be called here. The clock moves it too: weights grow,
 * help begins, appointments come.
 */
export const queue: Section<QueueRow | WaitingRow> = {
  touchedBy: (touched, hall, of) => touchesServed(touched, hall, of) || touchesReserved(touched, hall, of),
  eachSecond: true,
  *rows(hall, of, now, kept = nothingKept) {
    const prospect = prospectOf(hall, of ?? '', now)
    const waiting = countWaiting(prospect)
    const first = callOrder(prospect).take(QUEUE_SHOWN_MAX).toArray()
    const ticketIds = first.map(({ ticket }) => ticket.id)
    yield ['queue', { kind: 'queue', ticketIds, waiting, next: whyNext(hall, first[0], now) }]
    for (const { ticket } of first) {
      const id = `waiting:${ticket.id}`
      yield [id, kept(id, ticket.id) ?? waitingRow(hall, ticket)]
    }
  },
}

/** The tickets whose place this counter keeps. */
export const held: Section<HeldRow> = {
  touchedBy: ({ hall, counters }, _hall, of) => hall || counters.has(of ?? ''),
  eachSecond: false,
  *rows(hall, of) {
    for (const { id: ticketId, label, serviceId, state } of heldAt(hall, of ?? '')) {
      const { heldAt, until, holdReason: reason } = state
      yield [`held:${ticketId}`, { kind: 'held', ticketId, label, serviceId, heldAt, until, reason }]
    }
  },
}

export const missed: Section<DeskMissedRow> = {
  touchedBy: touchesServed,
  eachSecond: true,
  *rows(hall, of, now, kept = nothingKept) {
    const served = servicesOf(hall, of ?? '', now)
    const mine = [...hall.missed].map((id) => ticketIn(hall, id))
    const may = mine.filter((ticket) => served.includes(ticket.serviceId) && canReturn(hall, ticket, now))
    for (const ticket of may.slice(-MISSED_SHOWN_MAX)) {
      const id = `missed:${ticket.id}`
      yield [id, kept(id, ticket.id) ?? missedRow(hall, ticket)]
    }
  },
}

/** Where a ticket may be sent: services that are offered, and counters where somebody sits. */
export const targets: Section<TargetServiceRow | TargetCounterRow> = {
  touchedBy: ({ hall, seats }) => hall || seats,
  eachSecond: false,
  *rows(hall, of) {
    for (const { settings, order } of offeredServices(hall)) {
      const { id, name, noTicket } = settings
      if (!noTicket) yield [`target:service:${id}`, { kind: 'target-service', id, name, order }]
    }
    for (const { id, state } of hall.counters.values()) {
      const settings = hall.catalogue.counters.get(id)
      if (!settings || id === of || state.name === 'closed') continue
      const { number, name } = settings
      yield [`target:counter:${id}`, { kind: 'target-counter', id, number, name }]
    }
  },
}

function touchesServed(touched: Touched, hall: Hall, of: string | null): boolean {
  const counterId = of ?? ''
  if (touched.hall || touched.counters.has(counterId)) return true
  return listedAt(hall, counterId, hall.at).some(({ serviceId }) => touched.services.has(serviceId))
}

/** Who is reserved for a counter or its clerk waits there too, for whatever; so does whoever was until just now. */
function touchesReserved({ services }: Touched, hall: Hall, of: string | null): boolean {
  const keys = reservationKeysOf(hall, of ?? '')
  return [...services].some((id) => keys.some((key) => hall.lines.get(id)?.reserved.has(key)))
}

function whyNext(hall: Hall, first: Choice | undefined, now: HallTime): QueueRow['next'] {
  if (!first) return null
  return { reason: reasonOf(hall, first), overtook: labelsOf(hall, overtakenBy(hall, first.ticket, now)) }
}

function waitingRow(hall: Hall, ticket: WaitingTicket): WaitingRow {
  const { id: ticketId, label, serviceId, arrivedAt, presence, print, state } = ticket
  return {
    kind: 'waiting',
    ticketId,
    label,
    serviceId,
    className: className(hall, ticket),
    arrivedAt,
    dueAt: dueAt(hall, ticket),
    place: placeOf(state.promise),
    reserved: state.reservedFor !== null,
    unconfirmed: presence === 'asked',
    printFailed: print.state === 'failed',
  }
}

function missedRow(hall: Hall, ticket: Ticket): DeskMissedRow {
  const { id, label, serviceId, returns } = ticket
  const state = ticketStateOf(ticket, 'missed')
  const returnsLeft = settingsIn(hall).call.returnsMax - returns
  return {
    kind: 'desk-missed',
    ticketId: id,
    label,
    serviceId,
    missedAt: state.at,
    until: state.returnUntil,
    returnsLeft,
  }
}
