import type { ClassId, ServiceId, TicketId } from '@tingxu/shared/ids.ts'
import type { Step } from '../domain/events.ts'
import type { Hall } from '../domain/hall.ts'
import { byArrival } from '../domain/waiting-line.ts'

/** How one matter waited: until its first call, null where that never came; and by how many it was overtaken. */
export type Waited = { serviceId: ServiceId; classId: ClassId; waitMs: number | null; overtaken: number }

/** How everybody of a day waited. Steps that were taken back are left out by whoever shows them. */
export class DayWaits {
  readonly #waits = new Map<string, Waited>()

  /** Before the hall changes by the step. */
  readonly note = (hall: Hall, { at, events }: Step): void => {
    for (const event of events) {
      if (event.type === 'ticketTaken' && event.channel !== 'counter')
        this.#of(event.ticketId, event.serviceIds[0] ?? '', event.classId)
      if (event.type === 'ticketCancelled') this.#forget(hall, event.ticketId)
      if (event.type !== 'ticketCalled' || event.reason === 'without-ticket') continue
      const ticket = hall.tickets.get(event.ticketId)
      if (!ticket) continue
      const wait = this.#of(ticket.id, event.serviceId, ticket.classId)
      wait.waitMs ??= at - ticket.queuedAt
      for (const other of hall.lines.get(event.serviceId)?.byArrival ?? []) {
        if (byArrival(other, ticket) >= 0) break
        this.#of(other.id, other.serviceId, other.classId).overtaken++
      }
    }
  }

  /** One for each matter. */
  get waits(): Waited[] {
    return [...this.#waits.values()]
  }

  #of(ticketId: TicketId, serviceId: ServiceId, classId: ClassId): Waited {
    const key = `${ticketId} ${serviceId}`
    const wait = this.#waits.get(key) ?? { serviceId, classId, waitMs: null, overtaken: 0 }
    this.#waits.set(key, wait)
    return wait
  }

  /** Who left before the call is not one who was never called. */
  #forget(hall: Hall, ticketId: TicketId): void {
    const ticket = hall.tickets.get(ticketId)
    if (ticket?.calls === 0) this.#waits.delete(`${ticketId} ${ticket.serviceId}`)
  }
}
