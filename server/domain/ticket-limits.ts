import type { HallTime, ServiceId } from '@tingxu/shared/ids.ts'
import type { ServiceSettings, Settings } from '@tingxu/shared/settings.ts'
import { outlookOf } from './ahead.ts'
import { closingOn } from './hours.ts'
import { settingsIn, there } from './in-force.ts'
import { newcomer } from './new-ticket.ts'
import { isInHall } from './numbers.ts'
import type { Ticket } from './ticket.ts'
import type { No } from './ticket-giving.ts'
import { waitOf } from './waiting-time.ts'

/** So many tickets of a service may come by phone before its share is looked at (rule T2). */
const REMOTE_MIN = 5

/** One person, one ticket in the hall for a service; staff may give a second (rule T3). */
export const alreadyWaiting: No<'already-waiting'> = (hall, { id }, { person, actor, at }) => {
  if (person === null || actor.role === 'guide' || actor.role === 'manager') return null
  const own = [...hall.tickets.values()].find(
    (ticket) => ticket.person === person && names(ticket, id) && isInHall(hall, ticket, at),
  )
  return own ? { refused: 'already-waiting', serviceId: id, label: own.label } : null
}

/** People at the machine in the hall must not be crowded out by phones (rule T2). */
export const remoteFull: No<'remote-full'> = (hall, { id, remoteShare, remoteMin = REMOTE_MIN }, { channel, at }) => {
  if (channel !== 'phone' || remoteShare === undefined) return null
  const here = [...hall.tickets.values()].filter((ticket) => names(ticket, id) && isInHall(hall, ticket, at))
  const byPhone = here.filter((ticket) => ticket.channel === 'phone').length + 1
  return byPhone > remoteShare * (here.length + 1) && byPhone > remoteMin
    ? { refused: 'remote-full', serviceId: id }
    : null
}

/** No more tickets once the queue would be served past the closing time and the overtime allowed (rule D3). */
export const closingSoon: No<'closing-soon'> = (hall, service, { at, classId }) => {
  if (typeof service.ends !== 'object' || !('forecast' in service.ends)) return null
  const settings = settingsIn(hall)
  const closing = closingOn(settings, hoursOf(settings, service), there(hall.day, 'day').date)
  const wait = waitOf(hall, service.id, outlookOf(hall, newcomer(hall, service.id, at, classId), at))
  if (closing === null || wait === null) return null
  const last = closing + service.ends.forecast.overtimeMinutes * 60_000
  return expectedEnd(at, wait, service) > last
    ? { refused: 'closing-soon', serviceId: service.id, at: last, wait }
    : null
}

export function hoursOf(settings: Settings, service: ServiceSettings) {
  return service.hours === undefined ? settings.hours : service.hours
}

/** When somebody who came now would be served to the end: the middle of the range, and the usual minutes. */
function expectedEnd(
  at: HallTime,
  wait: { fromMinutes: number; toMinutes: number },
  { minutes }: ServiceSettings,
): HallTime {
  return at + ((wait.fromMinutes + wait.toMinutes) / 2 + minutes) * 60_000
}

/** Whether a matter of the ticket that is not finished names the service. */
function names({ serviceId, rest }: Ticket, id: ServiceId): boolean {
  return serviceId === id || rest.some((matter) => matter.serviceId === id)
}
