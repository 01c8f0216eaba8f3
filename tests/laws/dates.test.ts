import { dateIn, instantOf, isWithin } from '@tingxu/server/domain/hours.ts'
import fc from 'fast-check'
import { expect } from 'vitest'
import { changeAfter, dateShown, minuteShown } from './clock-faces.ts'
import { life, lived } from './hall-life.ts'
import { law } from './law.ts'
import type { PlainStep } from './plain-log.ts'

const HOUR_MS = 3_600_000
const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
const instant = fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2035, 11) })

/** An instant within a day of a change of the zone's clocks, where it has any in the year after. */
const nearChange = fc.tuple(zone, instant, fc.integer({ min: -24 * 60, max: 24 * 60 })).map(([zone, from, minutes]) => {
  return { zone, at: (changeAfter(zone, from) ?? from) + minutes * 60_000 }
})

law(
  '[D1] the business date is the date that the clocks in the hall’s zone show, near changes of the clocks too',
  nearChange,
  ({ zone, at }) => expect(dateIn(zone, at)).toBe(dateShown(zone, at)),
  400,
)

law(
  '[D2] a time of day belongs to its date, also where the clocks jump over it',
  fc.tuple(nearChange, fc.integer({ min: 0, max: 22 * 60 })),
  ([{ zone, at }, minute]) => {
    const date = dateShown(zone, at)
    const then = instantOf(zone, date, minute)
    expect(dateShown(zone, then)).toBe(date)
    const shown = minuteShown(zone, then)
    // A time that does not exist is moved on, never back.
    expect(shown).toBeGreaterThanOrEqual(minute)
    expect(shown - minute).toBeLessThanOrEqual(120)
  },
  400,
)

law(
  '[D2] an hour is open by the clock on the wall, once or twice as often as the wall shows it',
  nearChange,
  ({ zone, at }) => {
    const date = dateShown(zone, at)
    const hours = { mon: SPAN, tue: SPAN, wed: SPAN, thu: SPAN, fri: SPAN, sat: SPAN, sun: SPAN }
    const open = isWithin({ ...NO_CALENDAR, zone } as never, hours, date, at)
    const minute = minuteShown(zone, at)
    expect(open).toBe(minute >= 2 * 60 && minute < 5 * 60 + 30)
  },
  300,
)

law(
  '[D1] the day of a hall is the date of its own zone, and no number of a date is given twice when clocks go back',
  life(60),
  (given) => {
    const { zone } = given.settings
    const change = changeAfter(zone, given.startsAt) ?? given.startsAt
    const { log } = lived({ ...given, startsAt: change - HOUR_MS })
    const numbers = new Set<string>()
    let date = ''
    for (const step of log as PlainStep[]) {
      for (const event of step.events) {
        if (event.type === 'dayOpened') {
          date = event.date
          expect(date).toBe(dateShown(zone, step.at))
        }
        if (event.type !== 'ticketTaken') continue
        const number = `${date} ${event.seriesId} ${event.round} ${event.number}`
        expect(numbers.has(number)).toBe(false)
        numbers.add(number)
      }
    }
  },
  60,
)

const SPAN: [string, string][] = [['02:00', '05:30']]
const NO_CALENDAR = { calendar: [] }
