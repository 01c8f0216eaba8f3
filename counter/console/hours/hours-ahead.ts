import type { BusinessDate } from '@tingxu/shared/ids.ts'
import { addDays, hoursOn } from '@tingxu/shared/opening-hours.ts'
import type { Settings, SpanSettings } from '@tingxu/shared/settings.ts'
import { areSameSpans } from '../fields/spans.ts'

/** Dates in a row with the same hours; null: always. */
export type HoursAhead = { from: BusinessDate; to: BusinessDate; spans: readonly SpanSettings[] | null }

/** What week and calendar come to on today and the days after it; today stands by itself. */
export function hoursAhead(
  { hours, calendar }: Pick<Settings, 'hours' | 'calendar'>,
  today: BusinessDate,
  days: number,
): HoursAhead[] {
  const ahead: HoursAhead[] = []
  for (let day = 0; day < days; day += 1) {
    const date = addDays(today, day)
    const spans = hoursOn({ calendar }, hours, date)
    const last = ahead[ahead.length - 1]
    if (last && last.from !== today && areAlike(last.spans, spans)) last.to = date
    else ahead.push({ from: date, to: date, spans })
  }
  return ahead
}

function areAlike(one: HoursAhead['spans'], other: HoursAhead['spans']): boolean {
  return one === null || other === null ? one === other : areSameSpans(one, other)
}
