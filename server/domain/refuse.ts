import type { CounterId, HallTime, TicketId } from '@tingxu/shared/ids.ts'
import type { Label } from '@tingxu/shared/label.ts'
import type { NotFoundKind, Refusal } from '@tingxu/shared/refusals.ts'
import type { Counter, CounterState } from './counter.ts'
import type { Actor } from './events.ts'
import type { Hall } from './hall.ts'
import type { Call, Ticket, TicketState } from './ticket.ts'

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

/** A counter at which the asker may act: it is there, open, not paused, and the asker's own. */
export function openCounterOf(hall: Hall, actor: Actor, counterId: CounterId): Refusal | Counter {
  const counter = hall.counters.get(counterId)
  if (!counter) return notFound('counter')
  if (counter.state.name === 'closed') return { refused: 'counter-closed' }
  if (counter.state.name === 'paused') return { refused: 'counter-paused' }
  return notYourCounter(counter.state, actor) ?? counter
}

/** What every command on a counter's current ticket checks first: the counter, then the asker's screen (rule C1). */
export function refuseAtCounter(hall: Hall, actor: Actor, { counterId, expect }: AtCounter): Refusal | Counter {
  const counter = openCounterOf(hall, actor, counterId)
  if ('refused' in counter) return counter
  return counter.currentId === expect ? counter : { refused: 'screen-out-of-date' }
}

/** The same, for commands that need somebody to be there. */
export function ticketAtCounter(hall: Hall, actor: Actor, command: AtCounter): Refusal | CurrentTicket {
  const counter = refuseAtCounter(hall, actor, command)
  if ('refused' in counter) return counter
  return currentAt(hall, counter) ?? { refused: 'wrong-state' }
}

/** The same, for commands that need nobody to be there. */
export function freeCounter(hall: Hall, actor: Actor, command: AtCounter): Refusal | Counter {
  const counter = refuseAtCounter(hall, actor, command)
  if ('refused' in counter) return counter
  return busyAt(hall, counter) ?? counter
}

export function busyAt(hall: Hall, counter: Counter): Refusal | null {
  const ticket = currentAt(hall, counter)
  return ticket ? { refused: 'counter-busy', label: ticket.label } : null
}

/** A visitor's secret says whose ticket it is: no need to name it, and for a visitor there is no other (rule V2). */
export function ticketOf(
  hall: Hall,
  { role, id }: Actor,
  ticketId = role === 'visitor' ? id : undefined,
): Ticket | null {
  if (ticketId === undefined || (role === 'visitor' && ticketId !== id)) return null
  return hall.tickets.get(ticketId) ?? null
}

/** Whether a ticket's label is somebody else's by now, who is in the hall (rule N3). */
export function labelInUse({ holders }: Hall, ticket: Ticket, inHall: (holder: Ticket) => boolean): Refusal | null {
  const holder = holders.get(ticket.label)
  return holder && holder !== ticket && inHall(holder) ? { refused: 'label-in-use', label: ticket.label } : null
}

/** Seconds of the settings as milliseconds after an instant. */
export function secondsAfter(at: HallTime, seconds: number): HallTime {
  return at + seconds * 1000
}

export function named({ id, label }: Ticket): { ticketId: TicketId; label: Label } {
  return { ticketId: id, label }
}
