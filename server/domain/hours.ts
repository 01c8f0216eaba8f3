import { TZDate } from '@date-fns/tz'
import type { BusinessDate, HallTime } from '@tingxu/shared/ids.ts'
import { addDays, hoursOn, minutesOf } from '@tingxu/shared/opening-hours.ts'
import type { HoursSettings, Settings } from '@tingxu/shared/settings.ts'

/** Opening hours on business dates: weekly hours, the calendar over them, times up to 30:00 (rule D2). */
const DAYS_LOOKED_AHEAD = 14

/** Minutes from the midnight that begins a business date; an end is not part of its span. */
export type Span = { from: number; to: number }

/** The date that it is in the zone at an instant. */
export function dateIn(zone: string, at: HallTime): BusinessDate {
  const local = wallClock(zone, at)
  return new Date(local).toISOString().slice(0, 10)
}

/** The spans of a date, or null for always. */
export function spansOn(settings: Settings, hours: HoursSettings, date: BusinessDate): Span[] | null {
  return hoursOn(settings, hours, date)?.map(spanOf) ?? null
}

/** Whether an instant lies within the hours of the business date. */
export function isWithin(settings: Settings, hours: HoursSettings, date: BusinessDate, at: HallTime): boolean {
  const spans = spansOn(settings, hours, date)
  if (spans === null) return true
  const minute = minuteOf(settings.zone, date, at)
  return spans.some(({ from, to }) => from <= minute && minute < to)
}

/** When the last span of a date's hours ends; null where there is none, or no end. */
export function closingOn(settings: Settings, hours: HoursSettings, date: BusinessDate): HallTime | null {
  const spans = spansOn(settings, hours, date)
  if (spans === null || spans.length === 0) return null
  return instantOf(settings.zone, date, Math.max(...spans.map(({ to }) => to)))
}

/** The next instant after `at` at which a span begins, on this date or one of the next fortnight. */
export function nextOpening(settings: Settings, hours: HoursSettings, at: HallTime): HallTime | null {
  const today = dateIn(settings.zone, at)
  // Yesterday's hours may have a span that begins after midnight.
  for (let ahead = -1; ahead <= DAYS_LOOKED_AHEAD; ahead++) {
    const date = addDays(today, ahead)
    const spans = spansOn(settings, hours, date) ?? [{ from: 0, to: 24 * 60 }]
    const starts = spans.map(({ from }) => instantOf(settings.zone, date, from)).sort((a, b) => a - b)
    const next = starts.find((start) => start > at)
    if (next !== undefined) return next
  }
  return null
}

/**
 * The first date after another one on which the hall's hours are not over yet, and when they begin. Opening a
 * date whose hours are over would leave it open through the night and keep the next one shut.
 */
export function nextHoursAfter(settings: Settings, after: BusinessDate | null, now: HallTime) {
  const today = dateIn(settings.zone, now)
  for (let ahead = 0; ahead <= DAYS_LOOKED_AHEAD; ahead++) {
    const date = addDays(today, ahead)
    const spans = spansOn(settings, settings.hours, date) ?? []
    if (spans.length === 0 || (after !== null && date <= after)) continue
    const to = instantOf(settings.zone, date, Math.max(...spans.map((span) => span.to)))
    if (now < to) return { date, from: instantOf(settings.zone, date, Math.min(...spans.map((span) => span.from))) }
  }
  return null
}

/** The instant of a minute of a business date in the zone; a time that a clock change skips moves on with it. */
export function instantOf(zone: string, date: BusinessDate, minute: number): HallTime {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return new TZDate(year, month - 1, day, 0, minute, 0, 0, zone).getTime()
}

export function spanOf([from, to]: readonly [string, string]): Span {
  return { from: minutesOf(from), to: minutesOf(to) }
}

/** Whether this is a zone that the platform knows. */
export function isZone(zone: string): boolean {
  try {
    clockOf(zone)
    // The platform takes "+08:00" too, which knows nothing of summer time or of history.
    return !/^[+-]/.test(zone)
  } catch {
    return false
  }
}

/** Minutes by the wall clock since the midnight that began the business date: 25:30 is 1530. */
function minuteOf(zone: string, date: BusinessDate, at: HallTime): number {
  return (wallClock(zone, at) - Date.parse(`${date}T00:00:00Z`)) / 60_000
}

/** What the clocks in the zone show, as if it were UTC. */
function wallClock(zone: string, at: HallTime): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of clockOf(zone).formatToParts(at)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(zone, clock)
  return clock
}
