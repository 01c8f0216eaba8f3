import type { ServiceId } from '@tingxu/shared/ids.ts'
import type { Wait } from '@tingxu/shared/views.ts'
import type { Hall } from './hall.ts'

/** How far a wait may stray from the usual duration, either way, before measured times exist. */
const SHORTER = 0.7
const LONGER = 1.4
const ROUNDED_TO_MINUTES = 5

/**
 * The expected wait for somebody with so many ahead: usual minutes × people ahead ÷ windows open for the
 * service, as a range rounded outwards to five minutes. Unknown (null) while no window is open for it.
 */
export function expectedWait(hall: Hall, serviceId: ServiceId, ahead: number): Wait {
  const service = hall.catalogue.services.get(serviceId)
  const counters = openCounters(hall, serviceId).length
  if (!service || counters === 0) return null
  const minutes = (ahead * service.settings.minutes) / counters
  return {
    fromMinutes: Math.floor((minutes * SHORTER) / ROUNDED_TO_MINUTES) * ROUNDED_TO_MINUTES,
    toMinutes: Math.ceil((minutes * LONGER) / ROUNDED_TO_MINUTES) * ROUNDED_TO_MINUTES,
  }
}

/** Counters that have the service as primary and are open. */
export function openCounters(hall: Hall, serviceId: ServiceId) {
  const ids = hall.catalogue.services.get(serviceId)?.counterIds ?? []
  return ids.filter((id) => hall.counters.get(id)?.state.name === 'open')
}
