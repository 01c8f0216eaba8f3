import { datesFrom, stretchesOf, withRule } from '@tingxu/counter/console/hours/calendar-days.ts'
import { marksOf } from '@tingxu/counter/console/hours/day-marks.ts'
import { hoursAhead } from '@tingxu/counter/console/hours/hours-ahead.ts'
import type { HoursSettings, SpanSettings } from '@tingxu/shared/settings.ts'
import { describe, expect, test } from 'vitest'

const WORKDAY: SpanSettings[] = [
  ['08:30', '12:00'],
  ['13:30', '17:00'],
]
const SHORT: SpanSettings[] = [['09:00', '11:30']]
const WEEK: HoursSettings = { mon: WORKDAY, tue: WORKDAY, wed: WORKDAY, thu: WORKDAY, fri: WORKDAY }
const NATIONAL_DAY = datesFrom('2026-10-01', '2026-10-07')
const holidays = withRule([], NATIONAL_DAY, { closed: true })
const withMakeUp = withRule(holidays, ['2026-09-27'], { hours: WORKDAY })

describe('a range of days is said once', () => {
  test('seven closed days are seven lines of the calendar, in order', () => {
    expect(holidays.map(({ date }) => date)).toEqual(NATIONAL_DAY)
    expect(holidays).toHaveLength(7)
  })

  test('a make-up day stands before them', () => {
    expect(withMakeUp[0]).toEqual({ date: '2026-09-27', hours: WORKDAY })
  })

  test('what is said of a date later takes the place of what was said before', () => {
    const shorter = withRule(holidays, ['2026-10-07'], { hours: SHORT })

    expect(shorter).toHaveLength(7)
    expect(shorter[6]).toEqual({ date: '2026-10-07', hours: SHORT })
  })

  test('as every week: the dates leave the calendar', () => {
    expect(withRule(holidays, NATIONAL_DAY, null)).toEqual([])
  })

  test('days in a row that are alike are read as one stretch, wherever they stand in the document', () => {
    const strewn = [...withMakeUp].reverse()

    expect(stretchesOf(strewn).map(({ from, to, places }) => [from, to, places.length])).toEqual([
      ['2026-09-27', '2026-09-27', 1],
      ['2026-10-01', '2026-10-07', 7],
    ])
  })

  test('a date that is none stands by itself and breaks nothing', () => {
    const stretches = stretchesOf([{ date: '2026-02-30', closed: true }, ...holidays])

    expect(stretches.map(({ from }) => from)).toEqual(['2026-02-30', '2026-10-01'])
  })

  test('no range is longer than a year', () => {
    expect(datesFrom('2026-01-01', '2100-01-01')).toHaveLength(366)
  })
})

describe('what the next days come to', () => {
  test('the calendar goes before the week: closed on a Thursday, open on a Sunday', () => {
    const ahead = hoursAhead({ hours: WEEK, calendar: withMakeUp }, '2026-09-25', 14)

    expect(ahead).toEqual([
      { from: '2026-09-25', to: '2026-09-25', spans: WORKDAY },
      { from: '2026-09-26', to: '2026-09-26', spans: [] },
      { from: '2026-09-27', to: '2026-09-30', spans: WORKDAY },
      { from: '2026-10-01', to: '2026-10-07', spans: [] },
      { from: '2026-10-08', to: '2026-10-08', spans: WORKDAY },
    ])
  })

  test('a hall that is always open is so but on the days of the calendar', () => {
    const ahead = hoursAhead({ hours: null, calendar: holidays }, '2026-09-30', 3)

    expect(ahead.map(({ to, spans }) => [to, spans])).toEqual([
      ['2026-09-30', null],
      ['2026-10-02', []],
    ])
  })

  test('today stands by itself', () => {
    expect(hoursAhead({ hours: null, calendar: [] }, '2026-09-30', 14).map(({ from }) => from)).toEqual([
      '2026-09-30',
      '2026-10-01',
    ])
  })
})

test('the year shows what the calendar changes, and only that', () => {
  const short = withRule(withMakeUp, ['2026-09-30'], { hours: SHORT })
  const marks = marksOf(2026, WEEK, short)

  expect(marks.size).toBe(365)
  expect(['2026-09-24', '2026-09-26', '2026-09-27', '2026-09-30', '2026-10-01'].map((date) => marks.get(date))).toEqual(
    ['open', 'closed', 'on', 'other', 'off'],
  )
})
