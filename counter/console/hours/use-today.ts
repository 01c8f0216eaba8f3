import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import type { BusinessDate } from '@tingxu/shared/ids.ts'
import { useZone } from '../draft/use-zone.ts'
import { dateIn } from '../look/date-in.ts'

/** The date that it is in the hall. */
export function useToday(): BusinessDate {
  const zone = useZone()
  const now = useHallTime(A_MINUTE_MS)
  return dateIn(zone, now)
}

const A_MINUTE_MS = 60_000
