import { evenLane, stillFits, stretchAt, unevenLane } from '@tingxu/counter/console/long/lane.ts'
import { entryAt, entryOf, withEntries } from '@tingxu/counter/console/serving/entry.ts'
import { ALL, columnsOf, groupsOf, rowsOf } from '@tingxu/counter/console/serving/lists.ts'
import { blockOf, HEAD, moved, one, type Size } from '@tingxu/counter/console/serving/selection.ts'
import { changed } from '@tingxu/counter/console/serving/set-entries.ts'
import { countsOf, tidied, unservedOf } from '@tingxu/counter/console/serving/who-serves.ts'
import type { CounterSettings } from '@tingxu/shared/settings.ts'
import { describe, expect, test } from 'vitest'
import { largeHall } from '../helpers/large-hall.ts'

const counter = (more: Partial<CounterSettings>): CounterSettings => {
  return { id: 'w1', number: 1, name: { zh: '综合窗口' }, zoneId: 'hall', services: [], ...more }
}

describe('what stands where a service and a counter meet', () => {
  const agency = counter({
    services: [
      { serviceId: 'deed', as: 'primary' },
      { serviceId: 'notary', as: 'assist' },
    ],
    standInFor: ['tax'],
  })

  test('[Q5] an assisting counter waits until it is idle where nothing else is said', () => {
    expect(entryAt(agency, 'notary')).toEqual({ how: 'assist', when: 'idle' })
  })

  test('[Q6] a service is at one counter served or stood in for, and not both', () => {
    const after = withEntries(agency, new Map([['deed', { how: 'stand-in' }]]))
    expect(after).toMatchObject({ services: [{ serviceId: 'notary' }], standInFor: ['tax', 'deed'] })
  })

  test('a counter that stands in for nothing more has no list of it', () => {
    const after = withEntries(agency, new Map([['tax', { how: 'primary' }]]))
    expect(after.services.at(-1)).toEqual({ serviceId: 'tax', as: 'primary' })
    expect(after).not.toHaveProperty('standInFor')
  })

  test('what changes from primary to assist keeps its place in the list', () => {
    const after = withEntries(agency, new Map([['deed', { how: 'assist', when: { waitOver: 15 } }]]))
    expect(after.services[0]).toEqual({ serviceId: 'deed', as: 'assist', when: { waitOver: 15 } })
  })

  test('saying what is so already changes nothing', () => {
    const said = changed([agency], new Set(['w1']), ['notary'], () => ({ how: 'assist', when: 'idle' }))
    expect(said).toEqual({ counters: [agency], cells: 0 })
    expect(said.counters[0]).toBe(agency)
  })

  test('a condition stays when assist is pressed once more', () => {
    const before = { how: 'assist', when: { waitingOver: 10 } } as const
    expect(entryOf('assist', before)).toBe(before)
  })

  test('many cells at once: only the chosen counters change, and only what differs counts', () => {
    const other = counter({ id: 'w2', number: 2 })
    const done = changed([agency, other], new Set(['w1']), ['deed', 'notary', 'tax'], () => ({ how: 'primary' }))
    expect(done.cells).toBe(2)
    expect(done.counters[1]).toBe(other)
  })
})

describe('who serves what', () => {
  const hall = largeHall({ counters: 2, services: 3 })
  const [first, second] = hall.counters as [CounterSettings, CounterSettings]

  test('[S2] a service that is only helped out with has nobody to serve it; a stand-in is enough', () => {
    const helping = {
      ...first,
      services: [{ serviceId: 'service-1', as: 'assist' as const }],
      standInFor: ['service-2'],
    }
    const idle = { ...second, services: [] }
    expect([...unservedOf({ ...hall, counters: [helping, idle] })]).toEqual(['service-1', 'service-3'])
  })

  test('[T5] a service that needs no ticket needs no counter', () => {
    const [noTicket, ...others] = hall.services
    const services = [{ ...noTicket, noTicket: { zh: '请到二楼' } }, ...others] as typeof hall.services
    expect([...unservedOf({ services, counters: [] })]).toEqual(['service-2', 'service-3'])
  })

  test('counters that have it as primary are counted apart from those that help', () => {
    const helping = { ...second, services: [{ serviceId: 'service-1', as: 'assist' as const }] }
    expect(countsOf([first, helping]).get('service-1')).toEqual({ primary: 1, others: 1 })
  })

  test('services that are no more, or listed twice, are cleared from a counter', () => {
    const twice = { serviceId: 'service-1', as: 'primary' as const }
    const untidy = { ...first, services: [twice, twice, { ...twice, serviceId: 'gone' }], standInFor: ['gone'] }
    expect(tidied(untidy, new Set(['service-1']))).toEqual({ ...first, services: [twice] })
    expect(tidied(first, new Set(['service-1', 'service-2', 'service-3']))).toBe(first)
  })
})

