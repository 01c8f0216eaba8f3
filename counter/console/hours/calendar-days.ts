import type { BusinessDate } from '@tingxu/shared/ids.ts'
import { addDays } from '@tingxu/shared/opening-hours.ts'
import type { Settings, SpanSettings } from '@tingxu/shared/settings.ts'
import { areSameSpans } from '../fields/spans.ts'

export type CalendarDay = Settings['calendar'][number]
/** What the calendar says of a date. null: nothing, it is as its weekday. */
export type DayRule = { closed: true } | { hours: SpanSettings[] } | null

/** The calendar once the rule holds on these dates, in order of date. */
export function withRule(
  calendar: readonly CalendarDay[],
  dates: readonly BusinessDate[],
  rule: DayRule,
): CalendarDay[] {
  const changed = new Set(dates)
  const others = calendar.filter(({ date }) => !changed.has(date))
  const own = rule === null ? [] : dates.map((date) => ({ date, ...rule }))
  return [...others, ...own].sort((a, b) => (a.date < b.date ? -1 : 1))
}

export function ruleOf(day: CalendarDay | undefined): DayRule {
  if (day === undefined) return null
  return day.hours && day.hours.length > 0 ? { hours: day.hours } : { closed: true }
}

export function areSameRules(one: DayRule, other: DayRule): boolean {
  if (one === null || other === null || 'closed' in one || 'closed' in other) {
    return one === other || (one !== null && other !== null && 'closed' in one && 'closed' in other)
  }
  return areSameSpans(one.hours, other.hours)
}

/** Dates in a row of which the calendar says the same, and where in it they stand. */
export type Stretch = { from: BusinessDate; to: BusinessDate; rule: DayRule; places: number[] }

export function stretchesOf(calendar: readonly CalendarDay[]): Stretch[] {
  const places = calendar.map((_, place) => place).sort((a, b) => (dateAt(calendar, a) < dateAt(calendar, b) ? -1 : 1))
  const stretches: Stretch[] = []
  for (const place of places) {
    const date = dateAt(calendar, place)
    const rule = ruleOf(calendar[place])
    const last = stretches[stretches.length - 1]
    if (last && isDate(last.to) && addDays(last.to, 1) === date && areSameRules(last.rule, rule)) {
      last.to = date
      last.places.push(place)
    } else stretches.push({ from: date, to: date, rule, places: [place] })
  }
  return stretches
}

const dateAt = (calendar: readonly CalendarDay[], place: number) => calendar[place]?.date ?? ''

/** Every date from one to another, both among them; a year at most. */
export function datesFrom(from: BusinessDate, to: BusinessDate): BusinessDate[] {
  const dates: BusinessDate[] = []
  for (let date = from; date <= to && dates.length < DATES_MAX; date = addDays(date, 1)) dates.push(date)
  return dates
}

/** A file may bring dates that are none. */
export function isDate(text: string): boolean {
  const instant = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

const DATES_MAX = 366
