import { CALL_REASONS, type CallReason } from '@tingxu/shared/call-reasons.ts'
import type { HallTime, ServiceId } from '@tingxu/shared/ids.ts'
import type { AheadRow, OwnPlace, OwnTicketRow, TicketRow } from '@tingxu/shared/views.ts'
import { outlookOf } from '../ahead.ts'
import type { Hall } from '../hall.ts'
import { counterSettingsIn, settingsIn } from '../in-force.ts'
import { canReturn } from '../numbers.ts'
import { countersServing } from '../serving.ts'
import { type Call, isWaiting, type Ticket, type WaitingTicket } from '../ticket.ts'
import { byArrival, isAway } from '../waiting-line.ts'
import { waitOf } from '../waiting-time.ts'
import { hallSection } from './hall-section.ts'
import { placeOf } from './place-of.ts'
import { namesOf } from './row-words.ts'
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
    const rest = namesOf(hall, ticket)
    yield ['ticket', { kind: 'ticket', ticketId, label, serviceName, materials, takenAt, rest, at }]
  },
}

const ahead: Section<AheadRow> = {
  touchedBy: NOT_AT_ONCE,
  eachSecond: true,
  *rows(hall, of, now) {
    const ticket = hall.tickets.get(of ?? '')
    if (!ticket || !isWaiting(ticket)) return
    const outlook = outlookOf(hall, ticket, now)
    const wait = waitOf(hall, ticket.serviceId, outlook)
    const counters = servingNow(hall, ticket.serviceId, now)
    yield ['ahead', { kind: 'ahead', ahead: outlook.ahead, wait, counters, overtaken: overtaken(hall, ticket) }]
  },
}

export const ticketView: readonly Section<OwnTicketRow>[] = [hallSection, ticket, ahead]

function servingNow(hall: Hall, serviceId: ServiceId, now: HallTime): AheadRow['counters'] {
  const counters = countersServing(hall, serviceId, now).map((id) => counterSettingsIn(hall.catalogue, id))
  return counters.map(({ number, place = null }) => ({ number, place }))
}

function whereabouts(hall: Hall, ticket: Ticket, now: number): TicketRow['at'] {
  const { state } = ticket
  switch (state.name) {
    case 'waiting':
      return { state: 'waiting', ...ownPlace(hall, ticket as WaitingTicket) }
    case 'held':
      return { state: 'held', ...counterOf(hall, state.counterId), until: state.until }
    case 'called':
    case 'serving':
      return { state: state.name, ...counterOf(hall, state.counterId), ...callOf(state) }
    case 'missed': {
      const returnsLeft = canReturn(hall, ticket, now) ? settingsIn(hall).call.returnsMax - ticket.returns : 0
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

function ownPlace(hall: Hall, ticket: WaitingTicket): OwnPlace {
  const { presence, postpones, state } = ticket
  return {
    confirm: isAway(hall, ticket) ? 'check-in' : presence === 'asked' ? 'asked' : null,
    promised: placeOf(state.promise),
    postponesLeft: Math.max(0, settingsIn(hall).call.postponesMax - postpones),
  }
}

/** Calls of its service since it was taken whose tickets had come later, counted by their reasons (rule Q8). */
function overtaken({ tallies }: Hall, ticket: WaitingTicket): AheadRow['overtaken'] {
  const counts = new Map<CallReason, number>()
  const calls = tallies.get(ticket.serviceId)?.calls ?? []
  for (let place = calls.length - 1; place >= 0; place--) {
    const call = calls[place]
    if (!call || call.seq < ticket.takenSeq) break
    if (byArrival(call, ticket) > 0) counts.set(call.reason, (counts.get(call.reason) ?? 0) + 1)
  }
  return CALL_REASONS.flatMap((reason) => {
    const count = counts.get(reason)
    return count === undefined ? [] : [{ reason, count }]
  })
}

function counterOf({ catalogue }: Hall, counterId: string) {
  const { number, name, place = null } = counterSettingsIn(catalogue, counterId)
  return { counterNumber: number, counterName: name, place }
}

function callOf({ calls, calledAt }: Call) {
  return { callCount: calls, calledAt }
}
