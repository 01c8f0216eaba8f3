import type { CounterId, HallTime, ServiceId, TicketId } from '@tingxu/shared/ids.ts'
import type { Counter, Free } from './counter.ts'
import type { Actor } from './events.ts'
import type { Hall, Tally } from './hall.ts'
import { listedAt } from './serving.ts'
import type { Ticket } from './ticket.ts'
import type { Touched } from './touched.ts'

/** A hall while one step changes it: where, when, by whom, and what has been touched so far. */
export type Change = { hall: Hall; at: HallTime; seq: number; actor: Actor; touched: Touched }

/** The log names only what there is; anything else means that it is not this hall's log. */
export function ticketIn(hall: Hall, ticketId: TicketId): Ticket {
  const ticket = hall.tickets.get(ticketId)
  if (!ticket) throw new Error(`no ticket ${ticketId}`)
  return ticket
}

export function counterIn(hall: Hall, counterId: CounterId): Counter {
  const counter = hall.counters.get(counterId)
  if (!counter) throw new Error(`no counter ${counterId}`)
  return counter
}

export function setCounter(change: Change, counterId: CounterId, set: (counter: Counter) => void): void {
  const counter = counterIn(change.hall, counterId)
  set(counter)
  counter.changedSeq = change.seq
  change.touched.counters.add(counterId)
}

/** Who sits where decides what is served where, by stand-ins too. */
export function touchSeat({ hall, at, touched }: Change, counterId: CounterId): void {
  touched.seats = true
  touched.counters.add(counterId)
  for (const { serviceId } of listedAt(hall, counterId, at)) touched.services.add(serviceId)
}

export function tallyOf(hall: Hall, serviceId: ServiceId): Tally {
  const tally = hall.tallies.get(serviceId) ?? { taken: 0, calls: [], diverted: 0 }
  hall.tallies.set(serviceId, tally)
  return tally
}

/** A counter that nobody is at from now on. */
export function freeFrom({ at, seq }: Change): Free {
  return { since: at, sinceSeq: seq, autoCall: true }
}
