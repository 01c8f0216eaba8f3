import type { CounterId, TicketId } from '@tingxu/shared/ids.ts'
import type { Label } from '@tingxu/shared/label.ts'
import { MISSED_SHOWN_MAX, QUEUE_SHOWN_MAX } from '@tingxu/shared/limits.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import type {
  DeskCounterRow,
  DeskMissedRow,
  DeskRow,
  DeskServiceRow,
  DeskTicketRow,
  QueueRow,
  WaitingRow,
} from '@tingxu/shared/views.ts'
import { ORDINARY, servedBy } from '../catalogue.ts'
import { autoCallAt } from '../counters.ts'
import type { Counter, Hall, Ticket } from '../hall.ts'
import { firstInLine, nextAt, waitingAt } from '../next.ts'
import { canReturn } from '../numbers.ts'
import { type CurrentTicket, currentAt } from '../refuse.ts'
import type { Touched } from '../touched.ts'
import type { Place } from '../waiting-line.ts'
import { hallSection } from './hall-section.ts'
import { pressesOf } from './presses.ts'
import { intersects, type Section } from './section.ts'

const counter: Section<DeskCounterRow> = {
  touchedBy: ({ hall, counters }, _hall, of) => hall || counters.has(of ?? ''),
  eachSecond: false,
  *rows(hall, of) {
    const counter = hall.counters.get(of ?? '')
    const row = counter && counterRow(hall, counter)
    if (row) yield ['counter', row]
  },
}

const services: Section<DeskServiceRow> = {
  touchedBy: ({ hall }) => hall,
  eachSecond: false,
  *rows(hall, of) {
    for (const serviceId of servedBy(hall.catalogue, of ?? '')) {
      const settings = hall.catalogue.services.get(serviceId)?.settings
      if (!settings) continue
      const { id, name, minutes, outcomeNeeded = false, guide } = settings
      const materials = guide?.materials ?? []
      const usualOutcome = hall.settings?.call.defaultOutcome ?? 'done'
      yield [`service:${id}`, { kind: 'desk-service', id, name, minutes, outcomeNeeded, usualOutcome, materials }]
    }
  },
}

const current: Section<DeskTicketRow> = {
  touchedBy: ({ hall, counters }, _hall, of) => hall || counters.has(of ?? ''),
  eachSecond: false,
  *rows(hall, of) {
    const counter = hall.counters.get(of ?? '')
    const ticket = counter && currentAt(hall, counter)
    const row = ticket && currentRow(hall, ticket)
    if (row) yield ['current', row]
  },
}

/** The first of those who wait, in the order in which they would be called here. */
const queue: Section<QueueRow | WaitingRow> = {
  touchedBy: touchesServices,
  eachSecond: false,
  *rows(hall, of) {
    const counterId = of ?? ''
    const first = firstInLine(hall, counterId, QUEUE_SHOWN_MAX)
    const ticketIds = first.map(({ ticket }) => ticket.id)
    yield ['queue', { kind: 'queue', ticketIds, waiting: waitingAt(hall, counterId), next: whyNext(hall, counterId) }]
    for (const place of first) yield [`waiting:${place.ticket.id}`, waitingRow(hall, place)]
  },
}

const missed: Section<DeskMissedRow> = {
  touchedBy: touchesServices,
  eachSecond: true,
  *rows(hall, of, now) {
    const served = servedBy(hall.catalogue, of ?? '')
    const mine = [...hall.missed].flatMap((id) => hall.tickets.get(id) ?? [])
    const may = mine.filter((ticket) => served.includes(ticket.serviceId) && canReturn(hall, ticket, now))
    for (const ticket of may.slice(-MISSED_SHOWN_MAX)) {
      const row = missedRow(hall, ticket)
      if (row) yield [`missed:${ticket.id}`, row]
    }
  },
}

export const deskView: readonly Section<DeskRow>[] = [hallSection, counter, services, current, queue, missed]

function touchesServices(touched: Touched, hall: Hall, of: string | null): boolean {
  return touched.hall || intersects(touched.services, servedBy(hall.catalogue, of ?? ''))
}

function counterRow(hall: Hall, counter: Counter): DeskCounterRow | null {
  const settings = hall.catalogue.counters.get(counter.id)
  if (!settings) return null
  const { state, currentId, finishedCount } = counter
  const seated = state.name === 'closed' ? null : state
  return {
    kind: 'desk-counter',
    id: settings.id,
    number: settings.number,
    name: settings.name,
    state: state.name,
    pauseReason: state.name === 'paused' ? state.reason : null,
    pausedAt: state.name === 'paused' ? state.pausedAt : null,
    staffId: seated?.staffId ?? null,
    since: seated?.since ?? null,
    currentId,
    autoCallAt: autoCallAt(hall, counter),
    finishedCount,
  }
}

function currentRow(hall: Hall, ticket: CurrentTicket): DeskTicketRow | null {
  const service = hall.catalogue.services.get(ticket.serviceId)?.settings
  if (!service) return null
  const { state } = ticket
  return {
    kind: 'desk-ticket',
    ticketId: ticket.id,
    label: ticket.label,
    serviceId: service.id,
    serviceName: service.name,
    className: className(hall, ticket),
    materialsChecked: ticket.materialsChecked,
    state: state.name,
    arrivedAt: ticket.arrivedAt,
    calledAt: state.calledAt,
    startedAt: state.name === 'serving' ? state.startedAt : null,
    callCount: state.calls,
    reason: state.reason,
    overtook: labelsOf(hall, state.overtook),
    dueAt: state.dueAt,
    outcomeNeeded: service.outcomeNeeded ?? false,
    ...pressesOf(hall, ticket),
  }
}

function whyNext(hall: Hall, counterId: CounterId): QueueRow['next'] {
  const next = nextAt(hall, counterId)
  return next && { reason: next.reason, overtook: labelsOf(hall, next.overtook) }
}

function waitingRow(hall: Hall, { ticket, dueAt }: Place): WaitingRow {
  const { id: ticketId, label, serviceId, arrivedAt, state } = ticket
  const returned = state.name === 'waiting' && state.promise !== null
  return { kind: 'waiting', ticketId, label, serviceId, className: className(hall, ticket), arrivedAt, dueAt, returned }
}

function missedRow(hall: Hall, { id, label, serviceId, returns, state }: Ticket): DeskMissedRow | null {
  if (state.name !== 'missed') return null
  const returnsLeft = (hall.settings?.call.returnsMax ?? 0) - returns
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

function labelsOf(hall: Hall, ticketIds: readonly TicketId[]): Label[] {
  return ticketIds.flatMap((id) => hall.tickets.get(id)?.label ?? [])
}

/** The mark of a class; ordinary tickets carry none. */
function className({ catalogue }: Hall, { classId }: Ticket): Text | null {
  return classId === ORDINARY ? null : (catalogue.classes.get(classId)?.name ?? null)
}
