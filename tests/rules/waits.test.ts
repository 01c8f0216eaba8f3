import { type Pace, type Spread, UNMEASURED, withSpan } from '@tingxu/server/domain/pace.ts'
import { readHall, writeHall } from '@tingxu/server/domain/snapshot.ts'
import { waitOf } from '@tingxu/server/domain/waiting-time.ts'
import { describe, expect, test } from 'vitest'
import { given, MINUTE, type RehearsedHall, SECOND, shanghai } from '../helpers/hall.ts'
import { chenJie, idOf, kiosk, wangMin } from '../helpers/people.ts'

/** The range for so many ahead who come for an identity card. */
const waitAt = ({ hall }: RehearsedHall, ahead: number, counters: number, isFree = false) =>
  waitOf(hall, 'id-card', { ahead, counters, isFree, mix: new Map(ahead > 0 ? [['id-card', ahead]] : []) })

const paceOf = ({ hall }: RehearsedHall) => hall.paces.get('id-card')
const spansOf = (hall: RehearsedHall) => paceOf(hall)?.spans.map(({ ms }) => ms / MINUTE)

/** Calls whoever is next, who has come and is served in so many minutes. */
function servesFor(hall: RehearsedHall, minutes: number): void {
  hall.calls(wangMin)
  hall.starts(wangMin)
  hall.passes(minutes * MINUTE)
  hall.finishes(wangMin)
}

/** A queue long enough, and window 1 has served so many of it, each in so many minutes. */
function served(hall: RehearsedHall, count: number, minutes: number): void {
  hall.seats(wangMin, 'one')
  for (let visitor = 0; visitor <= count; visitor++) hall.gives(`visitor ${visitor}`, 'id-card')
  for (let visitor = 0; visitor < count; visitor++) servesFor(hall, minutes)
  hall.calls(wangMin)
}

describe('what is measured from call to call', () => {
  test('[X1] the time at the counter, and until the next press while somebody waits', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      for (const visitor of ['Aunt Wang', 'Mr Li']) hall.gives(visitor, 'id-card')
      servesFor(hall, 7)
      hall.passes(MINUTE)
      hall.calls(wangMin)
    })
    expect(spansOf(hall)).toEqual([8])
  })

  test('[X1] not the time in which nobody could be called', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      servesFor(hall, 7)
      hall.passes(30 * MINUTE)
      hall.gives('Mr Li', 'id-card')
      hall.calls(wangMin)
    })
    expect(spansOf(hall)).toEqual([7])
  })

  test('[X1] not a pause, nor the night', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      for (const visitor of ['Aunt Wang', 'Mr Li']) hall.gives(visitor, 'id-card')
      servesFor(hall, 7)
      hall.pauses(wangMin)
      hall.passes(60 * MINUTE)
      hall.when(wangMin, { type: 'resumeCounter', counterId: 'one' }).isAccepted()
      servesFor(hall, 5)
      hall.when(wangMin, { type: 'closeCounter', counterId: 'one' }).isAccepted()
    })
    expect(spansOf(hall)).toEqual([7, 5])
  })

  test('[X1] a held ticket is measured where it is served, not where it waits', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      for (const visitor of ['Aunt Wang', 'Mr Li', 'Mrs Zhou']) hall.gives(visitor, 'id-card')
      hall.calls(wangMin)
      hall.starts(wangMin)
      hall.passes(2 * MINUTE)
      hall.when(wangMin, { type: 'holdTicket', counterId: 'one', minutes: 20 }).isAccepted()
      servesFor(hall, 6)
      hall
        .when(wangMin, { type: 'resumeTicket', counterId: 'one', expect: null, ticketId: idOf('Aunt Wang') })
        .isAccepted()
      hall.passes(3 * MINUTE)
      hall.finishes(wangMin)
      hall.calls(wangMin)
    })
    expect(spansOf(hall)).toEqual([2, 9])
  })

  test('[X1] a call that was taken back measured nothing', () => {
    const hall = given((hall) => served(hall, 2, 7))
    const before = given((hall) => served(hall, 1, 7))
    hall.when(wangMin, { type: 'undo', counterId: 'one', commandId: lastCommandOf(hall) }).isAccepted()
    expect(spansOf(hall)).toEqual([7])
    expect(spansOf(hall)).toEqual(spansOf(before))
    hall.passes(SECOND)
    hall.calls(wangMin)
    expect(spansOf(hall)).toEqual([7, 7 + 1 / 60])
  })

  test('[X1] a checkpoint keeps it', () => {
    const { hall } = given((hall) => served(hall, 12, 7))
    expect(readHall(writeHall(hall)).paces).toEqual(hall.paces)
  })

  test('[X1] however many are served, a bounded number is kept', () => {
    expect(spans(Array(1000).fill(7)).spans.length).toBe(100)
  })
})

