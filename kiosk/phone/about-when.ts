import { dayIn } from '@tingxu/shared/browser/hall-day.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { Wait } from '@tingxu/shared/views.ts'

/**
 * About when a wait will be over, outwards to five minutes: a promise by the minute would move all the time. A wait that
 * may go past the end of the day is no time of the next morning, when the ticket is worth nothing.
 */
export function aboutWhen(
  wait: Wait,
  now: HallTime,
  zone: string,
): { from: HallTime; to: HallTime } | 'not-today' | null {
  if (wait === null || wait.fromMinutes <= 0) return null
  const from = Math.floor((now + wait.fromMinutes * MINUTE_MS) / ROUNDED_MS) * ROUNDED_MS
  const to = Math.ceil((now + wait.toMinutes * MINUTE_MS) / ROUNDED_MS) * ROUNDED_MS
  return dayIn(zone, to, 'en') === dayIn(zone, now, 'en') ? { from, to } : 'not-today'
}

const MINUTE_MS = 60_000
const ROUNDED_MS = 5 * MINUTE_MS
