import { minutesOf } from '@tingxu/shared/opening-hours.ts'
import type { Fault } from '@tingxu/shared/refusals.ts'
import type { HoursSettings, Settings } from '@tingxu/shared/settings.ts'
import { fault } from './fault.ts'
import { type Span, spanOf } from './hours.ts'
import { twiceIn } from './repeated-faults.ts'

type Spans = readonly (readonly [string, string])[]

/** Faults of opening hours and of the calendar (rules D2, S2). */
export function hoursFaults(settings: Settings): Fault[] {
  return [
    ...weekFaults(settings.hours, '/hours'),
    ...settings.services.flatMap(({ hours }, index) => weekFaults(hours ?? null, `/services/${index}/hours`)),
    ...settings.calendar.flatMap((day, index) => calendarFaults(day, `/calendar/${index}`)),
    ...twiceIn(
      settings.calendar.map(({ date }) => date),
      '/calendar',
      '/date',
    ),
    ...endsFaults(settings),
    ...spansFaults(settings.voice.quiet, '/voice/quiet'),
  ]
}

function weekFaults(hours: HoursSettings, path: string): Fault[] {
  return Object.entries<Spans>(hours ?? {}).flatMap(([day, spans]) => spansFaults(spans, `${path}/${day}`))
}

function spansFaults(spans: Spans, path: string): Fault[] {
  const parsed = spans.map(spanOf)
  return parsed.flatMap((span, index) => {
    if (span.to <= span.from) return [fault(`${path}/${index}`, 'ends-before-it-begins')]
    return parsed.slice(0, index).some((other) => meet(span, other)) ? [fault(`${path}/${index}`, 'spans-overlap')] : []
  })
}

function meet(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}

/** A day of the calendar is closed or has hours of its own: one of the two. */
function calendarFaults({ date, closed, hours = [] }: Settings['calendar'][number], path: string): Fault[] {
  return [
    ...(isDate(date) ? [] : [fault(`${path}/date`, 'date-unknown', date)]),
    ...spansFaults(hours, `${path}/hours`),
    ...(closed && hours.length > 0 ? [fault(`${path}/hours`, 'closed-with-hours', date)] : []),
    ...(!closed && hours.length === 0 ? [fault(path, 'neither-closed-nor-open', date)] : []),
  ]
}

/** Ticket giving that ends before its hours begin, on every day of the week, would never begin. */
function endsFaults({ services, hours: ofHall }: Settings): Fault[] {
  return services.flatMap(({ ends, hours = ofHall }, index) => {
    if (typeof ends !== 'object' || !('at' in ends)) return []
    const starts = Object.values<Spans>(hours ?? {}).flatMap((spans) => spans.map((span) => spanOf(span).from))
    const never = starts.length > 0 && starts.every((from) => from >= minutesOf(ends.at))
    return never ? [fault(`/services/${index}/ends/at`, 'ends-before-opening', ends.at)] : []
  })
}

function isDate(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date)
}
