import { minutesOf } from '@tingxu/shared/opening-hours.ts'
import type { SpanSettings } from '@tingxu/shared/settings.ts'
import { isTime, TIME_MINUTES_MAX, timeOf } from './time-typed.ts'

/** A morning and an afternoon with the midday between them, as most halls have it. */
export const MORNING: SpanSettings = ['08:30', '12:00']
export const AFTERNOON: SpanSettings = ['13:30', '17:00']

/** What is likely meant by one span more; null: the day is full. */
export function spanAfter(spans: readonly SpanSettings[]): SpanSettings | null {
  const last = spans[spans.length - 1]?.[1]
  if (last === undefined || !isTime(last)) return last === undefined ? MORNING : AFTERNOON
  if (last <= AFTERNOON[0]) return AFTERNOON
  const from = minutesOf(last) + HOUR
  return from + HOUR > TIME_MINUTES_MAX ? null : [timeOf(from), timeOf(from + HOUR)]
}

export function areSameSpans(one: readonly SpanSettings[] = [], other: readonly SpanSettings[] = []): boolean {
  return one.flat().join() === other.flat().join()
}

const HOUR = 60
