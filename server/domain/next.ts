import type { CounterId, HallTime, TicketId } from '@tingxu/shared/ids.ts'
import { OVERTOOK_MAX } from '@tingxu/shared/limits.ts'
import type { CallReason } from '@tingxu/shared/views.ts'
import { callOrder, choose, queuesOf } from './call-order.ts'
import { dueAtOf, servedBy } from './catalogue.ts'
import type { Hall, Ticket, Waiter } from './hall.ts'
import type { Place, WaitingLine } from './waiting-line.ts'

/** Who is next at a counter, and why (rules Q1, Q8). */
export type Next = {
  ticket: Ticket
  reason: CallReason
  dueAt: HallTime
  candidates: number
  overtook: TicketId[]
  wentFirst: boolean
}

/** The ticket that the counter calls now; null where it has no candidate. */
export function nextAt(hall: Hall, counterId: CounterId): Next | null {
  const choice = choose(queuesOf(hall, servedBy(hall.catalogue, counterId)))
  if (!choice) return null
  const { place, queue, wentFirst, candidates } = choice
  return {
    ticket: place.ticket,
    reason: wentFirst ? 'returned' : 'earliest-due',
    dueAt: place.dueAt,
    candidates,
    overtook: overtakenBy(place.ticket, queue.line),
    wentFirst,
  }
}

/** How many wait for what the counter serves; every one of them can be called there sooner or later. */
export function waitingAt(hall: Hall, counterId: CounterId): number {
  return servedBy(hall.catalogue, counterId).reduce((sum, id) => sum + (hall.lines.get(id)?.length ?? 0), 0)
}

/** The first of those who wait, as this counter would call them if nobody came and no other counter called. */
export function firstInLine(hall: Hall, counterId: CounterId, limit: number): Place[] {
  return callOrder(queuesOf(hall, servedBy(hall.catalogue, counterId)))
    .take(limit)
    .toArray()
}

/**
 * How many of its service would be called before a ticket that waits, or is about to: read off its line while
 * nobody there has a promise, else by going through the calls until nobody with a promise is left.
 */
export function aheadOf(hall: Hall, ticket: Waiter): number {
  const [queue] = queuesOf(hall, [ticket.serviceId])
  if (!queue) return 0
  // A newcomer counts as one who can be called: no promise is lifted for want of others before it.
  if (!hall.tickets.has(ticket.id)) queue.dueCount++
  const rank = rankOf(hall, ticket, queue.line)
  let ahead = 0
  for (const place of queue.returned.length === 0 ? [] : callOrder([queue])) {
    if (place.ticket.id === ticket.id || queue.dueTaken > rank) return ahead
    ahead++
    if (queue.returned.length === 0) break
  }
  return ahead + Math.max(0, rank - queue.dueTaken)
}

/** Its place among those without a promise; one who has a promise is found by going through the calls alone. */
function rankOf(hall: Hall, ticket: Waiter, line: WaitingLine): number {
  const state = hall.tickets.get(ticket.id)?.state
  if (state?.name === 'waiting' && state.promise !== null) return Number.POSITIVE_INFINITY
  return line.byDue.rank({ ticket, dueAt: dueAtOf(hall.catalogue, ticket) })
}

/** Up to three of the same service who arrived earlier and still wait, oldest first. */
function overtakenBy(ticket: Ticket, line: WaitingLine): TicketId[] {
  const earlier: TicketId[] = []
  for (const other of line.byArrival) {
    if (other.ticket === ticket || earlier.length === OVERTOOK_MAX) break
    earlier.push(other.ticket.id)
  }
  return earlier
}
