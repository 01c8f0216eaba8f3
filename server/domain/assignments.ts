import type { HallTime, ServiceId } from '@tingxu/shared/ids.ts'
import type { ServedService } from '@tingxu/shared/settings.ts'
import { type AskOf, type Decision, QUIET } from './ask.ts'
import { offered } from './catalogue.ts'
import type { Assignment } from './counter.ts'
import type { Hall } from './hall.ts'
import { notFound } from './refuse.ts'
import { hasEnded, primariesOf } from './serving.ts'

/** What a counter serves for now, from the next call on (rule K3). */
export function assignServices(hall: Hall, { at, command }: AskOf<'assignServices'>): Decision {
  const { counterId, services, until, anyway = false } = command
  if (!hall.counters.has(counterId)) return notFound('counter')
  if (!services.every(({ serviceId }) => offered(hall.catalogue, serviceId))) return notFound('service')
  if (!hall.day) return { refused: 'day-closed' }
  if (until !== undefined && until <= at) return { refused: 'until-passed' }
  const before = hall.assignments.get(counterId)
  if (before && !hasEnded(before, at) && isSame(before, services, until ?? null)) return QUIET
  const unserved = anyway ? null : unservedAfter(hall, counterId, services, at)
  if (unserved) return { refused: 'nobody-serves', serviceId: unserved }
  return [{ type: 'servicesAssigned', counterId, services, ...(until !== undefined && { until }) }]
}

function isSame(before: Assignment, services: readonly ServedService[], until: HallTime | null): boolean {
  return before.until === until && JSON.stringify(before.services) === JSON.stringify(services)
}

/** The first service that the counter alone had as primary and would have no more, with nobody to stand in. */
function unservedAfter(
  hall: Hall,
  counterId: string,
  services: readonly ServedService[],
  at: HallTime,
): ServiceId | null {
  const kept = new Set(services.filter(({ as }) => as === 'primary').map(({ serviceId }) => serviceId))
  for (const [id, { settings, standInIds, removed }] of hall.catalogue.services) {
    if (removed || settings.noTicket || kept.has(id) || standInIds.length > 0) continue
    const primaries = primariesOf(hall, id, at)
    if (primaries.length === 1 && primaries[0] === counterId) return id
  }
  return null
}
