import { addClass, giveEverywhere, removeClass, servicesGiving } from '@tingxu/counter/console/rule/class-changes.ts'
import { comparedOf, verdictOf } from '@tingxu/counter/console/rule/compared.ts'
import { exampleOrder, type Waiting } from '@tingxu/counter/console/rule/example-order.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import type { WaitSummary } from '@tingxu/shared/wire-console.ts'
import { produce } from 'immer'
import { describe, expect, test } from 'vitest'
import { given, MINUTE } from '../helpers/hall.ts'
import { guide, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

type Change = (settings: Settings) => void

/** Ten who wait for identity cards; names are in the order in which they came. */
const WAITING: readonly Waiting[] = [
  { classId: 'ordinary', minutes: 19 },
  { classId: 'ordinary', minutes: 16 },
  { classId: 'veteran', minutes: 14 },
  { classId: 'priority', minutes: 11 },
  { classId: 'ordinary', minutes: 9 },
  { classId: 'veteran', minutes: 8 },
  { classId: 'priority', minutes: 6 },
  { classId: 'ordinary', minutes: 4 },
  { classId: 'priority', minutes: 2 },
  { classId: 'veteran', minutes: 1 },
]
const MINUTES_PER_CALL = 2
const nameOf = (one: Waiting) => `${one.classId} of ${one.minutes} minutes`

describe('the ten people of the page are called as the hall would call them', () => {
  const accumulating =
    (veteran: number, priority: number): Change =>
    (settings) => {
      settings.callingRule = { type: 'accumulating' }
      set(settings.classes[1], { weight: priority })
      set(settings.classes[2], { weight: veteran })
    }
  const alternating =
    (n?: number): Change =>
    (settings) => {
      settings.callingRule = { type: 'alternating', ...(n !== undefined && { n }) }
    }
  const absolute =
    (most: number, also: Change = () => {}): Change =>
    (settings) => {
      also(settings)
      settings.absoluteMax = most
      set(settings.classes[2], { absolute: true })
    }
  test.each<[string, Change]>([
    ['due first', () => {}],
    ['due first, with targets of half a minute', (settings) => set(settings.classes[1], { targetMinutes: 0.5 })],
    ['every minute counts more', accumulating(2, 3)],
    ['every minute counts alike', accumulating(1, 1)],
    ['every minute of a few counts very much more', accumulating(100, 7)],
    ['in turn', alternating()],
    ['two specials, then an ordinary one', alternating(2)],
    ['veterans before everybody, one in a row', absolute(1)],
    ['veterans before everybody, two in a row, the others in turn', absolute(2, alternating(1))],
    ['veterans before everybody, however many', absolute(9, accumulating(2, 3))],
  ])('%s', (_, change) => {
    const settings = smallHall(change)
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      let left = 20
      for (const one of WAITING) {
        hall.passes((left - one.minutes) * MINUTE)
        left = one.minutes
        hall.gives(nameOf(one), 'id-card', { classId: one.classId }, guide)
      }
      hall.passes(left * MINUTE)
    }, settings)
    const called = WAITING.flatMap((_one, call) => {
      if (call > 0) hall.passes(MINUTES_PER_CALL * MINUTE)
      return hall.callsInTurn(wangMin, 1)
    })

    expect(exampleOrder(settings, WAITING, MINUTES_PER_CALL).map(nameOf)).toEqual(called)
  })
})

describe('a class', () => {
  const offices = produce(smallHall(), (draft) => {
    set(draft.services[0], { classIds: ['ordinary', 'veteran'], targetMinutes: { veteran: 3, ordinary: 15 } })
    set(draft.services[1], { classIds: ['veteran'], targetMinutes: { veteran: 3 } })
  })

  test('that is removed is given by no service any more, and one that gave no other gives ordinary tickets', () => {
    const left = produce(offices, (draft) => removeClass(draft, 'veteran'))

    expect(left.classes.map(({ id }) => id)).toEqual(['ordinary', 'priority'])
    expect(left.services[0]).toMatchObject({ classIds: ['ordinary'], targetMinutes: { ordinary: 15 } })
    expect(left.services[1]?.classIds).toEqual(['ordinary'])
    expect(left.services[1]).not.toHaveProperty('targetMinutes')
    expect(servicesGiving(left, 'veteran')).toBe(0)
  })

  test('that is new has an id of its own and blank names in the hall’s languages', () => {
    const more = produce(smallHall(), (draft) => {
      addClass(draft)
      addClass(draft)
    })

    expect(more.classes.slice(3).map(({ id, name }) => [id, name])).toEqual([
      ['class', { zh: '', en: '' }],
      ['class-2', { zh: '', en: '' }],
    ])
  })

  test('can be given everywhere at once, and nowhere twice', () => {
    const everywhere = produce(offices, (draft) => giveEverywhere(draft, 'veteran'))

    expect(servicesGiving(everywhere, 'veteran')).toBe(offices.services.length)
    expect(everywhere.services[0]?.classIds).toEqual(['ordinary', 'veteran'])
  })
})

describe('a past day under the draft', () => {
  const waits = (p90: number | null, count = 40): WaitSummary => {
    return { count, neverCalled: 0, p50: p90, p80: p90, p90, longest: p90, overtaken: 0 }
  }

  test('is better where nine in ten wait less, by how much', () => {
    expect(verdictOf({ before: waits(22), after: waits(14.5) })).toEqual({ how: 'better', minutes: 7.5 })
  })

  test('is worse where they wait more', () => {
    expect(verdictOf({ before: waits(14.5), after: waits(22) })).toEqual({ how: 'worse', minutes: 7.5 })
  })

  test('is the same where it differs by seconds', () => {
    expect(verdictOf({ before: waits(14.5), after: waits(14.9) }).how).toBe('same')
  })

  test('cannot be compared where nobody was called', () => {
    expect(verdictOf({ before: waits(14.5), after: waits(null) }).how).toBe('unknown')
  })

  test('is told of the whole hall first, then of classes, then of services', () => {
    const day = (p90: number) => ({
      hall: waits(p90),
      classes: [{ id: 'ordinary', ...waits(p90) }],
      services: [{ id: 'id-card', ...waits(p90) }],
    })

    expect(comparedOf({ before: day(20), after: day(10) }).map(({ of, id }) => [of, id])).toEqual([
      ['hall', ''],
      ['class', 'ordinary'],
      ['service', 'id-card'],
    ])
  })
})
