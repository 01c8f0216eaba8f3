import type { Moment, PlainHall } from './plain-hall.ts'
import { isOver, type PlainState, type PlainTicket } from './plain-ticket.ts'

/** The same as `moved`, and the ticket's counter is free again. */
export function left(
  hall: PlainHall,
  ticketId: string,
  from: PlainState[],
  to: PlainState,
  moment: Moment,
  counterId: string | null,
): string[] {
  const ticket = hall.ticket(ticketId)
  const isHeld = ticket?.state === 'held'
  const here = ticket?.counterId ?? null
  const faults = moved(hall, ticketId, from, to, moment, isHeld ? null : counterId)
  if (isHeld && counterId !== null && here !== counterId) faults.push(`${ticket.label} is held at ${here}`)
  const counter = here === null ? undefined : hall.counters.get(here)
  if (counter?.currentId === ticketId) counter.currentId = null
  return [...faults, ...changed(hall, ticketId, { counterId: null })]
}

/** Into another state, which ends promises and reservations. */
export function moved(
  hall: PlainHall,
  ticketId: string,
  from: PlainState[],
  to: PlainState,
  { seq, at }: Moment,
  counterId: string | null,
): string[] {
  const faults = mustBe(hall, ticketId, from, counterId)
  const carried = isOver(to) || to === 'missed' ? {} : { carriedSeq: seq }
  return [...faults, ...changed(hall, ticketId, { state: to, since: at, promise: null, reservedFor: null, ...carried })]
}

export function changed(hall: PlainHall, ticketId: string, change: Partial<PlainTicket>): string[] {
  const ticket = hall.ticket(ticketId)
  if (!ticket) return [`ticket ${ticketId} is not of this date`]
  Object.assign(ticket, change)
  return []
}

export function mustBe(hall: PlainHall, ticketId: string, states: PlainState[], counterId: string | null): string[] {
  const ticket = hall.ticket(ticketId)
  if (!ticket) return [`ticket ${ticketId} is not of this date`]
  const { label, state } = ticket
  const faults = states.includes(state) ? [] : [`${label} is ${state}, not ${states.join(' or ')}`]
  if (counterId === null) return faults
  if (ticket.counterId !== counterId) faults.push(`${label} is at ${ticket.counterId}, not at ${counterId}`)
  if (hall.counters.get(counterId)?.currentId !== ticketId) faults.push(`${counterId} does not have ${label}`)
  return faults
}
