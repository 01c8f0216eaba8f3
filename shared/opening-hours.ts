import type { BusinessDate } from './ids.ts'
import type { HoursSettings, Settings, SpanSettings } from './settings.ts'

/** As people count a week; the settings' own names. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** The spans of a date: as the calendar says, else as its weekday does; null: always (rule D2). */
export function hoursOn(
  { calendar }: Pick<Settings, 'calendar'>,
  hours: HoursSettings,
  date: BusinessDate,
): readonly SpanSettings[] | null {
  const exception = calendar.find((day) => day.date === date)
  if (exception) return exception.hours ?? []
  return hours === null ? null : (hours[weekdayOf(date)] ?? [])
}

export function weekdayOf(date: BusinessDate): Weekday {
  return WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] as Weekday
}

export function addDays(date: BusinessDate, days: number): BusinessDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** A time of the settings as minutes from the midnight that begins its date: 25:30 is 1530. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}

const DAY_MS = 86_400_000
