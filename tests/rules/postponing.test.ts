import type { LaterRow } from '@tingxu/shared/views.ts'
import { describe, expect, test } from 'vitest'
import { given, type RehearsedHall } from '../helpers/hall.ts'
import { chenJie, idOf, kiosk, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const PEOPLE_OF_THE_TEST = ['Mr Li', 'Mrs Zhou', 'Uncle Sun', 'Miss He', 'Mr Gao', 'Mrs Lin', 'Mr Fang']

/** Aunt Wang is first, and so many came after her for the same. */
function withPeopleBehind(count: number): RehearsedHall {
  return given((hall) => {
    hall.seats(wangMin, 'one')
    hall.gives('Aunt Wang', 'id-card')
    for (const visitor of PEOPLE_OF_THE_TEST.slice(0, count)) hall.gives(visitor, 'id-card')
  })
}

const offered = (hall: RehearsedHall, visitor = 'Aunt Wang') =>
  [...hall.rows('later', idOf(visitor)).values()].map(({ people, calls, ahead }: LaterRow) => ({
    people,
    calls,
    ahead,
  }))

const postpones = (hall: RehearsedHall, visitor: string, calls: number) =>
  hall.when(kiosk, { type: 'postponeTicket', ticketId: idOf(visitor), calls })

/** How many the counter really calls before it calls her. */
function calledBefore(hall: RehearsedHall, visitor: string): number {
  for (let before = 0; before < 10; before += 1) {
    hall.calls(wangMin)
    if (hall.stateOf(visitor) === 'called') return before
    hall.starts(wangMin)
  }
  throw new Error(`${visitor} was not called`)
}

describe('the honest place of somebody who would rather be called later', () => {
  test('[T9] is told for three, five and ten people, where so many stand behind', () => {
    const hall = withPeopleBehind(7)
    expect(offered(hall)).toEqual([
      { people: 3, calls: 3, ahead: 3 },
      { people: 5, calls: 5, ahead: 5 },
      { people: 10, calls: 10, ahead: 7 },
    ])
  })

  test('[T9] is not told twice, nor where nobody stands behind', () => {
    expect(offered(withPeopleBehind(5)).map(({ ahead }) => ahead)).toEqual([3, 5])
    expect(offered(withPeopleBehind(0))).toEqual([])
  })

  test('[T9] counts from where the visitor stands', () => {
    const hall = withPeopleBehind(7)
    expect(offered(hall, 'Mrs Zhou')).toEqual([
      { people: 3, calls: 5, ahead: 5 },
      { people: 5, calls: 7, ahead: 7 },
    ])
  })

  test('[T9] counts those who come for something else to the same counter', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      for (const visitor of ['Mr Li', 'Mrs Zhou', 'Uncle Sun']) {
        hall.gives(visitor, 'id-card')
        hall.gives(`${visitor}’s neighbour`, 'household')
      }
    })
    expect(offered(hall)).toEqual([
      { people: 3, calls: 3, ahead: 5 },
      { people: 5, calls: 5, ahead: 6 },
    ])
  })

  test.each([3, 5])('[T9] is kept: letting %i go first, so many are called before', (people) => {
    const hall = withPeopleBehind(7)
    const row = offered(hall).find((one) => one.people === people)
    postpones(hall, 'Aunt Wang', row?.calls ?? 0).isAccepted()
    expect(hall.rows('ticket', idOf('Aunt Wang')).get('ahead')).toMatchObject({ ahead: row?.ahead })
    expect(calledBefore(hall, 'Aunt Wang')).toBe(row?.ahead)
  })

  test('[T9] is not told to whoever has no more times left, or does not wait', () => {
    const settings = smallHall((settings) => set(settings.call, { postponesMax: 0 }))
    const hall = given((hall) => {
      hall.seats(chenJie, 'three')
      hall.gives('Aunt Wang', 'licence')
      hall.gives('Mr Li', 'licence')
    }, settings)
    expect(offered(hall)).toEqual([])
    const other = withPeopleBehind(3)
    other.calls(wangMin)
    expect(offered(other)).toEqual([])
  })
})
