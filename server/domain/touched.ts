import type { CounterId, ServiceId, TicketId } from '@tingxu/shared/ids.ts'

/** What steps have changed: the views rebuild the rows of these and no others. */
export type Touched = {
  /** Settings or the day: everything. */
  hall: boolean
  services: Set<ServiceId>
  tickets: Set<TicketId>
  counters: Set<CounterId>
  /** Somebody sat down or got up, went away or came back, or serves other services. */
  seats: boolean
}

export function nothingTouched(): Touched {
  return { hall: false, services: new Set(), tickets: new Set(), counters: new Set(), seats: false }
}

export function addTouched(to: Touched, { hall, services, tickets, counters, seats }: Touched): void {
  to.hall ||= hall
  to.seats ||= seats
  for (const id of services) to.services.add(id)
  for (const id of tickets) to.tickets.add(id)
  for (const id of counters) to.counters.add(id)
}
