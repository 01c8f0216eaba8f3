import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import type { BusinessDate } from '@tingxu/shared/ids.ts'
import { useZone } from '../draft/use-zone.ts'

/** The date that it is in the hall. */
export function useToday(): BusinessDate {
  const zone = useZone()
  const now = useHallTime(A_MINUTE_MS)
  // This way of writing dates begins with the year.
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now)
}

const A_MINUTE_MS = 60_000
