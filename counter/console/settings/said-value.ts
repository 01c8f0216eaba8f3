import type { Text } from '@tingxu/shared/schema.ts'
import type { TicketPart } from '@tingxu/shared/screen-settings.ts'
import type { HoursSettings, Outcome, ServedService, ServiceSettings, Settings } from '@tingxu/shared/settings.ts'
import type { ValueKind } from './fields.ts'
import type { Names } from './names.ts'
import type { Doing } from './serving-turns.ts'

type Span = readonly [string, string]

/** What stands in a field of each kind. */
type Values = {
  text: Text
  texts: readonly Text[]
  plain: unknown
  number: number
  minutes: number
  seconds: number
  hours: number
  days: number
  share: number
  yes: boolean
  languages: readonly string[]
  levels: readonly number[]
  classes: readonly string[]
  services: readonly string[]
  department: string
  series: string
  zone: string | null
  rule: Settings['callingRule']['type']
  outcome: Outcome
  'next-matter': Settings['nextMatterPlace']
  spans: readonly Span[]
  paper: number
  parts: readonly TicketPart[]
  week: HoursSettings
  ends: NonNullable<ServiceSettings['ends']>
  served: ServedService
  day: Settings['calendar'][number]
  thing: unknown
}

/** A value as people say it: 8 分钟, a department by its name, a week of hours. */
export function saidValue(kind: ValueKind, value: unknown, names: Names): string {
  if (value === undefined) return kind === 'day' ? names.words.values.asUsual : names.words.values.none
  return (SAID[kind] as (value: unknown, names: Names) => string)(value, names)
}

/** Counters and services: what one does for the other, and when. */
export function saidServed({ as, when }: ServedService, { words }: Names): string {
  const { values, of } = words
  if (when === undefined) return values.as[as]
  if (when === 'idle') return of(values.as[as], values.idle)
  return of(values.as[as], 'waitOver' in when ? values.waitOver(when.waitOver) : values.waitingOver(when.waitingOver))
}

export function saidDoing(doing: Doing, names: Names): string {
  return doing.as === 'stand-in' ? names.words.values.standIn : saidServed(doing, names)
}

const SAID: { [Kind in ValueKind]: (value: Values[Kind], names: Names) => string } = {
  text: (value, { text }) => text(value),
  texts: (value, { text, words }) => listed(value.map(text), words),
  plain: saidPlain,
  number: String,
  minutes: (value, { words }) => words.values.minutes(value),
  seconds: (value, { words }) => words.values.seconds(value),
  hours: (value, { words }) => words.values.hours(value),
  days: (value, { words }) => words.values.days(value),
  share: (value) => `${Number((value * 100).toPrecision(12))}%`,
  yes: (value, { words }) => (value ? words.values.yes : words.values.no),
  languages: (value, { languageName, words }) => listed(value.map(languageName), words),
  levels: (value, { words }) => (value.length === 0 ? words.values.none : words.values.levels(listed(value, words))),
  classes: (value, { name, words }) => listedNames('classes', value, name, words),
  services: (value, { name, words }) => listedNames('services', value, name, words),
  department: (value, { name }) => name('departments', value),
  series: (value, { name }) => name('series', value),
  zone: (value, { name, words }) => (value === null ? words.values.wholeHall : name('zones', value)),
  rule: (value, { words }) => words.values.rule[value],
  outcome: (value, { words }) => words.values.outcome[value],
  'next-matter': (value, { words }) => words.values.nextMatter[value],
  spans: (value, { words }) => saidSpans(value, words) || words.values.none,
  paper: (value, { words }) => words.values.millimetres(value),
  parts: (value, { words }) =>
    listed(
      value.map((part) => words.values.parts[part]),
      words,
    ),
  week: saidWeek,
  ends: saidEnds,
  served: saidServed,
  day: saidDay,
  thing: saidPlain,
}

function saidPlain(value: unknown, { words }: Names): string {
  if (value === null || value === '') return words.values.none
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function saidSpans(spans: readonly Span[], { values }: Names['words']): string {
  return values.list(spans.map(([from, until]) => `${from}–${until}`))
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

function saidWeek(hours: HoursSettings, { words }: Names): string {
  if (hours === null) return words.values.always
  const days = WEEKDAYS.flatMap((day) => {
    const spans = saidSpans(hours[day] ?? [], words)
    return spans === '' ? [] : [`${words.values.weekday[day]} ${spans}`]
  })
  return days.length === 0 ? words.values.closed : words.values.week(days)
}

function saidEnds(ends: Values['ends'], { words: { values } }: Names): string {
  if (ends === 'never') return values.endsNever
  if ('at' in ends) return values.endsAt(ends.at)
  // A draft half done has neither; the page still has to show it.
  return 'forecast' in ends ? values.endsByForecast(ends.forecast.overtimeMinutes) : values.none
}

function saidDay({ closed, hours }: Values['day'], { words }: Names): string {
  if (closed) return words.values.closed
  return hours === undefined ? words.values.asUsual : saidSpans(hours, words) || words.values.closed
}

function listed(parts: readonly unknown[], { values }: Names['words']): string {
  return parts.length === 0 ? values.none : values.list(parts.map(String))
}

function listedNames(list: 'classes' | 'services', ids: readonly string[], name: Names['name'], words: Names['words']) {
  return listed(
    ids.map((id) => name(list, id)),
    words,
  )
}
