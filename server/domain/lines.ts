import type { TicketId } from '@tingxu/shared/ids.ts'
import { type Change, ticketIn } from './change.ts'
import type { Hall } from './hall.ts'
import { isUnderWay, isWaiting, type Ticket, type TicketState } from './ticket.ts'
import { isAway, WaitingLine } from './waiting-line.ts'

/** Changes a ticket, taking it out of its line before and putting it where it then belongs. */
export function changeTicket(change: Change, ticketId: TicketId, set: (ticket: Ticket) => void): void {
  const { hall, touched } = change
  const ticket = ticketIn(hall, ticketId)
  touched.services.add(ticket.serviceId)
  touchHold(change, ticket)
  leaveBooks(hall, ticket)
  set(ticket)
  // Who was missed or finished may be back by a call out of order or an undo, after others had the label (rule N3).
  if (isUnderWay(ticket)) hall.holders.set(ticket.label, ticket)
  enterBooks(hall, ticket)
  touchHold(change, ticket)
  touched.tickets.add(ticketId)
  touched.services.add(ticket.serviceId)
}

export function moveTo(change: Change, ticketId: TicketId, state: TicketState): void {
  changeTicket(change, ticketId, (ticket) => {
    ticket.state = state
  })
}

/** Puts a ticket where its state says: into a line, among the missed or among the held. */
export function enterBooks(hall: Hall, ticket: Ticket): void {
  if (isWaiting(ticket)) {
    const line = hall.lines.get(ticket.serviceId) ?? new WaitingLine()
    hall.lines.set(ticket.serviceId, line)
    line.add(ticket, isAway(hall, ticket))
  }
  if (ticket.state.name === 'missed') hall.missed.add(ticket.id)
  if (ticket.state.name === 'held') hall.held.add(ticket.id)
}

/** Puts everybody who waits into the lines anew: after a checkpoint, and when settings may have changed where they stand. */
export function rebuildLines(hall: Hall): void {
  hall.lines.clear()
  for (const ticket of hall.tickets.values()) if (isWaiting(ticket)) enterBooks(hall, ticket)
}

/** Whom a counter holds, its desk shows. */
function touchHold({ touched }: Change, { state }: Ticket): void {
  if (state.name === 'held') touched.counters.add(state.counterId)
}

function leaveBooks(hall: Hall, ticket: Ticket): void {
  if (isWaiting(ticket)) hall.lines.get(ticket.serviceId)?.remove(ticket, isAway(hall, ticket))
  hall.missed.delete(ticket.id)
  hall.held.delete(ticket.id)
}
