import { type Change, tallyOf, ticketIn } from './change.ts'
import { unseat } from './counter-changes.ts'
import type { EventOf, TicketTaken } from './events.ts'
import type { Hall } from './hall.ts'
import { asOf } from './holds.ts'
import { ticketStateOf } from './in-force.ts'
import { changeTicket, enterBooks, moveTo } from './lines.ts'
import { newTicket } from './new-ticket.ts'
import type { PrintState, Ticket } from './ticket.ts'

/** What taking, leaving and coming back change. */
export function ticketTaken({ hall, at, seq, touched }: Change, event: TicketTaken): void {
  const ticket = newTicket(event, seq, at)
  hall.tickets.set(ticket.id, ticket)
  hall.holders.set(ticket.label, ticket)
  hall.series.set(ticket.seriesId, { round: ticket.round, last: ticket.number })
  for (const tally of quotaTallies(hall, ticket)) tally.taken++
  enterBooks(hall, ticket)
  touched.tickets.add(ticket.id)
  touched.services.add(ticket.serviceId)
}

export function classSet(change: Change, { ticketId, classId }: EventOf<'classSet'>): void {
  const { state } = ticketIn(change.hall, ticketId)
  changeTicket(change, ticketId, (ticket) => {
    ticket.classId = classId
  })
  if ('counterId' in state) change.touched.counters.add(state.counterId)
}

export function ticketCancelled(change: Change, { ticketId }: EventOf<'ticketCancelled'>): void {
  const { hall, at } = change
  const ticket = ticketIn(hall, ticketId)
  // The quota counts whoever was called; who leaves before gives the place to another (rule D2).
  if (ticket.calls === 0) for (const tally of quotaTallies(hall, ticket)) tally.taken--
  const { state } = ticket
  if (state.name === 'called' || state.name === 'serving') unseat(change, state.counterId)
  withdraw(hall, ticket)
  moveTo(change, ticketId, { name: 'cancelled', at })
}

export function ticketReturned(change: Change, { ticketId, afterCalls }: EventOf<'ticketReturned'>): void {
  const { at, seq } = change
  changeTicket(change, ticketId, (ticket) => {
    ticket.returns++
    const promise = { kind: 'first', at, reason: 'returned', after: { calls: afterCalls, sinceSeq: seq } } as const
    ticket.state = { name: 'waiting', reservedFor: null, promise }
  })
}

export function ticketPostponed(change: Change, { ticketId, afterCalls }: EventOf<'ticketPostponed'>): void {
  const { at, seq } = change
  changeTicket(change, ticketId, (ticket) => {
    ticket.postpones++
    // A hold that is over has made a reservation, whether that is written down by now or not.
    const { reservedFor } = ticketStateOf(asOf(ticket, at), 'waiting')
    const promise = { kind: 'later', after: { calls: afterCalls, sinceSeq: seq } } as const
    ticket.state = { name: 'waiting', reservedFor, promise }
  })
}

export function presenceIs(change: Change, ticketId: string, presence: Ticket['presence']): void {
  changeTicket(change, ticketId, (ticket) => {
    ticket.presence = presence
  })
}

/** A paper changes nothing about the place in the queue; desks mark one that did not come out. */
export function printIs({ hall, touched }: Change, ticketId: string, print: Partial<PrintState>): void {
  const ticket = ticketIn(hall, ticketId)
  ticket.print = { ...ticket.print, ...print }
  touched.tickets.add(ticketId)
  touched.services.add(ticket.serviceId)
}

/** A cancelled or missed ticket leaves the last calls; a call after a return puts it back. */
export function withdraw(hall: Hall, ticket: Ticket): void {
  ticket.lastCall = null
  hall.lastCalled.delete(ticket.id)
}

/** Whoever is served without having taken a ticket is not in the quota (rule D2). */
function quotaTallies(hall: Hall, { channel, serviceIds }: Ticket) {
  return channel === 'counter' ? [] : serviceIds.map((serviceId) => tallyOf(hall, serviceId))
}
