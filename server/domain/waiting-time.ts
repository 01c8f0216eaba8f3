import type { ServiceId } from '@tingxu/shared/ids.ts'
import type { Wait } from '@tingxu/shared/views.ts'
import type { Outlook } from './ahead.ts'
import type { Hall } from './hall.ts'

/** How far a wait may stray from the usual duration, either way, before measured times exist. */
const SHORTER = 0.7
const LONGER = 1.4
const ROUNDED_TO_MINUTES = 5

/**
 * The expected wait: usual minutes × people ahead ÷ counters that work through them, as a range rounded outwards to
 * five minutes. Unknown (null) while nobody serves the service.
 */
export function waitOf(hall: Hall, serviceId: ServiceId, { ahead, counters }: Outlook): Wait {
  const service = hall.catalogue.services.get(serviceId)
  if (!service || counters === 0) return null
  const minutes = (ahead * service.settings.minutes) / counters
  return {
    fromMinutes: Math.floor((minutes * SHORTER) / ROUNDED_TO_MINUTES) * ROUNDED_TO_MINUTES,
    toMinutes: Math.ceil((minutes * LONGER) / ROUNDED_TO_MINUTES) * ROUNDED_TO_MINUTES,
  }
}