describe('the lines and columns', () => {
  const hall = largeHall({ counters: 3, services: 4 })
  const departments = ['tax', 'notary'].map((id) => ({ id, name: { zh: id === 'tax' ? '地税局' : '公证处' } }))
  const services = hall.services.map((service, index) => ({ ...service, departmentId: index % 2 ? 'tax' : 'notary' }))
  const inChinese = (text: Record<string, string>) => text.zh ?? ''

  test('services stand by department, in the order of the departments', () => {
    const rows = rowsOf({ services, departments }, ALL, inChinese)
    expect(rows.map(({ name }) => name)).toEqual(['业务2', '业务4', '业务1', '业务3'])
    expect(groupsOf(rows)).toMatchObject([
      { name: '地税局', first: 0, count: 2 },
      { name: '公证处', first: 2, count: 2 },
    ])
  })

  test('a service is found by part of its name in any language, or by its department', () => {
    const found = (typed: string) => rowsOf({ services, departments }, { ...ALL, typed }, inChinese)
    expect(found('service 4').map(({ name }) => name)).toEqual(['业务4'])
    expect(found(' 公证 ').map(({ name }) => name)).toEqual(['业务1', '业务3'])
  })

  test('counters stand by their numbers, whatever their order in the settings', () => {
    const numbers = columnsOf([...hall.counters].reverse(), null, inChinese).map(({ number }) => number)
    expect(numbers).toEqual([1, 2, 3])
  })
})

describe('moving by keys', () => {
  const size: Size = { rows: 10, columns: 5 }
  const go = (row: number, column: number, key: string, { shift = false, far = false } = {}) => {
    return moved({ row, column }, { key, shift, far }, size, 4)
  }

  test.each([
    ['ArrowRight', { row: 2, column: 3 }],
    ['ArrowUp', { row: 1, column: 2 }],
    ['PageDown', { row: 6, column: 2 }],
    ['Home', { row: 2, column: 0 }],
    ['End', { row: 2, column: 4 }],
  ])('%s', (key, expected) => {
    expect(go(2, 2, key)).toEqual(expected)
  })

  test('it ends at the last line', () => {
    expect(go(9, 0, 'ArrowDown')).toEqual({ row: 9, column: 0 })
  })

  test('up from the first line leads to the head of the column, which stands for all of it', () => {
    const head = go(0, 3, 'ArrowUp')
    expect(head).toEqual({ row: HEAD, column: 3 })
    expect(blockOf(one(head ?? { row: 0, column: 0 }), size)).toEqual({
      rows: { first: 0, end: 10 },
      columns: { first: 3, end: 4 },
      whole: 'columns',
    })
  })

  test('with Shift, choosing several cells does not run over into whole columns', () => {
    expect(go(0, 3, 'ArrowUp', { shift: true })).toEqual({ row: 0, column: 3 })
  })

  test('with Control, at once to the end', () => {
    expect(go(5, 3, 'Home', { far: true })).toEqual({ row: 0, column: 0 })
    expect(go(5, 3, 'ArrowUp', { far: true })).toEqual({ row: 0, column: 3 })
  })

  test('other keys do not move', () => {
    expect(go(5, 3, 'x')).toBeNull()
  })
})

describe('of a long list only what is seen is drawn', () => {
  test('and a few more on both sides', () => {
    expect(stretchAt(evenLane(300, 36), 3600, 3960, 5)).toEqual({ first: 95, end: 116 })
  })

  test('also where the lines are not alike', () => {
    const lane = unevenLane([40, 80, 40, 40])
    expect([lane.at(0), lane.at(40), lane.at(119), lane.at(120), lane.at(999)]).toEqual([0, 1, 1, 2, 3])
    expect(lane.length).toBe(200)
  })

  test('a short way further nothing need be drawn', () => {
    const lane = evenLane(300, 36)
    const have = stretchAt(lane, 3600, 3960, 5)
    expect(stillFits(have, lane, 3620, 3980, 5)).toBe(true)
    expect(stillFits(have, lane, 3700, 4060, 5)).toBe(false)
    expect(stillFits(have, lane, 3900, 4260, 5)).toBe(false)
  })

  test('an empty list has nothing to draw', () => {
    expect(stretchAt(evenLane(0, 36), 0, 400, 5)).toEqual({ first: 0, end: 0 })
  })
})
