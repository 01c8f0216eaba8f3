import type { ServiceId } from '@tingxu/shared/ids.ts'
import type { Refusal } from '@tingxu/shared/refusals.ts'
import { type AskOf, type Decision, QUIET } from './ask.ts'
import type { Event } from './events.ts'
import type { Hall } from './hall.ts'
import { dateIn } from './hours.ts'
import { isCurrent, named, notFound } from './refuse.ts'

/** Opens the business date that it is now in the hall's zone (rule D1). */
export function openDay(hall: Hall, { at }: AskOf<'openDay'>): Decision {
  if (!hall.settings) return notFound('service')
  const date = dateIn(hall.settings.zone, at)
  if (hall.day) return hall.day.date === date ? QUIET : { refused: 'day-open', date: hall.day.date }
  if (hall.lastDate !== null && date < hall.lastDate) return { refused: 'date-passed', date: hall.lastDate }
  return [{ type: 'dayOpened', date }]
}

/** Closes the day with one outcome for everybody; never while somebody is at a counter (rule D4). */
export function closeDay(hall: Hall, { command: { expireRest = false, reason } }: AskOf<'closeDay'>): Decision {
  if (!hall.day) return QUIET
  const tickets = [...hall.tickets.values()]
  const waiting = tickets.filter(({ state }) => state.name === 'waiting' || state.name === 'held')
  const atCounters = tickets.filter(isCurrent).length
  if (atCounters > 0 || (waiting.length > 0 && !expireRest)) {
    return { refused: 'people-waiting', waiting: waiting.length, atCounters }
  }
  if (expireRest && reason === undefined) return { refused: 'reason-needed' }
  const missed = tickets.filter(({ state }) => state.name === 'missed')
  return [
    ...waiting.map((ticket): Event => ({ type: 'ticketExpired', ...named(ticket) })),
    ...missed.map((ticket): Event => ({ type: 'noShowRecorded', ...named(ticket) })),
    ...counterClosings(hall),
    { type: 'dayClosed', date: hall.day.date, ...(reason !== undefined && { reason }) },
  ]
}

export function stopTickets(hall: Hall, { command: { serviceIds } }: AskOf<'stopTickets'>): Decision {
  const unknown = firstUnknown(hall, serviceIds)
  if (unknown) return unknown
  if (!hall.day) return { refused: 'day-closed' }
  const { stopped, stoppedServices } = hall.day
  if (!serviceIds) return stopped ? QUIET : [{ type: 'ticketsStopped', serviceIds: null }]
  const more = serviceIds.filter((id) => !stoppedServices.has(id))
  return more.length > 0 ? [{ type: 'ticketsStopped', serviceIds: more }] : QUIET
}

export function resumeTickets(hall: Hall, { command: { serviceIds } }: AskOf<'resumeTickets'>): Decision {
  const unknown = firstUnknown(hall, serviceIds)
  if (unknown) return unknown
  if (!hall.day) return { refused: 'day-closed' }
  const { stopped, stoppedServices } = hall.day
  if (!serviceIds) {
    return stopped || stoppedServices.size > 0 ? [{ type: 'ticketsResumed', serviceIds: null }] : QUIET
  }
  const fewer = serviceIds.filter((id) => stoppedServices.has(id))
  return fewer.length > 0 ? [{ type: 'ticketsResumed', serviceIds: fewer }] : QUIET
}

export function pauseService(hall: Hall, { command: { serviceId } }: AskOf<'pauseService'>): Decision {
  if (!hall.catalogue.services.has(serviceId)) return notFound('service')
  return hall.pausedServices.has(serviceId) ? QUIET : [{ type: 'servicePaused', serviceId }]
}

export function resumeService(hall: Hall, { command: { serviceId } }: AskOf<'resumeService'>): Decision {
  if (!hall.catalogue.services.has(serviceId)) return notFound('service')
  return hall.pausedServices.has(serviceId) ? [{ type: 'serviceResumed', serviceId }] : QUIET
}

function counterClosings(hall: Hall): Event[] {
  return [...hall.counters.values()].flatMap(({ id, state }) => {
    return state.name === 'closed' ? [] : [{ type: 'counterClosed', counterId: id, staffId: state.staffId }]
  })
}

function firstUnknown(hall: Hall, serviceIds: readonly ServiceId[] = []): Refusal | null {
  return serviceIds.every((id) => hall.catalogue.services.has(id)) ? null : notFound('service')
}
