import type { CounterId } from '@tingxu/shared/ids.ts'
import type { TicketCalled } from './events.ts'
import type { Hall } from './hall.ts'
import { settingsIn } from './in-force.ts'
import type { Next } from './next.ts'
import { named } from './refuse.ts'

/** A call with all that it says of itself (rule Q8). The setting in force decides about arrival (rule C3). */
export function callOf(hall: Hall, counterId: CounterId, next: Next): TicketCalled {
  const { ticket, reason, dueAt, candidates, overtook, wentFirst } = next
  return {
    type: 'ticketCalled',
    ...named(ticket),
    counterId,
    serviceId: ticket.serviceId,
    reason,
    dueAt,
    candidates,
    overtook,
    wentFirst,
    confirmArrival: settingsIn(hall).call.confirmArrival,
  }
}
