import type { CounterId, HallTime } from '@tingxu/shared/ids.ts'
import { type AskOf, type Decision, QUIET } from './ask.ts'
import { ticketIn } from './change.ts'
import type { HoldEnded } from './events.ts'
import type { Hall } from './hall.ts'
import { settingsIn } from './in-force.ts'
import { freeCounter, named, notFound, ticketAtCounter } from './refuse.ts'
import { isWaiting, type Ticket, type TicketState, type WaitingTicket } from './ticket.ts'

/** A ticket whose place a counter keeps. */
export type HeldTicket = Ticket & { state: Extract<TicketState, { name: 'held' }> }

/** Frees the counter while the visitor fills in a form; the place is kept, for so long (rule C7). */
export function holdTicket(hall: Hall, { at, actor, command }: AskOf<'holdTicket'>): Decision {
  const ticket = ticketAtCounter(hall, actor, command)
  if ('refused' in ticket) return ticket
  if (ticket.state.name === 'called') return { refused: 'not-started' }
  const { counterId, reason, minutes } = command
  const most = settingsIn(hall).call.holdMinutesMax
  const until = at + Math.min(minutes ?? most, most) * 60_000
  const { serviceId } = ticket
  return [
    { type: 'ticketHeld', ...named(ticket), counterId, serviceId, until, ...(reason !== undefined && { reason }) },
  ]
}

/** Brings a held ticket back to its counter, when that is free (rule C7). */
export function resumeTicket(hall: Hall, { at, actor, command }: AskOf<'resumeTicket'>): Decision {
  const ticket = hall.tickets.get(command.ticketId)
  if (!ticket) return notFound('ticket')
  const counter = freeCounter(hall, actor, command)
  if ('refused' in counter) return counter
  const { state } = asOf(ticket, at)
  if (state.name !== 'held' || state.counterId !== counter.id) return { refused: 'wrong-state' }
  return [{ type: 'ticketResumed', ...named(ticket), counterId: counter.id, serviceId: ticket.serviceId }]
}

/** Writes down that a hold has ended; the ticket has waited since the instant at which it did. */
export function endHold(hall: Hall, { at, command }: AskOf<'endHold'>): Decision {
  const ticket = hall.tickets.get(command.ticketId)
  if (!ticket) return notFound('ticket')
  const { state } = ticket
  if (state.name !== 'held' || state.until > at) return QUIET
  return [holdEnded(ticket, state, { endedAt: state.until, reserved: true })]
}

/** At the closing of their counter held tickets wait for whichever serves them, and go first (rule K2). */
export function holdsGivenUp(hall: Hall, counterId: CounterId, at: HallTime): HoldEnded[] {
  return heldAt(hall, counterId).map((ticket) => {
    const { state } = ticket
    return holdEnded(ticket, state, { endedAt: Math.min(state.until, at), reserved: false })
  })
}

/** Where a clerk moves with what she holds, those whose hold is over are not held any more (rules C7, K1). */
export function holdsOver(hall: Hall, counterId: CounterId, at: HallTime): HoldEnded[] {
  return holdsGivenUp(hall, counterId, at).filter(({ ticketId }) => {
    return isWaiting(asOf(ticketIn(hall, ticketId), at))
  })
}

/** The tickets that a counter holds, the first held first. */
export function heldAt(hall: Hall, counterId: CounterId): HeldTicket[] {
  const held = [...hall.held].map((id) => ticketIn(hall, id))
  return held.filter((ticket) => isHeldAt(ticket, counterId))
}

function isHeldAt(ticket: Ticket, counterId: CounterId): ticket is HeldTicket {
  return ticket.state.name === 'held' && ticket.state.counterId === counterId
}

/** Held tickets of a counter whose hold is over, as they wait since (rule C7). */
export function endedHolds(hall: Hall, counterId: CounterId, at: HallTime): WaitingTicket[] {
  if (hall.held.size === 0) return []
  return heldAt(hall, counterId)
    .map((ticket) => asOf(ticket, at))
    .filter(isWaiting)
}

/**
 * A ticket as it is at an instant: a hold ends by itself, from then on the ticket waits. The timer only writes it
 * down, and others may have asked before it comes to its turn.
 */
export function asOf(ticket: Ticket, at: HallTime): Ticket {
  const { state } = ticket
  return state.name === 'held' && state.until <= at ? afterHold(ticket, state.counterId, state.until, true) : ticket
}

/** How a ticket waits after its hold. */
export function afterHold(ticket: Ticket, counterId: CounterId, endedAt: HallTime, reserved: boolean): WaitingTicket {
  const promise = { kind: 'first', at: endedAt, reason: 'resumed', after: null } as const
  return { ...ticket, state: { name: 'waiting', reservedFor: reserved ? { counterId } : null, promise } }
}

function holdEnded(
  ticket: Ticket,
  { counterId }: { counterId: CounterId },
  { endedAt, reserved }: Pick<HoldEnded, 'endedAt' | 'reserved'>,
): HoldEnded {
  return { type: 'holdEnded', ...named(ticket), counterId, endedAt, reserved }
}
