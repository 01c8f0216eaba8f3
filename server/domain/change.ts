import type { CounterId, HallTime, ServiceId, TicketId } from '@tingxu/shared/ids.ts'
import type { Counter, Free, Hall, Tally, Ticket } from './hall.ts'
import type { Touched } from './touched.ts'

/** A hall while one step changes it: where, when, and what has been touched so far. */
export type Change = { hall: Hall; at: HallTime; seq: number; touched: Touched }

/** The log names only what there is; anything else means that it is not this hall's log. */
export function ticketIn(hall: Hall, ticketId: TicketId): Ticket {
  const ticket = hall.tickets.get(ticketId)
  if (!ticket) throw new Error(`no ticket ${ticketId}`)
  return ticket
}

export function setCounter({ hall, touched }: Change, counterId: CounterId, set: (counter: Counter) => void): void {
  const counter = hall.counters.get(counterId)
  if (!counter) throw new Error(`no counter ${counterId}`)
  set(counter)
  touched.counters.add(counterId)
  for (const { serviceId } of hall.catalogue.counters.get(counterId)?.services ?? []) touched.services.add(serviceId)
}

export function tallyOf(hall: Hall, serviceId: ServiceId): Tally {
  const tally = hall.tallies.get(serviceId) ?? { taken: 0, calls: 0, lastWentFirst: false }
  hall.tallies.set(serviceId, tally)
  return tally
}

/** A counter that nobody is at from now on. */
export function freeFrom({ at, seq }: Change): Free {
  return { since: at, sinceSeq: seq, autoCall: true }
}
