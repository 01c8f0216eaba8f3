import type { CounterId, HallTime, TicketId } from '@tingxu/shared/ids.ts'
import type { NotFoundKind, Refusal } from '@tingxu/shared/refusals.ts'
import type { Actor } from './events.ts'
import type { Call, Counter, CounterState, Hall, Ticket, TicketState } from './hall.ts'

/** The checks that several commands share; each gives the refusal, or null where there is nothing to refuse. */
export function notFound(what: NotFoundKind): Refusal {
  return { refused: 'not-found', what }
}

/** A ticket at a counter, called or serving. */
export type CurrentTicket = Ticket & { state: Extract<TicketState, { name: 'called' | 'serving' }> & Call }

export function isCurrent(ticket: Ticket): ticket is CurrentTicket {
  return ticket.state.name === 'called' || ticket.state.name === 'serving'
}

export function currentAt(hall: Hall, counter: Counter): CurrentTicket | null {
  const ticket = counter.currentId === null ? undefined : hall.tickets.get(counter.currentId)
  return ticket && isCurrent(ticket) ? ticket : null
}

type Seated = Exclude<CounterState, { name: 'closed' }>
type AtCounter = { counterId: CounterId; expect: TicketId | null }

/** A clerk acts at the counter where she sits; managers and timers act at any. */
export function notYourCounter(state: Seated, actor: Actor): Refusal | null {
  return actor.role === 'clerk' && state.staffId !== actor.id ? { refused: 'not-your-counter' } : null
}

/**
 * What every command on a counter's current ticket checks first, in this order: the counter is there, open,
 * not paused, the asker's own, and its screen shows the present ticket (rule C1).
 */
export function refuseAtCounter(hall: Hall, actor: Actor, { counterId, expect }: AtCounter): Refusal | Counter {
  const counter = hall.counters.get(counterId)
  if (!counter) return notFound('counter')
  if (counter.state.name === 'closed') return { refused: 'counter-closed' }
  if (counter.state.name === 'paused') return { refused: 'counter-paused' }
  const notYours = notYourCounter(counter.state, actor)
  if (notYours) return notYours
  return counter.currentId === expect ? counter : { refused: 'screen-out-of-date' }
}

/** The same, for commands that need somebody to be there. */
export function ticketAtCounter(hall: Hall, actor: Actor, command: AtCounter): Refusal | CurrentTicket {
  const counter = refuseAtCounter(hall, actor, command)
  if ('refused' in counter) return counter
  return currentAt(hall, counter) ?? { refused: 'wrong-state' }
}

/** Seconds of the settings as milliseconds after an instant. */
export function secondsAfter(at: HallTime, seconds: number): HallTime {
  return at + seconds * 1000
}