describe('what is told of it', () => {
  const even = (minutes: number): Spread => ({
    lowMs: minutes * MINUTE,
    middleMs: minutes * MINUTE,
    highMs: minutes * MINUTE,
  })

  test('[X1] the usual minutes, before ten calls are measured', () => {
    const hall = given((hall) => served(hall, 9, 20))
    expect(paceOf(hall)?.today).toBeNull()
    expect(waitAt(hall, 5, 1)).toEqual({ fromMinutes: 25, toMinutes: 45 })
  })

  test('[X1] the measured minutes from then on', () => {
    const hall = given((hall) => served(hall, 10, 20))
    expect(paceOf(hall)?.today).toEqual(even(20))
    expect(waitAt(hall, 5, 1)).toEqual({ fromMinutes: 90, toMinutes: 130 })
  })

  test('[X1] the last fifty calls count, not the whole day', () => {
    expect(spans([...Array(50).fill(20), ...Array(50).fill(3)]).today).toEqual(even(3))
  })

  test('[X1] in the morning, the pace of the day before', () => {
    const hall = given((hall) => {
      served(hall, 10, 20)
      hall.starts(wangMin)
      hall.finishes(wangMin)
      hall.closesDay({ expireRest: true, reason: '下班' })
      hall.isAt(shanghai('2026-11-25 08:30'))
      hall.opensDay()
    })
    expect(paceOf(hall)).toEqual({ spans: [], today: null, before: even(20) })
    expect(waitAt(hall, 5, 1)).toEqual({ fromMinutes: 90, toMinutes: 130 })
  })

  test('[X1] one ticket that somebody forgot to finish moves nothing', () => {
    const hall = given((hall) => {
      served(hall, 20, 6)
      hall.starts(wangMin)
      hall.passes(3 * 60 * MINUTE)
      hall.finishes(wangMin)
      hall.gives('the last', 'id-card')
      hall.calls(wangMin)
    })
    expect(paceOf(hall)?.today).toEqual(even(6))
  })

  test('[X1] two windows halve it', () => {
    const hall = given()
    expect(waitAt(hall, 10, 1)).toEqual({ fromMinutes: 50, toMinutes: 80 })
    expect(waitAt(hall, 10, 2)).toEqual({ fromMinutes: 25, toMinutes: 45 })
  })

  test('[X1] of those ahead, each counts with the pace of what they come for', () => {
    const hall = given()
    const mixed = { ahead: 4, counters: 1, isFree: false, mix: new Map([['household', 4]]) }
    expect(waitAt(hall, 4, 1)).toEqual({ fromMinutes: 20, toMinutes: 40 })
    expect(waitOf(hall.hall, 'id-card', mixed)).toEqual({ fromMinutes: 35, toMinutes: 60 })
  })

  test('[X1] from an hour on, in tens', () => {
    const hall = given()
    expect(waitAt(hall, 20, 1)).toEqual({ fromMinutes: 100, toMinutes: 160 })
  })

  test('[X1] none, where a window is free and nobody is ahead', () => {
    const hall = given((hall) => {
      hall.seats(chenJie, 'two')
    })
    const { decision } = hall.when(kiosk, { type: 'takeTicket', serviceIds: ['id-card'] }).isAccepted()
    expect(decision).toMatchObject([{ ahead: 0, wait: { fromMinutes: 0, toMinutes: 0 } }])
  })

  test('[X1] unknown, while nobody serves it or it is not there', () => {
    const hall = given()
    expect(waitAt(hall, 5, 0)).toBeNull()
    expect(waitOf(hall.hall, 'photo', { ahead: 5, counters: 1, isFree: false, mix: new Map() })).toBeNull()
  })
})

/** A pace of so many minutes each. */
function spans(minutes: readonly number[]): Pace {
  return minutes.reduce((pace, each, seq) => withSpan(pace, { ms: each * MINUTE, seq }), UNMEASURED)
}

function lastCommandOf({ steps }: RehearsedHall): string {
  return steps.at(-1)?.commandId ?? ''
}
