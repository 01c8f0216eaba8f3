import { replayDay } from '@tingxu/server/replay/replay-day.ts'
import { describe, expect, test } from 'vitest'
import { given, MINUTE, type RehearsedHall } from '../helpers/hall.ts'
import { chenJie, liuYang, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'
import { comeInTurn, dayOf, servesFor, waitsUnder } from './replayed.ts'

/** Five ordinary visitors and then three with priority; window 1 serves each for ten minutes. */
function aMorning(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  const ordinary = ['Aunt Wang', 'Mr Li', 'Mrs Zhou', 'Uncle Sun', 'Miss Qian'].map(
    (name) => [name, 'ordinary'] as const,
  )
  const priority = ['Grandma He', 'Grandpa Wu', 'Mr Chen'].map((name) => [name, 'priority'] as const)
  comeInTurn(hall, [...ordinary, ...priority])
  for (let visitor = 0; visitor < 8; visitor++) servesFor(hall, 10)
}

const classOf = (settings: ReturnType<typeof smallHall>, id: string) => settings.classes.find((one) => one.id === id)

describe('who waits how long under other settings', () => {
  const hall = given(aMorning)

  test('[X3] as it was: by the instant by which each was due', () => {
    expect(waitsUnder(hall, smallHall()).before).toEqual([
      ...[30, 40, 50, 60, 70].map((minutes) => ['ordinary', minutes]),
      ...[0, 10, 20].map((minutes) => ['priority', minutes]),
    ])
  })

  test('[X3] one target for all: in order of arrival', () => {
    const alike = smallHall((settings) => set(classOf(settings, 'priority'), { targetMinutes: 20 }))
    expect(waitsUnder(hall, alike).after).toEqual([
      ...[0, 10, 20, 30, 40].map((minutes) => ['ordinary', minutes]),
      ...[50, 60, 70].map((minutes) => ['priority', minutes]),
    ])
  })

  test('[X3] alternating: one of each side after the other', () => {
    const alternating = smallHall((settings) => set(settings, { callingRule: { type: 'alternating', n: 1 } }))
    expect(waitsUnder(hall, alternating).after).toEqual([
      ...[10, 30, 50, 60, 70].map((minutes) => ['ordinary', minutes]),
      ...[0, 20, 40].map((minutes) => ['priority', minutes]),
    ])
  })

  test('[X3] an absolute class, at most one in a row', () => {
    const capped = smallHall((settings) => {
      set(classOf(settings, 'priority'), { absolute: true })
      set(settings, { absoluteMax: 1 })
    })
    expect(waitsUnder(hall, capped).after).toEqual([
      ...[10, 30, 50, 60, 70].map((minutes) => ['ordinary', minutes]),
      ...[0, 20, 40].map((minutes) => ['priority', minutes]),
    ])
  })

  test('[X3] settings that cannot work are named, and nothing is played', () => {
    const wrong = smallHall((settings) => set(classOf(settings, 'ordinary'), { absolute: true }))
    expect(replayDay(dayOf(hall), wrong)).toMatchObject({ faults: [{ path: expect.stringContaining('classes') }] })
  })
})

test('[X3] a window that helps out shortens the queue it was not there for', () => {
  const hall = given((hall) => {
    hall.seats(wangMin, 'one')
    hall.seats(liuYang, 'three')
    comeInTurn(
      hall,
      ['Aunt Wang', 'Mr Li', 'Mrs Zhou', 'Uncle Sun'].map((name) => [name, 'ordinary'] as const),
    )
    for (let visitor = 0; visitor < 4; visitor++) servesFor(hall, 10)
  })
  const helping = smallHall(({ counters }) => {
    counters.find(({ id }) => id === 'three')?.services.push({ serviceId: 'id-card', as: 'assist', when: 'idle' })
  })
  expect(waitsUnder(hall, helping).before.map(([, minutes]) => minutes)).toEqual([0, 10, 20, 30])
  expect(waitsUnder(hall, helping).after.map(([, minutes]) => minutes)).toEqual([0, 0, 10, 10])
})

test('[X3] a stand-in serves while the window it stands in for is away', () => {
  const hall = given((hall) => {
    hall.seats(chenJie, 'two')
    hall.seats(liuYang, 'three')
    hall.pauses(chenJie)
    comeInTurn(
      hall,
      ['Aunt Wang', 'Mr Li'].map((name) => [name, 'ordinary'] as const),
    )
    hall.passes(60 * MINUTE)
    hall.when(chenJie, { type: 'resumeCounter', counterId: 'two' }).isAccepted()
    for (let visitor = 0; visitor < 2; visitor++) servesFor(hall, 10, chenJie)
  })
  const standingIn = smallHall(({ counters }) => {
    set(
      counters.find(({ id }) => id === 'three'),
      { standInFor: ['id-card'] },
    )
  })
  expect(waitsUnder(hall, standingIn).before.map(([, minutes]) => minutes)).toEqual([60, 70])
  expect(waitsUnder(hall, standingIn).after.map(([, minutes]) => minutes)).toEqual([0, 10])
})

test('[X3] who was never called that day is served for the usual time, if called now', () => {
  const hall = given((hall) => {
    hall.seats(wangMin, 'one')
    comeInTurn(
      hall,
      ['Aunt Wang', 'Mr Li', 'Mrs Zhou'].map((name) => [name, 'ordinary'] as const),
    )
    servesFor(hall, 10)
    hall.when(wangMin, { type: 'closeCounter', counterId: 'one' }).isAccepted()
    hall.seats(liuYang, 'three')
    hall.passes(60 * MINUTE)
  })
  const helping = smallHall(({ counters }) => {
    counters.find(({ id }) => id === 'three')?.services.push({ serviceId: 'id-card', as: 'primary' })
  })
  expect(waitsUnder(hall, helping).before.map(([, minutes]) => minutes)).toEqual([0, null, null])
  expect(waitsUnder(hall, helping).after.map(([, minutes]) => minutes)).toEqual([0, 10, 20])
})
