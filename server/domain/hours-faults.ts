import type { Fault } from '@tingxu/shared/refusals.ts'
import type { HoursSettings, Settings } from '@tingxu/shared/settings.ts'
import { fault } from './fault.ts'
import { type Span, spanOf } from './hours.ts'

type Spans = readonly (readonly [string, string])[]

/** Faults of opening hours and of the calendar (rules D2, S2). */
export function hoursFaults(settings: Settings): Fault[] {
  return [
    ...weekFaults(settings.hours, '/hours'),
    ...settings.services.flatMap(({ hours }, index) => weekFaults(hours ?? null, `/services/${index}/hours`)),
    ...settings.calendar.flatMap(({ date, hours = [] }, index) => [
      ...(isDate(date) ? [] : [fault(`/calendar/${index}/date`, 'date-unknown', date)]),
      ...spansFaults(hours, `/calendar/${index}/hours`),
    ]),
    ...repeatedDates(settings),
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

function repeatedDates({ calendar }: Settings): Fault[] {
  return calendar.flatMap(({ date }, index) => {
    return calendar.findIndex((day) => day.date === date) < index
      ? [fault(`/calendar/${index}/date`, 'twice', date)]
      : []
  })
}

function isDate(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date)
}
