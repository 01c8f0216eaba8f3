import { faultsOf } from '@tingxu/server/domain/settings-faults.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { describe, expect, test } from 'vitest'
import { set, smallHall } from '../helpers/small-hall.ts'

type Planted = [path: string, plant: (draft: Settings) => void]

describe('every text stands in every language of the hall', () => {
  const zh = { zh: '请先取号' }
  const roll = { id: 'door', name: { zh: '大门', en: 'Door' }, paper: 58 as const, shows: [] }
  const places: Planted[] = [
    ['/name', (d) => set(d, { name: zh })],
    ['/publicNotes/0', (d) => set(d, { publicNotes: [zh] })],
    ['/classes/1/name', (d) => set(d.classes[1], { name: zh })],
    ['/departments/0/name', (d) => set(d.departments[0], { name: zh })],
    ['/counters/0/name', (d) => set(d.counters[0], { name: zh })],
    ['/zones/1/name', (d) => set(d.zones[1], { name: zh })],
    ['/counters/2/place', (d) => set(d.counters[2], { place: zh })],
    ['/services/0/name', (d) => set(d.services[0], { name: zh })],
    ['/services/2/plainName', (d) => set(d.services[2], { plainName: zh })],
    ['/services/0/noTicket', (d) => set(d.services[0], { noTicket: zh })],
    ['/services/0/guide/basis', (d) => set(d.services[0], { guide: { basis: zh } })],
    ['/services/0/guide/promised', (d) => set(d.services[0], { guide: { promised: zh } })],
    ['/services/0/guide/fee', (d) => set(d.services[0], { guide: { fee: zh } })],
    ['/services/0/guide/steps/0', (d) => set(d.services[0], { guide: { steps: [zh] } })],
    ['/services/2/guide/materials/1/name', (d) => set(d.services[2]?.guide?.materials?.[1], { name: zh })],
    ['/ratings/reasons/0/name', (d) => set(d.ratings, { reasons: [{ id: 'slow', name: zh, levels: [1, 2] }] })],
    ['/texts/kiosk-welcome', (d) => set(d, { texts: { 'kiosk-welcome': zh } })],
    ['/printers/0/name', (d) => set(d, { printers: [{ ...roll, name: zh }] })],
    ['/printers/0/top', (d) => set(d, { printers: [{ ...roll, top: zh }] })],
    ['/printers/0/foot', (d) => set(d, { printers: [{ ...roll, foot: zh }] })],
  ]

  test.each(places)('[S2] %s', (path, plant) => {
    expect(faultsOf(smallHall(plant))).toEqual([{ path: `${path}/en`, reason: 'text-missing', value: 'en' }])
  })

  test('[S2] a text of spaces alone is missing', () => {
    const draft = smallHall(({ name }) => set(name, { zh: '  ' }))
    expect(faultsOf(draft)).toEqual([{ path: '/name/zh', reason: 'text-missing', value: 'zh' }])
  })

  test('[S2] a hall may speak one language alone', () => {
    expect(faultsOf(smallHall((draft) => set(draft, { languages: ['zh'], name: zh })))).toEqual([])
  })

  test('[S2] a language that the screens do not speak is told, beside the texts that are missing in it', () => {
    const faults = faultsOf(smallHall((draft) => set(draft, { languages: ['zh', 'en', 'xx'] })))
    expect(faults[0]).toEqual({ path: '/languages/2', reason: 'language-unknown', value: 'xx' })
    expect(faults[1]).toEqual({ path: '/name/xx', reason: 'text-missing', value: 'xx' })
  })
})

describe('what this version does not act on is refused rather than believed in', () => {
  const slots = { length: 15, capacity: 2, sameDay: 1, daysAhead: 7 }
  const unoffered: Planted[] = [
    ['/services/0/slots', (d) => set(d.services[0], { slots })],
    ['/services/0/quotaWindows', (d) => set(d.services[0], { quotaWindows: 2 })],
  ]

  test.each(unoffered)('[S2] %s', (path, plant) => {
    expect(faultsOf(smallHall(plant))).toEqual([{ path, reason: 'not-offered-yet' }])
  })
})
