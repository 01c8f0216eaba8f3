import { addDepartment, addService, duplicateService, seriesOfNext } from '@tingxu/counter/console/services/add.ts'
import { canMove, type Item, move, moveToDepartment } from '@tingxu/counter/console/services/arrange.ts'
import { canComeAfter } from '@tingxu/counter/console/services/comes-after.ts'
import { alongWith, removeDepartment, removeServices, seriesWith } from '@tingxu/counter/console/services/remove.ts'
import { treePress } from '@tingxu/counter/console/services/tree-press.ts'
import { treeRows } from '@tingxu/counter/console/services/tree-rows.ts'
import { servedIn } from '@tingxu/counter/console/services/who-serves.ts'
import { faultsOf } from '@tingxu/server/domain/settings-faults.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { describe, expect, test } from 'vitest'
import { set, smallHall } from '../helpers/small-hall.ts'

const departments = (settings: Settings) => settings.departments.map(({ id }) => id)
const services = (settings: Settings) => settings.services.map(({ id }) => id)
const service = (id: string): Item => ({ kind: 'service', id })
const department = (id: string): Item => ({ kind: 'department', id })
const serviceIn = (settings: Settings, id: string) => settings.services.find((each) => each.id === id)

describe('what is added', () => {
  test('a department comes with the next free letter, and its services give numbers of that', () => {
    const hall = smallHall()

    const id = addDepartment(hall, { zh: '不动产登记中心', en: 'Real Estate Registry' })
    const series = seriesOfNext(hall, id) ?? ''
    addService(hall, id, { zh: '不动产查询', en: 'Property records' }, series)

    expect(hall.series.find((each) => each.id === series)).toMatchObject({ prefix: 'C', first: 1, last: 999, width: 3 })
    expect(serviceIn(hall, 'property-records')).toMatchObject({ departmentId: id, classIds: ['ordinary', 'priority'] })
    expect(faultsOf(hall).map(({ reason }) => reason)).toEqual(['nobody-serves'])
  })

  test('a further service stands behind its neighbours and gives their numbers', () => {
    const hall = smallHall()

    addService(hall, 'police', { zh: '居住证', en: '' }, seriesOfNext(hall, 'police') ?? '')

    expect(services(hall)).toEqual(['id-card', 'household', 'service', 'licence'])
    expect(serviceIn(hall, 'service')).toMatchObject({ seriesId: 'a' })
  })

  test('a copy has everything of the first but its windows', () => {
    const hall = smallHall()

    const id = duplicateService(hall, 'licence', ({ zh = '' }) => ({ zh: `${zh}（复制）`, en: 'Copy' })) ?? ''

    expect(serviceIn(hall, id)).toEqual({
      ...serviceIn(hall, 'licence'),
      id,
      name: { zh: '营业执照（复制）', en: 'Copy' },
    })
    expect(services(hall)).toEqual(['id-card', 'household', 'licence', id])
    expect(servedIn(hall).has(id)).toBe(false)
  })
})

describe('what is put in another order', () => {
  test('departments go past each other, and not past the ends', () => {
    const hall = smallHall()

    move(hall, department('market'), 'up')
    move(hall, department('market'), 'up')

    expect(departments(hall)).toEqual(['market', 'police'])
    expect(canMove(hall, department('market'), 'up')).toBe(false)
  })

  test('services go past their neighbours in the department, whatever stands between them in the document', () => {
    const hall = smallHall((draft) => draft.services.splice(1, 0, ...draft.services.splice(2, 1)))
    expect(services(hall)).toEqual(['id-card', 'licence', 'household'])

    move(hall, service('id-card'), 'down')

    expect(services(hall)).toEqual(['licence', 'household', 'id-card'])
    expect(canMove(hall, service('licence'), 'down')).toBe(false)
  })

  test('a service that has the id of a department is not taken for it', () => {
    const hall = smallHall((draft) => set(draft.services[1], { id: 'police' }))

    move(hall, service('police'), 'up')

    expect(departments(hall)).toEqual(['police', 'market'])
    expect(services(hall)).toEqual(['police', 'id-card', 'licence'])
  })

  test('a service that moves to another department stands last there and keeps its windows', () => {
    const hall = smallHall()

    moveToDepartment(hall, 'id-card', 'market')

    expect(services(hall)).toEqual(['household', 'licence', 'id-card'])
    expect(servedIn(hall).has('id-card')).toBe(true)
    expect(faultsOf(hall)).toEqual([])
  })
})

describe('what is removed', () => {
  test('a service leaves its windows and whatever came after it, and nothing points to it', () => {
    const hall = smallHall((draft) => {
      set(draft.services[2], { after: ['household'] })
      set(draft.counters[2], { standInFor: ['household'] })
    })
    expect(alongWith(hall, ['household'])).toEqual({ counters: 2, followers: 1, seriesIds: [] })

    removeServices(hall, ['household'])

    expect(faultsOf(hall)).toEqual([])
    expect(serviceIn(hall, 'licence')).not.toHaveProperty('after')
    expect(hall.counters[2]).not.toHaveProperty('standInFor')
  })

  test('a series goes with the last service that gave its numbers, and not before', () => {
    const hall = smallHall()

    removeServices(hall, ['id-card'])
    removeServices(hall, ['licence'])

    expect(hall.series.map(({ id }) => id)).toEqual(['a'])
  })

  test('a department goes with its services and its series', () => {
    const hall = smallHall()
    const empty = addDepartment(hall, { zh: '税务局', en: 'Tax' })
    expect(seriesWith(hall, 'police')).toEqual(['a'])
    expect(seriesWith(hall, empty)).toEqual([empty])

    removeDepartment(hall, 'police')
    removeDepartment(hall, empty)

    expect(departments(hall)).toEqual(['market'])
    expect(hall.series.map(({ id }) => id)).toEqual(['b'])
    expect(faultsOf(hall)).toEqual([])
  })
})

test('[J2] a service cannot come after one that waits for it already', () => {
  const hall = smallHall((draft) => {
    set(draft.services[1], { after: ['id-card'] })
    set(draft.services[2], { after: ['household'] })
  })

  expect(canComeAfter(hall.services, 'id-card').map(({ id }) => id)).toEqual([])
  expect(canComeAfter(hall.services, 'licence').map(({ id }) => id)).toEqual(['id-card', 'household'])
})

describe('the tree', () => {
  const idsOf = (sought: string, isOpen = false) => treeRows(smallHall(), sought, () => isOpen).map(({ id }) => id)

  test('a closed department is one row, an open one stands over its services', () => {
    expect(idsOf('')).toEqual(['police', 'market'])
    expect(idsOf('', true)).toEqual(['police', 'id-card', 'household', 'market', 'licence'])
  })

  test('a service is found by any of its names, under its department', () => {
    expect(idsOf('身份')).toEqual(['police', 'id-card'])
    expect(idsOf(' opening A shop')).toEqual(['market', 'licence'])
    expect(idsOf('没有这一项')).toEqual([])
  })

  test('a department that is found is shown whole', () => {
    expect(idsOf('公安')).toEqual(['police', 'id-card', 'household'])
  })

  test('arrows walk, and with Alt they put in another order', () => {
    expect(treePress({ key: 'ArrowDown', altKey: false })).toBe('next')
    expect(treePress({ key: 'ArrowDown', altKey: true })).toBe('down')
    expect(treePress({ key: 'Home', altKey: true })).toBeNull()
  })
})
