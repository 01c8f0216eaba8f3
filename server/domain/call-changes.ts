import type { CounterId, TicketId } from '@tingxu/shared/ids.ts'
import { CALLS_SHOWN_MAX, ZONES_MAX } from '@tingxu/shared/limits.ts'
import { callMade } from './call-order.ts'
import { type Change, setCounter, tallyOf, ticketIn } from './change.ts'
import { seat, unseat } from './counter-changes.ts'
import type {
  EventOf,
  HoldEnded,
  MatterBegun,
  ServiceFinished,
  TicketCalled,
  TicketHeld,
  TicketMissed,
  TicketTransferred,
} from './events.ts'
import { afterHold } from './holds.ts'
import { ticketStateOf } from './in-force.ts'
import { changeTicket, moveTo } from './lines.ts'
import { inMatter } from './matters.ts'
import { beginStint, workingOn } from './stints.ts'
import type { Call, TicketState } from './ticket.ts'
import { withdraw } from './ticket-changes.ts'

/** Calls remembered for the boards: enough for a board of any zone. */
const CALLS_REMEMBERED = CALLS_SHOWN_MAX * ZONES_MAX

/** What a call changes, and what becomes of the ticket at the counter. */
export function ticketCalled(change: Change, event: TicketCalled): void {
  const { hall, at, seq } = change
  const { ticketId, counterId, serviceId, confirmArrival, reason, dueAt = null, overtook, wentFirst } = event
  const call: Call = { calledAt: at, callSeq: seq, calls: 1, lastCallAt: at, confirmArrival, reason, dueAt, overtook }
  const called: TicketState = { name: 'called', counterId, ...call }
  const serving: TicketState = { name: 'serving', counterId, startedAt: at, ...call }
  beginStint(change, counterId, ticketIn(hall, ticketId))
  const withoutTicket = reason === 'without-ticket'
  changeTicket(change, ticketId, (ticket) => {
    ticket.state = confirmArrival && !withoutTicket ? called : serving
    ticket.calls++
  })
  tallyOf(hall, serviceId).calls.push(callMade(hall, ticketIn(hall, ticketId), { seq, reason, wentFirst }))
  seat(change, counterId, ticketId)
  if (!withoutTicket) announce(change, ticketId, counterId)
}

export function ticketRecalled(change: Change, { ticketId, counterId }: EventOf<'ticketRecalled'>): void {
  const ticket = ticketIn(change.hall, ticketId)
  const state = ticketStateOf(ticket, 'called', 'serving')
  ticket.state = { ...state, calls: state.calls + 1, lastCallAt: change.at }
  announce(change, ticketId, counterId)
}

export function serviceStarted(change: Change, { ticketId, counterId }: EventOf<'serviceStarted'>): void {
  const state = ticketStateOf(ticketIn(change.hall, ticketId), 'called')
  moveTo(change, ticketId, { ...state, name: 'serving', startedAt: change.at })
  change.touched.counters.add(counterId)
}

export function serviceFinished(change: Change, { ticketId, counterId, outcome }: ServiceFinished): void {
  unseat(change, counterId)
  setCounter(change, counterId, (counter) => {
    counter.finishedCount++
  })
  moveTo(change, ticketId, { name: 'finished', at: change.at, outcome, counterId })
}

export function matterBegun(change: Change, event: MatterBegun): void {
  changeTicket(change, event.ticketId, (ticket) => {
    Object.assign(ticket, inMatter(change.hall, ticket, event, change.at))
  })
}

export function ticketMissed(change: Change, { ticketId, counterId, returnUntil }: TicketMissed): void {
  const { hall, at, seq } = change
  unseat(change, counterId)
  withdraw(hall, ticketIn(hall, ticketId))
  moveTo(change, ticketId, { name: 'missed', counterId, at, seq, returnUntil })
}

export function ticketHeld(change: Change, { ticketId, counterId, until, reason }: TicketHeld): void {
  const state = ticketStateOf(ticketIn(change.hall, ticketId), 'serving')
  unseat(change, counterId)
  const hold = { heldAt: change.at, heldSeq: change.seq, until, holdReason: reason ?? null }
  moveTo(change, ticketId, { ...state, name: 'held', ...hold })
}

export function ticketResumed(change: Change, { ticketId, counterId }: EventOf<'ticketResumed'>): void {
  const state = ticketStateOf(ticketIn(change.hall, ticketId), 'held')
  const { heldAt: _at, heldSeq: _seq, until: _until, holdReason: _why, ...before } = state
  moveTo(change, ticketId, { ...before, name: 'serving' })
  seat(change, counterId, ticketId)
  setCounter(change, counterId, (counter) => {
    counter.stint = workingOn(counter.stint, ticketIn(change.hall, ticketId), change.at)
  })
}

export function holdEnded(change: Change, { ticketId, counterId, endedAt, reserved }: HoldEnded): void {
  changeTicket(change, ticketId, (ticket) => {
    Object.assign(ticket, afterHold(ticket, counterId, endedAt, reserved))
  })
}

export function ticketTransferred(change: Change, event: TicketTransferred): void {
  const { at } = change
  const { ticketId, counterId, serviceId, place, comeBack, reservedFor } = event
  const { state } = ticketIn(change.hall, ticketId)
  if (counterId !== undefined && (state.name === 'called' || state.name === 'serving')) unseat(change, counterId)
  withdraw(change.hall, ticketIn(change.hall, ticketId))
  const promise = place === 'first' ? ({ kind: 'first', at, reason: 'transferred', after: null } as const) : null
  changeTicket(change, ticketId, (ticket) => {
    if (ticket.serviceId !== serviceId) ticket.queuedAt = at
    if (place === 'last') ticket.arrivedAt = at
    if (comeBack) ticket.rest = [interrupted(comeBack, at), ...ticket.rest]
    ticket.serviceId = serviceId
    ticket.state = { name: 'waiting', reservedFor: reservedFor ?? null, promise }
  })
}

function interrupted({ serviceId, counterId }: { serviceId: string; counterId: CounterId }, at: number) {
  return { serviceId, comesBack: { counterId, promisedAt: at } }
}

/** Notes a call or recall as the newest for the boards. */
function announce({ hall, at, seq, touched }: Change, ticketId: TicketId, counterId: CounterId): void {
  const ticket = ticketIn(hall, ticketId)
  ticket.callCount++
  ticket.lastCall = { counterId, at, seq }
  hall.lastCalled.delete(ticketId)
  hall.lastCalled.add(ticketId)
  const [oldest] = hall.lastCalled
  if (oldest !== undefined && hall.lastCalled.size > CALLS_REMEMBERED) hall.lastCalled.delete(oldest)
  touched.tickets.add(ticketId)
  touched.services.add(ticket.serviceId)
  touched.counters.add(counterId)
}
