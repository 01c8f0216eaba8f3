import type { CallReason } from '@tingxu/shared/call-reasons.ts'
import type { CounterId, HallTime, TicketId } from '@tingxu/shared/ids.ts'
import { OVERTOOK_MAX } from '@tingxu/shared/limits.ts'
import { candidatesWithin, REACHES } from './candidates.ts'
import { ticketIn } from './change.ts'
import { type Choice, choose, dueAt } from './choice.ts'
import type { Hall } from './hall.ts'
import { asOf } from './holds.ts'
import { settingsIn } from './in-force.ts'
import { type Prospect, prospectOf } from './prospect.ts'
import { isWaiting, type Ticket, type WaitingTicket } from './ticket.ts'
import { byArrival } from './waiting-line.ts'

/** Who is next at a counter, and why (rules Q1, Q8). */
export type Next = {
  ticket: WaitingTicket
  reason: CallReason
  dueAt: HallTime
  candidates: number
  overtook: TicketId[]
  wentFirst: boolean
}

/** The ticket that the counter calls now; null where it has no candidate. `joining` waits by then (rule J1). */
export function nextAt(hall: Hall, counterId: CounterId, at: HallTime, joining?: WaitingTicket): Next | null {
  const choice = choose(prospectOf(hall, counterId, at, joining))
  if (!choice) return null
  const { ticket, by, candidates } = choice
  return {
    ticket,
    reason: reasonOf(hall, choice),
    dueAt: dueAt(hall, ticket),
    candidates,
    overtook: overtakenBy(hall, ticket, at, joining),
    wentFirst: by === 'first',
  }
}

/** How many candidates a counter has. */
export function candidateCount(prospect: Prospect): number {
  for (const reach of REACHES) {
    const count = candidatesWithin(prospect, reach).reduce((sum, one) => sum + one.count, 0)
    if (count > 0) return count
  }
  return 0
}

/** Up to three of the same service who arrived earlier and still wait, oldest first. */
export function overtakenBy(hall: Hall, ticket: Ticket, at: HallTime, joining?: WaitingTicket): TicketId[] {
  const earlier: Ticket[] = []
  for (const other of hall.lines.get(ticket.serviceId)?.byArrival ?? []) {
    if (byArrival(other, ticket) >= 0 || earlier.length === OVERTOOK_MAX) break
    earlier.push(other)
  }
  const besides = [...heldOver(hall, at), ...(joining ? [joining] : [])]
  for (const other of besides) {
    if (other.serviceId === ticket.serviceId && byArrival(other, ticket) < 0) earlier.push(other)
  }
  return earlier
    .sort(byArrival)
    .slice(0, OVERTOOK_MAX)
    .map(({ id }) => id)
}

/** Held tickets whose hold is over: they wait, though they stand in no line yet. */
function heldOver(hall: Hall, at: HallTime): WaitingTicket[] {
  return [...hall.held].map((id) => asOf(ticketIn(hall, id), at)).filter(isWaiting)
}

/** The first that holds, in the order of rule Q8. */
export function reasonOf(hall: Hall, { ticket, queue, by, afterAbsolute }: Choice): CallReason {
  const { promise, reservedFor } = ticket.state
  if (promise?.kind === 'first') return promise.reason
  if (promise?.kind === 'booked') return 'booked'
  if (reservedFor === null && queue.served?.as === 'stand-in') return 'stand-in'
  if (reservedFor === null && queue.served?.as === 'assist') return 'assist'
  if (by === 'absolute') return 'absolute'
  if (afterAbsolute) return 'after-absolute'
  return settingsIn(hall).callingRule.type
}
