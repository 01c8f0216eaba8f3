import type { BusinessDate } from '@tingxu/shared/ids.ts'
import { hoursOn } from '@tingxu/shared/opening-hours.ts'
import type { HoursSettings } from '@tingxu/shared/settings.ts'
import { type CalendarDay, datesFrom, ruleOf } from './calendar-days.ts'

/** How a date stands in the year: as its weekday, or by the calendar closed, open though its weekday is not, or with hours of its own. */
export type DayMark = 'open' | 'closed' | 'off' | 'on' | 'other'

/** Every date of a year with its mark. */
export function marksOf(
  year: number,
  hours: HoursSettings,
  calendar: readonly CalendarDay[],
): Map<BusinessDate, DayMark> {
  const byDate = new Map(calendar.map((day) => [day.date, day]))
  return new Map(
    datesFrom(`${year}-01-01`, `${year}-12-31`).map((date) => [date, markOf(date, hours, byDate.get(date))]),
  )
}

function markOf(date: BusinessDate, hours: HoursSettings, day: CalendarDay | undefined): DayMark {
  const isClosedWeekday = hoursOn(WITHOUT_CALENDAR, hours, date)?.length === 0
  const rule = ruleOf(day)
  if (rule === null) return isClosedWeekday ? 'closed' : 'open'
  if ('closed' in rule) return 'off'
  return isClosedWeekday ? 'on' : 'other'
}

const WITHOUT_CALENDAR = { calendar: [] }
