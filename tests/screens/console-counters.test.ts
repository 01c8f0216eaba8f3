import { changeLook } from '@tingxu/counter/console/boards/looks.ts'
import {
  addCounter,
  nextNumber,
  numbersFrom,
  onlyServedAt,
  removeZone,
  runsOf,
} from '@tingxu/counter/console/counters/change-counters.ts'
import { isOfCounters } from '@tingxu/counter/console/counters/use-counter-faults.ts'
import { placesOf } from '@tingxu/counter/console/counters/use-counter-order.ts'
import { COUNTER_NUMBER_MAX, COUNTERS_MAX } from '@tingxu/shared/limits.ts'
import { describe, expect, test } from 'vitest'
import { largeHall } from '../helpers/large-hall.ts'

const fresh = { name: { zh: '综合' }, zoneId: 'hall' }

describe('adding counters', () => {
  test('the next number follows the highest, and begins again where that is the last there can be', () => {
    const { counters } = largeHall({ counters: 3, services: 4 })
    expect(nextNumber(counters)).toBe(4)
    const [one, ...others] = counters
    expect(nextNumber([...others, { ...(one as (typeof counters)[number]), number: COUNTER_NUMBER_MAX }])).toBe(1)
  })

  test('of several numbers those in use are left alone', () => {
    const { counters } = largeHall({ counters: 3, services: 4 })
    expect(numbersFrom(counters, 2, 5)).toEqual({ free: [4, 5], taken: [2, 3] })
    expect(numbersFrom(counters, 5, 2)).toEqual({ free: [], taken: [] })
  })

  test('no more are offered than a hall can have', () => {
    const { counters } = largeHall({ counters: COUNTERS_MAX - 1, services: 4 })
    expect(numbersFrom(counters, 600, 700).free).toEqual([600])
  })

  test('a new one gets an id of its own, and serves what another serves without sharing its list', () => {
    const draft = largeHall({ counters: 2, services: 4 })
    const like = draft.counters[0]
    const id = addCounter(draft, { ...fresh, number: 3, like })
    const added = draft.counters.find((counter) => counter.id === id)
    expect(added?.services).toEqual(like?.services)
    expect(added?.services).not.toBe(like?.services)
    expect(new Set(draft.counters.map((counter) => counter.id)).size).toBe(3)
  })

  test('a full hall takes none', () => {
    const draft = largeHall({ counters: COUNTERS_MAX, services: 4 })
    expect(addCounter(draft, { ...fresh, number: 501 })).toBeNull()
    expect(draft.counters).toHaveLength(COUNTERS_MAX)
  })

  test('numbers in a row are said as one', () => {
    expect(runsOf([1, 2, 3, 7, 9, 10])).toEqual([
      [1, 3],
      [7, 7],
      [9, 10],
    ])
  })
})

describe('removing', () => {
  test('[S2] it is known which services nobody would serve any more', () => {
    const hall = largeHall({ counters: 2, services: 6 })
    expect(onlyServedAt(hall, 'w1')).toEqual(['service-1'])
  })

  test('the counters of a zone go to another with it', () => {
    const draft = largeHall({ counters: 2, services: 4 })
    draft.zones.push({ id: 'east', name: { zh: '东区' } })
    removeZone(draft, 'hall', 'east')
    expect(draft.zones.map(({ id }) => id)).toEqual(['east'])
    expect(draft.counters.map(({ zoneId }) => zoneId)).toEqual(['east', 'east'])
  })

  test('what was set for the boards of a zone goes with it', () => {
    const draft = largeHall({ counters: 2, services: 4 })
    draft.zones.push({ id: 'east', name: { zh: '东区' } })
    for (const zoneId of ['hall', 'east', null]) changeLook(draft, zoneId, { missed: false })
    removeZone(draft, 'hall', 'east')
    expect(draft.boards.map(({ zoneId }) => zoneId)).toEqual(['east', null])
  })
})

describe('the list', () => {
  const { counters } = largeHall({ counters: 12, services: 4 })

  test('stands by number, and knows each place in the settings', () => {
    const [first] = placesOf([...counters].reverse(), '')
    expect(first).toEqual({ id: 'w1', index: 11 })
  })

  test('digits mean a number as it begins, letters a part of a name or a place', () => {
    expect(placesOf(counters, '1').map(({ id }) => id)).toEqual(['w1', 'w10', 'w11', 'w12'])
    expect(placesOf(counters, 'wind')).toHaveLength(12)
  })

  test('what is wrong with what a counter serves is mended elsewhere', () => {
    const isOurs = (path: string) => isOfCounters({ path, reason: 'twice', why: '' })
    expect(['/counters/3', '/counters/3/number', '/counters/3/name/zh'].map(isOurs)).toEqual([true, true, true])
    expect(['/counters/3/services/0', '/counters/3/standInFor/1', '/zones/1/name'].some(isOurs)).toBe(false)
  })
})
