import type { HallTime } from '@tingxu/shared/ids.ts'
import type { Wait } from '@tingxu/shared/views.ts'

/** About when a wait will be over, outwards to five minutes: a promise by the minute would move all the time. */
export function aboutWhen(wait: Wait, now: HallTime): { from: HallTime; to: HallTime } | null {
  if (wait === null || wait.fromMinutes <= 0) return null
  return {
    from: Math.floor((now + wait.fromMinutes * MINUTE_MS) / ROUNDED_MS) * ROUNDED_MS,
    to: Math.ceil((now + wait.toMinutes * MINUTE_MS) / ROUNDED_MS) * ROUNDED_MS,
  }
}

const MINUTE_MS = 60_000
const ROUNDED_MS = 5 * MINUTE_MS
