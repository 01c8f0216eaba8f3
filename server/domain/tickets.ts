import type { ServiceId } from '@tingxu/shared/ids.ts'
import { SERVICES_PER_TICKET_MAX } from '@tingxu/shared/limits.ts'
import type { Role } from '@tingxu/shared/roles.ts'
import type { ServiceSettings } from '@tingxu/shared/settings.ts'
import { type AskOf, type Decision, QUIET } from './ask.ts'
import { ORDINARY } from './catalogue.ts'
import type { Actor, Channel, TicketTaken } from './events.ts'
import type { Hall, Ticket } from './hall.ts'
import { aheadOf } from './next.ts'
import { canReturn, type Numbered, nextNumber } from './numbers.ts'
import { notFound } from './refuse.ts'
import { refuseTicket } from './ticket-giving.ts'
import { expectedWait } from './waiting-time.ts'

/** Gives one ticket, whose id is the command's id (rules T1, N2). */
export function takeTicket(hall: Hall, ask: AskOf<'takeTicket'>): Decision {
  const { at, actor, command } = ask
  const services = command.serviceIds.flatMap((id) => offered(hall, id) ?? [])
  if (services.length < command.serviceIds.length) return notFound('service')
  const classId = command.classId ?? ORDINARY
  if (!hall.catalogue.classes.has(classId)) return notFound('class')
  if (services.length > SERVICES_PER_TICKET_MAX) return { refused: 'too-many-services', limit: SERVICES_PER_TICKET_MAX }
  const refusal = refuseTicket(hall, services, { at, actor, classId })
  if (refusal) return refusal
  if (command.passId !== undefined) return { refused: 'pass-invalid' }
  const first = services[0] as ServiceSettings
  const series = hall.catalogue.series.get(first.seriesId)
  const numbered = series ? nextNumber(hall, series, at) : null
  return numbered ? [taken(hall, ask, numbered)] : { refused: 'series-full', serviceId: first.id }
}

/** Leaves the queue, for good (rule T7). */
export function cancelTicket(hall: Hall, { actor, command }: AskOf<'cancelTicket'>): Decision {
  const ticket = ticketOf(hall, actor, command.ticketId)
  if (!ticket) return notFound('ticket')
  if (ticket.state.name === 'cancelled') return QUIET
  if (!mayBeCancelled(ticket)) return { refused: 'wrong-state' }
  return [{ type: 'ticketCancelled', ticketId: ticket.id, label: ticket.label }]
}

/** A missed ticket waits again, and goes first after a few calls (rule C6). */
export function returnTicket(hall: Hall, { at, actor, command }: AskOf<'returnTicket'>): Decision {
  const ticket = ticketOf(hall, actor, command.ticketId)
  if (!ticket || !hall.settings) return notFound('ticket')
  const { state } = ticket
  if (state.name === 'waiting' && state.promise !== null) return QUIET
  if (state.name === 'no-show') return { refused: 'too-late' }
  if (state.name !== 'missed') return { refused: 'wrong-state' }
  if (at > state.returnUntil) return { refused: 'too-late', at: state.returnUntil }
  const { returnsMax, returnAfter } = hall.settings.call
  if (!canReturn(hall, ticket, at)) return { refused: 'returns-used-up', limit: returnsMax }
  return [{ type: 'ticketReturned', ticketId: ticket.id, label: ticket.label, afterCalls: returnAfter }]
}

/** A visitor's secret says whose ticket it is: no need to name it, and for a visitor there is no other (rule V2). */
function ticketOf(hall: Hall, { role, id }: Actor, ticketId = role === 'visitor' ? id : undefined): Ticket | null {
  if (ticketId === undefined || (role === 'visitor' && ticketId !== id)) return null
  return hall.tickets.get(ticketId) ?? null
}

function offered(hall: Hall, serviceId: ServiceId): ServiceSettings | null {
  const service = hall.catalogue.services.get(serviceId)
  return service && !service.removed ? service.settings : null
}

function taken(hall: Hall, { id, at, actor, command }: AskOf<'takeTicket'>, numbered: Numbered): TicketTaken {
  const { language, materialsChecked, classId = ORDINARY, serviceIds } = command
  const serviceId = serviceIds[0] as ServiceId
  const ahead = aheadOf(hall, { id, serviceId, classId, arrivedAt: at, takenSeq: hall.seq + 1 })
  return {
    type: 'ticketTaken',
    ticketId: id,
    ...numbered,
    serviceIds,
    classId,
    channel: channelOf(actor),
    ...(language !== undefined && { language }),
    ...(materialsChecked !== undefined && { materialsChecked }),
    ahead,
    wait: expectedWait(hall, serviceId, ahead),
  }
}

const CHANNELS: Partial<Record<Role, Channel>> = {
  kiosk: 'kiosk',
  guide: 'desk',
  manager: 'desk',
  clerk: 'counter',
  visitor: 'phone',
}

/** How a ticket was taken follows from the session (rule T2). */
function channelOf({ role }: Actor): Channel {
  return CHANNELS[role] ?? 'desk'
}

/** Waiting, called or missed; and serving, where a call makes a ticket serving at once (rule C3). */
function mayBeCancelled({ state }: Ticket): boolean {
  switch (state.name) {
    case 'waiting':
    case 'called':
    case 'missed':
      return true
    case 'serving':
      return !state.confirmArrival
    case 'finished':
    case 'no-show':
    case 'cancelled':
    case 'expired':
      return false
  }
}
