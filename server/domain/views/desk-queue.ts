import type {
  DeskMissedRow,
  HeldRow,
  QueueRow,
  TargetCounterRow,
  TargetServiceRow,
  WaitingRow,
} from '@tingxu/shared/desk-rows.ts'
import type { CounterId, HallTime } from '@tingxu/shared/ids.ts'
import { MISSED_SHOWN_MAX, QUEUE_SHOWN_MAX } from '@tingxu/shared/limits.ts'
import { callOrder, countWaiting } from '../call-order.ts'
import { ticketIn } from '../change.ts'
import { dueAt } from '../choice.ts'
import type { Hall } from '../hall.ts'
import { heldAt } from '../holds.ts'
import { settingsIn, ticketStateOf } from '../in-force.ts'
import { nextAt } from '../next.ts'
import { canReturn } from '../numbers.ts'
import { prospectOf } from '../prospect.ts'
import { servicesOf } from '../serving.ts'
import type { Ticket, WaitingTicket } from '../ticket.ts'
import type { Touched } from '../touched.ts'
import { offeredServices } from './kiosk-view.ts'
import { placeOf } from './place-of.ts'
import { className, labelsOf } from './row-words.ts'
import { intersects, type Section } from './section.ts'

/**
 * The first of those who wait, in the order in which they would be called here. The clock moves it too: weights grow,
 * help begins, appointments come.
 */
export const queue: Section<QueueRow | WaitingRow> = {
  touchedBy: touchesServices,
  eachSecond: true,
  *rows(hall, of, now) {
    const counterId = of ?? ''
    const waiting = countWaiting(prospectOf(hall, counterId, now))
    const first = callOrder(prospectOf(hall, counterId, now))
      .take(QUEUE_SHOWN_MAX)
      .map(({ ticket }) => ticket)
      .toArray()
    const ticketIds = first.map(({ id }) => id)
    yield ['queue', { kind: 'queue', ticketIds, waiting, next: whyNext(hall, counterId, now) }]
    for (const ticket of first) yield [`waiting:${ticket.id}`, waitingRow(hall, ticket)]
  },
}

/** The tickets whose place this counter keeps. */
export const held: Section<HeldRow> = {
  touchedBy: ({ hall, tickets }) => hall || tickets.size > 0,
  eachSecond: false,
  *rows(hall, of) {
    for (const { id: ticketId, label, serviceId, state } of heldAt(hall, of ?? '')) {
      const { heldAt, until, holdReason: reason } = state
      yield [`held:${ticketId}`, { kind: 'held', ticketId, label, serviceId, heldAt, until, reason }]
    }
  },
}

export const missed: Section<DeskMissedRow> = {
  touchedBy: touchesServices,
  eachSecond: true,
  *rows(hall, of, now) {
    const served = servicesOf(hall, of ?? '', now)
    const mine = [...hall.missed].map((id) => ticketIn(hall, id))
    const may = mine.filter((ticket) => served.includes(ticket.serviceId) && canReturn(hall, ticket, now))
    for (const ticket of may.slice(-MISSED_SHOWN_MAX)) yield [`missed:${ticket.id}`, missedRow(hall, ticket)]
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

function touchesServices(touched: Touched, hall: Hall, of: string | null): boolean {
  const counterId = of ?? ''
  if (touched.hall || touched.counters.has(counterId)) return true
  if (intersects(touched.services, servicesOf(hall, counterId, hall.at))) return true
  return [...touched.services].some((id) => (hall.lines.get(id)?.reserved.size ?? 0) > 0)
}

function whyNext(hall: Hall, counterId: CounterId, now: HallTime): QueueRow['next'] {
  const next = nextAt(hall, counterId, now)
  return next && { reason: next.reason, overtook: labelsOf(hall, next.overtook) }
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
