import type { ServiceId } from '@tingxu/shared/ids.ts'
import { type Change, tallyOf, ticketIn } from './change.ts'
import { unseat } from './counter-changes.ts'
import type { EventOf, TicketTaken } from './events.ts'
import type { Hall, Ticket } from './hall.ts'
import { enterLine, moveTo } from './lines.ts'

/** What taking, leaving and coming back change. */
export function ticketTaken({ hall, at, seq, touched }: Change, event: TicketTaken): void {
  const { ticketId: id, label, seriesId, number, round, serviceIds, classId, channel } = event
  const ticket: Ticket = {
    ...{ id, label, seriesId, number, round, serviceIds, classId, channel },
    serviceId: serviceIds[0] as ServiceId,
    language: event.language ?? null,
    materialsChecked: event.materialsChecked ?? false,
    takenSeq: seq,
    takenAt: at,
    arrivedAt: at,
    returns: 0,
    lastCall: null,
    callCount: 0,
    state: { name: 'waiting', promise: null },
  }
  hall.tickets.set(id, ticket)
  hall.holders.set(label, ticket)
  hall.series.set(seriesId, { round, last: number })
  for (const serviceId of serviceIds) tallyOf(hall, serviceId).taken++
  enterLine(hall, ticket)
  touched.tickets.add(id)
  touched.services.add(ticket.serviceId)
}

export function ticketCancelled(change: Change, { ticketId }: EventOf<'ticketCancelled'>): void {
  const { hall, at } = change
  const ticket = ticketIn(hall, ticketId)
  // The quota counts whoever was called; who leaves before gives the place to another (rule D2).
  if (ticket.callCount === 0) for (const serviceId of ticket.serviceIds) tallyOf(hall, serviceId).taken--
  const { state } = ticket
  if (state.name === 'called' || state.name === 'serving') unseat(change, state.counterId)
  withdraw(hall, ticket)
  moveTo(change, ticketId, { name: 'cancelled', at })
}

export function ticketReturned(change: Change, { ticketId, afterCalls }: EventOf<'ticketReturned'>): void {
  const { hall, at } = change
  const ticket = ticketIn(hall, ticketId)
  ticket.returns++
  const whenCalls = tallyOf(hall, ticket.serviceId).calls + afterCalls
  moveTo(change, ticketId, { name: 'waiting', promise: { at, whenCalls } })
}

/** A cancelled or missed ticket leaves the last calls; a call after a return puts it back. */
export function withdraw(hall: Hall, ticket: Ticket): void {
  ticket.lastCall = null
  hall.lastCalled.delete(ticket.id)
}
