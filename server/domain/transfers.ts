import type { CommandOf } from '@tingxu/shared/commands.ts'
import type { HallTime, ServiceId } from '@tingxu/shared/ids.ts'
import type { Refusal } from '@tingxu/shared/refusals.ts'
import type { AskOf, Decision } from './ask.ts'
import { offered } from './catalogue.ts'
import { seatOf } from './counters.ts'
import type { Actor, TicketTransferred } from './events.ts'
import type { Hall } from './hall.ts'
import { asOf } from './holds.ts'
import { named, notFound, openCounterOf, ticketAtCounter } from './refuse.ts'
import { listedAt, servicesOf } from './serving.ts'
import { isWaiting, type Ticket, type WaitingTicket } from './ticket.ts'
import { reservationKey } from './waiting-line.ts'

/** Sends a ticket to another service, counter or clerk (rule C8). */
export function transferTicket(hall: Hall, ask: AskOf<'transferTicket'>): Decision {
  const unknown = unknownTarget(hall, ask.command)
  if (unknown) return unknown
  const ticket = transferred(hall, ask)
  if ('refused' in ticket) return ticket
  const { at, command } = ask
  const target = targetOf(hall, ticket, command.to, at)
  if ('refused' in target) return target
  const { state } = asOf(ticket, at)
  const counterId = 'counterId' in state ? state.counterId : undefined
  const returns = command.comeBack && 'serviceId' in command.to && counterId !== undefined
  return [
    {
      type: 'ticketTransferred',
      ...named(ticket),
      ...(counterId !== undefined && { counterId }),
      ...target,
      place: command.place ?? 'keep',
      ...(returns && { comeBack: { serviceId: ticket.serviceId, counterId } }),
    },
  ]
}

/** An id that leads nowhere is told before anything about the ticket and its counter. */
function unknownTarget({ counters, catalogue }: Hall, { to }: CommandOf<'transferTicket'>): Refusal | null {
  if ('counterId' in to) return counters.has(to.counterId) ? null : notFound('counter')
  if ('serviceId' in to) return offered(catalogue, to.serviceId) ? null : notFound('service')
  return null
}

/** Which ticket is meant: the one named, or else the current one of the counter. */
function transferred(hall: Hall, { at, actor, command }: AskOf<'transferTicket'>): Refusal | Ticket {
  const { ticketId, counterId, expect } = command
  if (ticketId === undefined) {
    if (counterId === undefined) return notFound('ticket')
    return ticketAtCounter(hall, actor, { counterId, expect: expect ?? null })
  }
  const ticket = hall.tickets.get(ticketId)
  if (!ticket) return notFound('ticket')
  const now = asOf(ticket, at)
  if (isWaiting(now)) return actor.role === 'clerk' ? ofClerk(hall, now, actor, at) : ticket
  const { state } = now
  if (state.name !== 'held') return { refused: 'wrong-state' }
  const counter = openCounterOf(hall, actor, state.counterId)
  return 'refused' in counter ? counter : ticket
}

/** A clerk sends on who waits for what her own counter serves, or for her counter or herself by name. */
function ofClerk(hall: Hall, ticket: WaitingTicket, actor: Actor, at: HallTime): Refusal | Ticket {
  const seat = seatOf(hall, actor.id)
  if (!seat) return { refused: 'counter-closed' }
  const { serviceId, state } = ticket
  const byName = [{ counterId: seat.id }, { staffId: actor.id }].map(reservationKey)
  const isHers = state.reservedFor !== null && byName.includes(reservationKey(state.reservedFor))
  const serves = servicesOf(hall, seat.id, at).includes(serviceId)
  return isHers || serves ? ticket : { refused: 'not-your-counter' }
}

type Target = Pick<TicketTransferred, 'serviceId' | 'reservedFor'>

function targetOf(hall: Hall, ticket: Ticket, to: CommandOf<'transferTicket'>['to'], at: HallTime): Refusal | Target {
  const { serviceId } = ticket
  if ('staffId' in to) {
    return seatOf(hall, to.staffId) ? { serviceId, reservedFor: to } : { refused: 'clerk-not-seated' }
  }
  if ('counterId' in to) {
    const closed = hall.counters.get(to.counterId)?.state.name === 'closed'
    return closed ? { refused: 'counter-closed' } : { serviceId, reservedFor: to }
  }
  return isServed(hall, to.serviceId, at) ? to : { refused: 'nobody-serves', serviceId: to.serviceId }
}

/** Whether somebody sits who serves it in some way; a short pause does not matter. */
function isServed(hall: Hall, serviceId: ServiceId, at: HallTime): boolean {
  return [...hall.counters.values()].some(
    ({ id, state }) =>
      state.name !== 'closed' && listedAt(hall, id, at).some((served) => served.serviceId === serviceId),
  )
}
