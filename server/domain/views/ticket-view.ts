import type { ServiceId } from '@tingxu/shared/ids.ts'
import type { AheadRow, OwnTicketRow, TicketRow } from '@tingxu/shared/views.ts'
import type { Call, Hall, Ticket } from '../hall.ts'
import { aheadOf } from '../next.ts'
import { canReturn } from '../numbers.ts'
import { expectedWait, openCounters } from '../waiting-time.ts'
import { hallSection } from './hall-section.ts'
import { NOT_AT_ONCE, type Section } from './section.ts'

/** What a visitor sees of the own ticket, and of nobody else's (rule V2). */
const ticket: Section<TicketRow> = {
  touchedBy: ({ hall, tickets }, _hall, of) => hall || tickets.has(of ?? ''),
  eachSecond: true,
  *rows(hall, of, now) {
    const ticket = hall.tickets.get(of ?? '')
    const service = ticket && hall.catalogue.services.get(ticket.serviceId)
    if (!ticket || !service) return
    const { id: ticketId, label, takenAt } = ticket
    const { name: serviceName, guide } = service.settings
    const materials = (guide?.materials ?? []).map(({ name }) => name)
    const at = whereabouts(hall, ticket, now)
    yield ['ticket', { kind: 'ticket', ticketId, label, serviceName, materials, takenAt, at }]
  },
}

const ahead: Section<AheadRow> = {
  touchedBy: NOT_AT_ONCE,
  eachSecond: true,
  *rows(hall, of) {
    const ticket = hall.tickets.get(of ?? '')
    if (ticket?.state.name !== 'waiting') return
    const ahead = aheadOf(hall, ticket)
    const wait = expectedWait(hall, ticket.serviceId, ahead)
    yield ['ahead', { kind: 'ahead', ahead, wait, counters: servingNow(hall, ticket.serviceId) }]
  },
}

export const ticketView: readonly Section<OwnTicketRow>[] = [hallSection, ticket, ahead]

function servingNow(hall: Hall, serviceId: ServiceId): AheadRow['counters'] {
  const counters = openCounters(hall, serviceId).flatMap((id) => hall.catalogue.counters.get(id) ?? [])
  return counters.map(({ number, place = null }) => ({ number, place }))
}

function whereabouts(hall: Hall, ticket: Ticket, now: number): TicketRow['at'] {
  const { state } = ticket
  switch (state.name) {
    case 'waiting':
      return { state: 'waiting' }
    case 'called':
    case 'serving':
      return { state: state.name, ...counterOf(hall, state.counterId), ...callOf(state) }
    case 'missed': {
      const returnsLeft = canReturn(hall, ticket, now) ? (hall.settings?.call.returnsMax ?? 0) - ticket.returns : 0
      return { state: 'missed', until: state.returnUntil, returnsLeft }
    }
    case 'finished':
      return { state: 'finished', outcome: state.outcome }
    case 'no-show':
    case 'cancelled':
    case 'expired':
      return { state: state.name }
  }
}

function counterOf({ catalogue }: Hall, counterId: string) {
  const counter = catalogue.counters.get(counterId)
  return { counterNumber: counter?.number ?? 0, counterName: counter?.name ?? {}, place: counter?.place ?? null }
}

function callOf({ calls, calledAt }: Call) {
  return { callCount: calls, calledAt }
}
