import type { CounterId, HallTime, ServiceId } from '@tingxu/shared/ids.ts'
import type { Assignment, Counter } from './counter.ts'
import type { Hall, Served } from './hall.ts'
import { serviceIn } from './in-force.ts'

/** Whatever the counter may come to serve: its list of now, and what it stands in for. */
export function listedAt({ catalogue, assignments }: Hall, counterId: CounterId, at: HallTime): readonly Served[] {
  const listed = catalogue.served.get(counterId) ?? []
  const assignment = assignments.get(counterId)
  if (!assignment || hasEnded(assignment, at)) return listed
  return [...assignment.services.map(servedAs), ...listed.filter(({ as }) => as === 'stand-in')]
}

/**
 * What the counter serves now, each service once: as primary, as stand-in where no primary counter is at work, or to
 * help out (rules Q5, Q6, K3).
 */
export function servedNow(hall: Hall, counterId: CounterId, at: HallTime): Served[] {
  const found = new Map<ServiceId, Served>()
  const listed = listedAt(hall, counterId, at)
  const active = listed.filter((served) => served.as !== 'stand-in' || !isServedAsPrimary(hall, served.serviceId, at))
  for (const as of ['primary', 'stand-in', 'assist']) {
    for (const served of active)
      if (served.as === as && !found.has(served.serviceId)) found.set(served.serviceId, served)
  }
  return [...found.values()]
}

/** The services that the counter may come to serve: whoever waits for one of them concerns it. */
export function servicesOf(hall: Hall, counterId: CounterId, at: HallTime): ServiceId[] {
  return [...new Set(listedAt(hall, counterId, at).map(({ serviceId }) => serviceId))]
}

/** Counters that have the service as primary, by their settings or for now. */
export function primariesOf(hall: Hall, serviceId: ServiceId, at: HallTime): CounterId[] {
  const assigned = [...hall.assignments].filter(([, assignment]) => !hasEnded(assignment, at))
  const instead = new Set(assigned.map(([id]) => id))
  const settled = serviceIn(hall.catalogue, serviceId).counterIds
  const forNow = assigned.filter(([, { services }]) =>
    services.some((one) => one.serviceId === serviceId && one.as === 'primary'),
  )
  return [...settled.filter((id) => !instead.has(id)), ...forNow.map(([id]) => id)]
}

/** Counters that serve it now as primary or stand-in and are at work; one that only helps out is not counted on. */
export function countersServing(hall: Hall, serviceId: ServiceId, at: HallTime): CounterId[] {
  const primaries = primariesOf(hall, serviceId, at).filter((id) => isAtWork(hall.counters.get(id)))
  if (primaries.length > 0) return primaries
  const standIns = serviceIn(hall.catalogue, serviceId).standInIds
  return standIns.filter((id) => isAtWork(hall.counters.get(id)))
}

/** Open, not paused, and its clerk is there (rules Q6, K4). */
export function isAtWork(counter: Counter | undefined): boolean {
  return counter?.state.name === 'open' && counter.clerk !== 'absent'
}

export function hasEnded({ until }: Assignment, at: HallTime): boolean {
  return until !== null && until <= at
}

function isServedAsPrimary(hall: Hall, serviceId: ServiceId, at: HallTime): boolean {
  return primariesOf(hall, serviceId, at).some((id) => isAtWork(hall.counters.get(id)))
}

export function servedAs({ serviceId, as, when = 'idle' }: Assignment['services'][number]): Served {
  return as === 'primary' ? { serviceId, as } : { serviceId, as, when }
}
