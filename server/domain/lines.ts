import type { TicketId } from '@tingxu/shared/ids.ts'
import { dueAtOf } from './catalogue.ts'
import { type Change, ticketIn } from './change.ts'
import type { Hall, Ticket, TicketState } from './hall.ts'
import { WaitingLine } from './waiting-line.ts'

/** Takes the ticket out of its line, gives it its new state, and puts it into a line if it waits. */
export function moveTo({ hall, touched }: Change, ticketId: TicketId, state: TicketState): void {
  const ticket = ticketIn(hall, ticketId)
  if (ticket.state.name === 'waiting') leaveLine(hall, ticket)
  hall.missed.delete(ticketId)
  ticket.state = state
  if (state.name === 'waiting') enterLine(hall, ticket)
  if (state.name === 'missed') hall.missed.add(ticketId)
  touched.tickets.add(ticketId)
  touched.services.add(ticket.serviceId)
}

export function enterLine(hall: Hall, ticket: Ticket): void {
  const line = hall.lines.get(ticket.serviceId) ?? new WaitingLine()
  hall.lines.set(ticket.serviceId, line)
  line.add({ ticket, dueAt: dueAtOf(hall.catalogue, ticket) })
}

/** Puts everybody who waits into the lines anew: after a checkpoint, and when targets may have changed. */
export function rebuildLines(hall: Hall): void {
  hall.lines.clear()
  for (const ticket of hall.tickets.values()) if (ticket.state.name === 'waiting') enterLine(hall, ticket)
}

function leaveLine(hall: Hall, ticket: Ticket): void {
  hall.lines.get(ticket.serviceId)?.remove({ ticket, dueAt: dueAtOf(hall.catalogue, ticket) })
}
