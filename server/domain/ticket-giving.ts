import type { BusinessDate, ClassId, HallTime } from '@tingxu/shared/ids.ts'
import { minutesOf } from '@tingxu/shared/opening-hours.ts'
import type { Refusal, RefusalReason } from '@tingxu/shared/refusals.ts'
import type { ServiceSettings, Settings } from '@tingxu/shared/settings.ts'
import type { AskOf, Decision } from './ask.ts'
import { ORDINARY, offered } from './catalogue.ts'
import type { Actor, Channel } from './events.ts'
import type { Hall } from './hall.ts'
import { instantOf, isWithin, nextOpening } from './hours.ts'
import { settingsIn, there } from './in-force.ts'
import { notFound } from './refuse.ts'
import { alreadyWaiting, closingSoon, hoursOf, remoteFull } from './ticket-limits.ts'

export type Check<R extends Refusal = Refusal> = (hall: Hall, service: ServiceSettings, asked: Asked) => R | null
export type No<Reason extends RefusalReason> = Check<Extract<Refusal, { refused: Reason }>>
export type Asked = { at: HallTime; actor: Actor; classId: ClassId; channel: Channel; person: string | null }

/**
 * Why a service gives no ticket now, or null. Reasons come in the order in which the hall names them when
 * several hold; the first that holds of any service refuses the ticket (rule D2).
 */
export function refuseTicket(hall: Hall, services: readonly ServiceSettings[], asked: Asked): Refusal | null {
  for (const check of CHECKS) {
    for (const service of services) {
      const refusal = check(hall, service, asked)
      if (refusal) return refusal
    }
  }
  return null
}

/** What screens show of a service that is shut: the same checks, but those that depend on who asks. */
export function whyShut(hall: Hall, service: ServiceSettings, at: HallTime) {
  const anybody: Asked = { at, actor: { role: 'kiosk', id: '' }, classId: ORDINARY, channel: 'kiosk', person: null }
  for (const check of [
    dayClosed,
    ticketsStopped,
    servicePaused,
    outsideHours,
    noTicketNeeded,
    quotaUsedUp,
    closingSoon,
  ]) {
    const refusal = check(hall, service, anybody)
    if (refusal) return refusal
  }
  return null
}

const dayClosed: No<'day-closed'> = ({ day }) => (day ? null : { refused: 'day-closed' })

const ticketsStopped: No<'tickets-stopped'> = ({ day }, { id }) => {
  return day?.stopped || day?.stoppedServices.has(id) ? { refused: 'tickets-stopped', serviceId: id } : null
}

const servicePaused: No<'service-paused'> = ({ pausedServices }, { id }) => {
  return pausedServices.has(id) ? { refused: 'service-paused', serviceId: id } : null
}

const outsideHours: No<'outside-hours'> = (hall, service, { at }) => {
  const settings = settingsIn(hall)
  const day = there(hall.day, 'day')
  const hours = hoursOf(settings, service)
  if (isWithin(settings, hours, day.date, at) && at < endsAt(settings, service, day.date)) return null
  const opensAt = nextOpening(settings, hours, at)
  return { refused: 'outside-hours', serviceId: service.id, ...(opensAt !== null && { opensAt }) }
}

const noTicketNeeded: No<'no-ticket-needed'> = (_hall, { id, noTicket }) => {
  return noTicket ? { refused: 'no-ticket-needed', serviceId: id } : null
}

/** A class that a person has to check is given by staff only (rule T2). */
const classNotOffered: No<'class-not-offered'> = ({ catalogue }, { id, classIds }, { actor, classId }) => {
  const checkedByStaff = actor.role === 'guide' || actor.role === 'manager'
  const offered = classIds.includes(classId) && (checkedByStaff || !catalogue.classes.get(classId)?.checked)
  return offered ? null : { refused: 'class-not-offered', serviceId: id }
}

const quotaUsedUp: No<'quota-used-up'> = ({ tallies }, { id, quota }) => {
  if (quota === undefined || (tallies.get(id)?.taken ?? 0) < quota) return null
  return { refused: 'quota-used-up', serviceId: id, limit: quota }
}

const CHECKS = [
  ...[dayClosed, ticketsStopped, servicePaused, outsideHours, noTicketNeeded, classNotOffered],
  ...[alreadyWaiting, quotaUsedUp, remoteFull, closingSoon],
]

/** From when a service gives no more tickets on a date, where its settings name a time (rule D3). */
function endsAt({ zone }: Settings, { ends }: ServiceSettings, date: BusinessDate): HallTime {
  return typeof ends === 'object' && 'at' in ends ? instantOf(zone, date, minutesOf(ends.at)) : Number.POSITIVE_INFINITY
}

/** Somebody was told that no ticket is needed: counted, and nothing else (rule T5). */
export function countDiversion(hall: Hall, { command: { serviceId } }: AskOf<'countDiversion'>): Decision {
  return offered(hall.catalogue, serviceId) ? [{ type: 'diversionCounted', serviceId }] : notFound('service')
}
