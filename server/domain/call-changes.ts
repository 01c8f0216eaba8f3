import type { CounterId, TicketId } from '@tingxu/shared/ids.ts'
import { CALLS_SHOWN_MAX, ZONES_MAX } from '@tingxu/shared/limits.ts'
import { type Change, setCounter, tallyOf, ticketIn } from './change.ts'
import { seat, unseat } from './counter-changes.ts'
import type { EventOf, ServiceFinished, TicketCalled, TicketMissed } from './events.ts'
import type { Call, TicketState } from './hall.ts'
import { moveTo } from './lines.ts'
import { withdraw } from './ticket-changes.ts'

/** Calls remembered for the boards: enough for a board of any zone. */
const CALLS_REMEMBERED = CALLS_SHOWN_MAX * ZONES_MAX

/** What a call changes, and what becomes of the ticket at the counter. */
export function ticketCalled(change: Change, event: TicketCalled): void {
  const { hall, at, seq } = change
  const { ticketId, counterId, serviceId, confirmArrival, reason, dueAt = null, overtook } = event
  const call: Call = { calledAt: at, callSeq: seq, calls: 1, lastCallAt: at, confirmArrival, reason, dueAt, overtook }
  const called: TicketState = { name: 'called', counterId, ...call }
  const serving: TicketState = { name: 'serving', counterId, startedAt: at, ...call }
  moveTo(change, ticketId, confirmArrival ? called : serving)
  const tally = tallyOf(hall, serviceId)
  tally.calls++
  tally.lastWentFirst = event.wentFirst
  seat(change, counterId, ticketId)
  announce(change, ticketId, counterId)
}

export function ticketRecalled(change: Change, { ticketId, counterId }: EventOf<'ticketRecalled'>): void {
  const { state } = ticketIn(change.hall, ticketId)
  if (state.name !== 'called' && state.name !== 'serving') return
  state.calls++
  state.lastCallAt = change.at
  announce(change, ticketId, counterId)
}

export function serviceStarted(change: Change, { ticketId, counterId }: EventOf<'serviceStarted'>): void {
  const { state } = ticketIn(change.hall, ticketId)
  if (state.name !== 'called') return
  const { name: _called, ...call } = state
  moveTo(change, ticketId, { name: 'serving', startedAt: change.at, ...call })
  change.touched.counters.add(counterId)
}

export function serviceFinished(change: Change, { ticketId, counterId, outcome }: ServiceFinished): void {
  unseat(change, counterId)
  setCounter(change, counterId, (counter) => {
    counter.finishedCount++
  })
  moveTo(change, ticketId, { name: 'finished', at: change.at, outcome, counterId })
}

export function ticketMissed(change: Change, { ticketId, counterId, returnUntil }: TicketMissed): void {
  const { hall, at, seq } = change
  unseat(change, counterId)
  withdraw(hall, ticketIn(hall, ticketId))
  moveTo(change, ticketId, { name: 'missed', counterId, at, seq, returnUntil })
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
