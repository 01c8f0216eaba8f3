import type { Fault } from '@tingxu/shared/refusals.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { describe, test } from 'vitest'
import { given } from '../helpers/hall.ts'
import { managerZhao } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

type Planted = [what: string, plant: (draft: Settings) => void, ...faults: Fault[]]

const unknown = (path: string, value: string): Fault => ({ path, reason: 'unknown-id', value })
const twice = (path: string, value: string): Fault => ({ path, reason: 'twice', value })

const roll = { id: 'door', name: { zh: '大门', en: 'Door' }, paper: 80 as const, shows: [] }
const board = (zoneId: string | null) => {
  return { id: `of-${zoneId}`, zoneId, waiting: true, missed: true, notices: true, volume: 1 }
}

function isRefused(plant: (draft: Settings) => void, faults: Fault[]): void {
  const hall = given()
  hall
    .when(managerZhao, { type: 'publishSettings', settings: smallHall(plant), baseSeq: hall.hall.seq })
    .isRefused('settings-wrong', { faults })
}

describe('an id leads somewhere', () => {
  const planted: Planted[] = [
    ['a department', (d) => set(d.services[0], { departmentId: 'tax' }), unknown('/services/0/departmentId', 'tax')],
    ['a series', (d) => set(d.services[0], { seriesId: 'z' }), unknown('/services/0/seriesId', 'z')],
    ['a class', (d) => d.services[1]?.classIds.push('vip'), unknown('/services/1/classIds/1', 'vip')],
    [
      'a class with a target',
      (d) => set(d.services[1], { targetMinutes: { vip: 1 } }),
      unknown('/services/1/targetMinutes/vip', 'vip'),
    ],
    [
      'a service that comes before',
      (d) => set(d.services[1], { after: ['photo'] }),
      unknown('/services/1/after/0', 'photo'),
    ],
    ['a zone', (d) => set(d.counters[0], { zoneId: 'west' }), unknown('/counters/0/zoneId', 'west')],
    [
      'a service at a counter',
      (d) => d.counters[1]?.services.push({ serviceId: 'photo', as: 'primary' }),
      unknown('/counters/1/services/1/serviceId', 'photo'),
    ],
    [
      'a service that is stood in for',
      (d) => set(d.counters[1], { standInFor: ['photo'] }),
      unknown('/counters/1/standInFor/0', 'photo'),
    ],
    ['a zone of boards', (d) => set(d, { boards: [board('west')] }), unknown('/boards/0/zoneId', 'west')],
  ]

  test.each(planted)('[S2] %s that is not there', (_, plant, ...faults) => {
    isRefused(plant, faults)
  })
})

describe('an id stands once', () => {
  const planted: Planted[] = [
    ['series', (d) => d.series.push({ id: 'a', prefix: 'C' }), twice('/series/2/id', 'a')],
    [
      'classes',
      (d) => set(d.classes[2], { id: 'priority' }),
      twice('/classes/2/id', 'priority'),
      unknown('/services/0/classIds/2', 'veteran'),
    ],
    [
      'departments',
      (d) => set(d.departments[1], { id: 'police' }),
      twice('/departments/1/id', 'police'),
      unknown('/services/2/departmentId', 'market'),
    ],
    [
      'services',
      (d) => set(d.services[1], { id: 'id-card' }),
      twice('/services/1/id', 'id-card'),
      unknown('/counters/0/services/1/serviceId', 'household'),
    ],
    ['counters', (d) => set(d.counters[2], { id: 'one' }), twice('/counters/2/id', 'one')],
    [
      'zones',
      (d) => set(d.zones[1], { id: 'north' }),
      twice('/zones/1/id', 'north'),
      unknown('/counters/2/zoneId', 'south'),
    ],
    ['numbers over windows', (d) => set(d.counters[1], { number: 1 }), twice('/counters/1/number', '1')],
    [
      'classes of a service',
      (d) => d.services[1]?.classIds.push('ordinary'),
      twice('/services/1/classIds/1', 'ordinary'),
    ],
    [
      'materials of a guide',
      (d) => set(d.services[2]?.guide?.materials?.[1], { id: 'identity' }),
      twice('/services/2/guide/materials/1/id', 'identity'),
    ],
    [
      'services of a counter',
      (d) => d.counters[1]?.services.push({ serviceId: 'id-card', as: 'primary' }),
      twice('/counters/1/services/1/serviceId', 'id-card'),
    ],
    [
      'dates of the calendar',
      (d) => set(d, { calendar: ['2026-10-01', '2026-10-01'].map((date) => ({ date, closed: true as const })) }),
      twice('/calendar/1/date', '2026-10-01'),
    ],
    ['ticket layouts', (d) => set(d, { printers: [roll, roll] }), twice('/printers/1/id', 'door')],
    [
      'parts of a ticket',
      (d) => set(d, { printers: [{ ...roll, shows: ['code', 'wait', 'code'] }] }),
      twice('/printers/0/shows/2', 'code'),
    ],
    [
      'boards',
      (d) => set(d, { boards: [board('north'), { ...board(null), id: 'of-north' }] }),
      twice('/boards/1/id', 'of-north'),
    ],
    [
      'settings of the boards of one zone',
      (d) => set(d, { boards: [board('north'), { ...board('north'), id: 'other' }] }),
      { path: '/boards/1/zoneId', reason: 'board-twice' },
    ],
    [
      'settings of the boards of the whole hall',
      (d) => set(d, { boards: [board(null), { ...board(null), id: 'other' }] }),
      { path: '/boards/1/zoneId', reason: 'board-twice' },
    ],
  ]

  test.each(planted)('[S2] two %s alike', (_, plant, ...faults) => {
    isRefused(plant, faults)
  })
})
