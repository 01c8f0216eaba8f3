import type { ClassId, HallTime } from '@tingxu/shared/ids.ts'
import type { Refusal, RefusalReason } from '@tingxu/shared/refusals.ts'
import type { ServiceSettings, Settings } from '@tingxu/shared/settings.ts'
import type { Actor } from './events.ts'
import type { Hall } from './hall.ts'
import { isWithin, nextOpening } from './hours.ts'

type Check<R extends Refusal = Refusal> = (hall: Hall, service: ServiceSettings, asked: Asked) => R | null
type No<Reason extends RefusalReason> = Check<Extract<Refusal, { refused: Reason }>>
export type Asked = { at: HallTime; actor: Actor; classId: ClassId }

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
  for (const check of [dayClosed, ticketsStopped, servicePaused, outsideHours, noTicketNeeded, quotaUsedUp]) {
    const refusal = check(hall, service, { at, actor: { role: 'kiosk', id: '' }, classId: '' })
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

const outsideHours: No<'outside-hours'> = ({ settings, day }, service, { at }) => {
  if (!settings || !day) return null
  const hours = hoursOf(settings, service)
  if (isWithin(settings, hours, day.date, at)) return null
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

const CHECKS = [dayClosed, ticketsStopped, servicePaused, outsideHours, noTicketNeeded, classNotOffered, quotaUsedUp]

export function hoursOf(settings: Settings, service: ServiceSettings) {
  return service.hours === undefined ? settings.hours : service.hours
}
