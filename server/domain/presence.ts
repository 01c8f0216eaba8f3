import type { HallTime } from '@tingxu/shared/ids.ts'
import { aheadByPlace } from './ahead.ts'
import { type AskOf, type Decision, QUIET } from './ask.ts'
import { callOrder } from './call-order.ts'
import type { Hall } from './hall.ts'
import { asOf } from './holds.ts'
import { settingsIn } from './in-force.ts'
import { prospectOfLine } from './prospect.ts'
import { named, notFound, ticketOf } from './refuse.ts'
import { isWaiting, type WaitingTicket } from './ticket.ts'

/** Whoever took a ticket at the kiosk or the desk so short a time ago is known to be here (rule T6). */
const SURELY_HERE_MS = 10 * 60_000

/** The visitor is here: checks a phone ticket in, and answers the hall's question (rules T4, T6). */
export function confirmPresence(hall: Hall, { at, actor, command }: AskOf<'confirmPresence'>): Decision {
  const ticket = ticketOf(hall, actor, command.ticketId)
  if (!ticket) return notFound('ticket')
  if (asOf(ticket, at).state.name !== 'waiting') return { refused: 'wrong-state' }
  return ticket.presence === 'confirmed' ? QUIET : [{ type: 'presenceConfirmed', ...named(ticket) }]
}

/** Later please: may be called after so many further calls of its service, and keeps its arrival (rule T9). */
export function postponeTicket(hall: Hall, { at, actor, command }: AskOf<'postponeTicket'>): Decision {
  const ticket = ticketOf(hall, actor, command.ticketId)
  if (!ticket) return notFound('ticket')
  if (asOf(ticket, at).state.name !== 'waiting') return { refused: 'wrong-state' }
  const limit = settingsIn(hall).call.postponesMax
  if (ticket.postpones >= limit) return { refused: 'postpones-used-up', limit }
  return [{ type: 'ticketPostponed', ...named(ticket), afterCalls: command.calls }]
}

/** Asks a visitor whose turn is near whether they are here; the hall's clockwork does (rule T6). */
export function askPresence(hall: Hall, { at, command }: AskOf<'askPresence'>): Decision {
  const ticket = hall.tickets.get(command.ticketId)
  if (!ticket) return notFound('ticket')
  const from = isWaiting(ticket) ? askedFrom(hall, ticket, at) : null
  return from !== null && from <= at ? [{ type: 'presenceAsked', ...named(ticket) }] : QUIET
}

/**
 * Those who are to be asked, each with the instant from which on. Whoever has so few ahead at a counter has no more
 * ahead in the own line, so nobody further back is looked at.
 */
export function* toBeAsked(hall: Hall, at: HallTime): Generator<{ ticket: WaitingTicket; from: HallTime }> {
  const near = hall.settings?.presence?.confirmAhead
  if (near === undefined) return
  for (const serviceId of hall.lines.keys()) {
    for (const { ticket } of callOrder(prospectOfLine(hall, serviceId, at)).take(near + 1)) {
      const from = askedFrom(hall, ticket, at)
      if (from !== null) yield { ticket, from }
    }
  }
}

function askedFrom(hall: Hall, ticket: WaitingTicket, at: HallTime): HallTime | null {
  const near = hall.settings?.presence?.confirmAhead
  if (near === undefined || ticket.presence !== 'not-asked') return null
  if (aheadByPlace(hall, ticket, at) > near) return null
  const here = ticket.channel === 'kiosk' || ticket.channel === 'desk'
  return here ? ticket.takenAt + SURELY_HERE_MS : ticket.takenAt
}
