import type { ClassId } from '@tingxu/shared/ids.ts'
import { SERVICES_PER_TICKET_MAX } from '@tingxu/shared/limits.ts'
import type { Role } from '@tingxu/shared/roles.ts'
import type { ServiceSettings } from '@tingxu/shared/settings.ts'
import { outlookOf } from './ahead.ts'
import { type AskOf, type Decision, QUIET } from './ask.ts'
import { ORDINARY, offered } from './catalogue.ts'
import type { Actor, Channel, TicketTaken } from './events.ts'
import type { Hall } from './hall.ts'
import { seriesIn, there } from './in-force.ts'
import { quickest } from './matters.ts'
import { newTicket } from './new-ticket.ts'
import { canReturn, isInHall, type Numbered, nextNumber } from './numbers.ts'
import { named, notFound, ticketOf } from './refuse.ts'
import type { Ticket } from './ticket.ts'
import { refuseTicket } from './ticket-giving.ts'
import { waitOf } from './waiting-time.ts'

/** Gives one ticket, whose id is the command's id (rules T1, N2). */
export function takeTicket(hall: Hall, ask: AskOf<'takeTicket'>): Decision {
  const { at, actor, command } = ask
  const services = command.serviceIds.flatMap((id) => offered(hall.catalogue, id) ?? [])
  if (services.length < command.serviceIds.length) return notFound('service')
  const classId = command.classId ?? ORDINARY
  if (!hall.catalogue.classes.has(classId)) return notFound('class')
  if (services.length > SERVICES_PER_TICKET_MAX) return { refused: 'too-many-services', limit: SERVICES_PER_TICKET_MAX }
  const channel = channelOf(actor)
  const refusal = refuseTicket(hall, services, { at, actor, classId, channel, person: command.person ?? null })
  if (refusal) return refusal
  if (command.passId !== undefined) return { refused: 'pass-invalid' }
  const first = firstOf(hall, services, ask, classId)
  const series = seriesIn(hall.catalogue, first.seriesId)
  const numbered = nextNumber(hall, series, at)
  return numbered ? [taken(hall, ask, first, numbered)] : { refused: 'series-full', serviceId: first.id }
}

/** Gives a ticket another class, also one that a person has to check (rule T2). */
export function setClass(hall: Hall, { at, command }: AskOf<'setClass'>): Decision {
  const { ticketId, classId, reason } = command
  const ticket = hall.tickets.get(ticketId)
  if (!ticket) return notFound('ticket')
  if (!hall.catalogue.classes.has(classId)) return notFound('class')
  if (!isInHall(hall, ticket, at)) return { refused: 'wrong-state' }
  if (ticket.classId === classId) return QUIET
  const service = hall.catalogue.services.get(ticket.serviceId)?.settings
  if (!service?.classIds.includes(classId)) return { refused: 'class-not-offered', serviceId: ticket.serviceId }
  return [{ type: 'classSet', ...named(ticket), classId, reason }]
}

/** Leaves the queue, for good (rule T7). */
export function cancelTicket(hall: Hall, { actor, command }: AskOf<'cancelTicket'>): Decision {
  const ticket = ticketOf(hall, actor, command.ticketId)
  if (!ticket) return notFound('ticket')
  if (ticket.state.name === 'cancelled') return QUIET
  return mayBeCancelled(ticket) ? [{ type: 'ticketCancelled', ...named(ticket) }] : { refused: 'wrong-state' }
}

/** A missed ticket waits again, and goes first after a few calls (rule C6). */
export function returnTicket(hall: Hall, { at, actor, command }: AskOf<'returnTicket'>): Decision {
  const ticket = ticketOf(hall, actor, command.ticketId)
  if (!ticket || !hall.settings) return notFound('ticket')
  const { state } = ticket
  if (isBack(ticket)) return QUIET
  if (state.name === 'no-show') return { refused: 'too-late' }
  if (state.name !== 'missed') return { refused: 'wrong-state' }
  if (at > state.returnUntil) return { refused: 'too-late', at: state.returnUntil }
  const { returnsMax, returnAfter } = hall.settings.call
  if (!canReturn(hall, ticket, at)) return { refused: 'returns-used-up', limit: returnsMax }
  return [{ type: 'ticketReturned', ...named(ticket), afterCalls: returnAfter }]
}

function isBack({ state }: Ticket): boolean {
  return state.name === 'waiting' && state.promise?.kind === 'first' && state.promise.reason === 'returned'
}

/** The first matter is the one named first, or the quickest where the asker wants it so (rule J2). */
function firstOf(hall: Hall, services: readonly ServiceSettings[], ask: AskOf<'takeTicket'>, classId: ClassId) {
  const [first] = services as [ServiceSettings]
  if (ask.command.order !== 'best' || services.length < 2) return first
  const matters = services.map(({ id }) => ({ serviceId: id, comesBack: null }))
  const best = quickest(hall, matters, classId, ask.at)
  return there(
    services.find(({ id }) => id === best.matter.serviceId),
    'quickest of no services',
  )
}

function taken(
  hall: Hall,
  { id, at, actor, command }: AskOf<'takeTicket'>,
  first: ServiceSettings,
  numbered: Numbered,
): TicketTaken {
  const { language, materialsChecked, classId = ORDINARY, serviceIds, order, person } = command
  const event = {
    ticketId: id,
    ...numbered,
    serviceIds: [first.id, ...serviceIds.filter((serviceId) => serviceId !== first.id)],
    classId,
    channel: channelOf(actor),
    ...(language !== undefined && { language }),
    ...(materialsChecked !== undefined && { materialsChecked }),
    ...(order === 'best' && { bestOrder: true }),
    ...(person !== undefined && { person }),
  }
  const outlook = outlookOf(hall, newTicket(event, hall.seq + 1, at), at)
  return { type: 'ticketTaken', ...event, ahead: outlook.ahead, wait: waitOf(hall, first.id, outlook) }
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

/** Waiting, called, held or missed; and serving, where a call makes a ticket serving at once (rule C3). */
function mayBeCancelled({ state }: Ticket): boolean {
  switch (state.name) {
    case 'waiting':
    case 'called':
    case 'held':
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
