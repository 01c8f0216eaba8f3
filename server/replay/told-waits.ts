import type { BusinessDate, HallTime, ServiceId, TicketId } from '@tingxu/shared/ids.ts'
import type { Wait } from '@tingxu/shared/views.ts'
import type { Event, Step } from '../domain/events.ts'

/** What a visitor was told when the ticket was taken, and how long it then was until the first call. */
export type ToldWait = { serviceId: ServiceId; ahead: number; wait: Wait; cameMs: number | null }

/** Of every ticket of a log, or of one date; a ticket that nobody called has waited in vain and says nothing. */
export function toldWaits(steps: readonly Step[], asked: BusinessDate | null): ToldWait[] {
  const undone = new Set(steps.flatMap(({ events }) => events.flatMap(undoneSeq)))
  const told = new Map<TicketId, ToldWait & { at: HallTime }>()
  let date: BusinessDate | null = null
  for (const { seq, at, events } of steps) {
    for (const event of events) {
      if (event.type === 'dayOpened') date = event.date
      if (event.type === 'ticketTaken' && event.channel !== 'counter' && (asked ?? date) === date) {
        const { ticketId, serviceIds, ahead, wait } = event
        told.set(ticketId, { serviceId: serviceIds[0] ?? '', ahead, wait, cameMs: null, at })
      }
      const one = event.type === 'ticketCalled' && !undone.has(seq) ? told.get(event.ticketId) : undefined
      if (one) one.cameMs ??= at - one.at
    }
  }
  return [...told.values()]
}

function undoneSeq(event: Event): number[] {
  return event.type === 'stepUndone' ? [event.undoneSeq] : []
}
