import { dayIn } from '@tingxu/shared/browser/hall-day.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { BusinessDate } from '@tingxu/shared/ids.ts'
import { weekdayOf } from '@tingxu/shared/opening-hours.ts'
import type { SpanSettings } from '@tingxu/shared/settings.ts'
import { nextMorning } from '../fields/time-typed.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { isDate } from './calendar-days.ts'

/** Dates and hours as people say them. */
export function useDateWords() {
  const { language } = useWords()
  const { hours: said } = useConsoleWords()
  const day = (date: BusinessDate) => {
    if (!isDate(date)) return date
    return said.day(dayIn('UTC', Date.parse(date), language), said.weekdays[weekdayOf(date)] ?? '')
  }
  const time = (at: string) => {
    const morning = nextMorning(at)
    return morning === null ? at : said.nextDayShort(morning)
  }
  return {
    day,
    stretch: (from: BusinessDate, to: BusinessDate) => (from === to ? day(from) : said.fromTo(day(from), day(to))),
    spans: (spans: readonly SpanSettings[] | null) => {
      if (spans === null) return said.allDay
      return spans.length === 0 ? said.closed : spans.map(([from, to]) => `${from}–${time(to)}`).join(said.comma)
    },
  }
}
