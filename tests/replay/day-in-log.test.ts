import { readHall, writeHall } from '@tingxu/server/domain/snapshot.ts'
import { type DayInLog, DaySought, dayInLog } from '@tingxu/server/replay/day-in-log.ts'
import { describe, expect, test } from 'vitest'
import { beforeOpening, given, HOUR, type RehearsedHall } from '../helpers/hall.ts'
import { wangMin } from '../helpers/people.ts'
import { comeInTurn, servesFor } from './replayed.ts'

const [TUESDAY, WEDNESDAY, THURSDAY] = ['2026-11-24', '2026-11-25', '2026-11-26'] as const

/** Two come and are served on the day that is open, which is then over. */
function aDay(hall: RehearsedHall, visitors: readonly [string, string]): void {
  hall.seats(wangMin, 'one')
  comeInTurn(
    hall,
    visitors.map((name) => [name, 'ordinary'] as const),
  )
  for (let visitor = 0; visitor < 2; visitor++) servesFor(hall, 10)
  hall.closes(wangMin)
  hall.closesDay()
}

const twoDays = (overnight: (hall: RehearsedHall) => void = () => {}) =>
  given((hall) => {
    aDay(hall, ['Aunt Wang', 'Mr Li'])
    overnight(hall)
    hall.passes(24 * HOUR)
    hall.opensDay()
    aDay(hall, ['Mrs Zhou', 'Uncle Sun'])
  })

function dayOf({ steps }: RehearsedHall, date: string): DayInLog {
  const day = dayInLog('linjiang', steps, date)
  if (!day) throw new Error(`there was no ${date}`)
  return day
}

const dates = ({ steps }: DayInLog) =>
  steps.flatMap(({ events }) => events.flatMap((event) => (event.type === 'dayOpened' ? [event.date] : [])))

describe('[X3] one date of a log', () => {
  test('has its own steps and no others', () => {
    const hall = twoDays()
    expect(dates(dayOf(hall, TUESDAY))).toEqual([TUESDAY])
    expect(dates(dayOf(hall, WEDNESDAY))).toEqual([WEDNESDAY])
    expect(dayInLog('linjiang', hall.steps, THURSDAY)).toBeNull()
  })

  test('is the last with tickets where none is asked for', () => {
    const hall = twoDays()
    hall.passes(24 * HOUR)
    hall.opensDay()
    expect(dayInLog('linjiang', hall.steps, null)?.date).toBe(WEDNESDAY)
  })

  test('is none where nobody ever came', () => {
    expect(dayInLog('linjiang', beforeOpening().steps, null)).toBeNull()
  })

  test('goes on where it was closed and opened again', () => {
    const hall = given((hall) => {
      aDay(hall, ['Aunt Wang', 'Mr Li'])
      hall.opensDay()
      aDay(hall, ['Mrs Zhou', 'Uncle Sun'])
    })
    expect(dates(dayOf(hall, TUESDAY))).toEqual([TUESDAY, TUESDAY])
  })

  test('is the same whether the log is read from its first step or from a checkpoint', () => {
    let checkpoint = ''
    const { steps } = twoDays(({ hall }) => {
      checkpoint = writeHall(hall)
    })
    const stood = readHall(checkpoint)
    const sought = new DaySought(stood, WEDNESDAY)
    for (const step of steps.slice(stood.seq)) sought.read(step)
    const [fromHere, fromTheFirst] = [sought.day, dayInLog('linjiang', steps, WEDNESDAY)]
    expect(fromHere?.steps).toEqual(fromTheFirst?.steps)
    expect(fromHere && writeHall(fromHere.before())).toBe(fromTheFirst && writeHall(fromTheFirst.before()))
  })
})
