import { equipmentIn } from '@tingxu/kiosk/machine/equipment.ts'
import { lengthOf } from '@tingxu/kiosk/machine/length-of.ts'
import { atOnce, pageOf, pagesOf } from '@tingxu/kiosk/machine/pages.ts'
import { describe, expect, test } from 'vitest'

const PLAIN = { elder: false, reach: false }
const ELDER = { elder: true, reach: false }

describe('how much stands on the screen at once', () => {
  test('everything in plain print', () => {
    expect(atOnce('services', PLAIN)).toBeNull()
    expect(pagesOf(40, atOnce('services', PLAIN))).toBe(1)
    expect(pageOf([1, 2, 3, 4], atOnce('services', PLAIN), 0)).toEqual([1, 2, 3, 4])
  })

  test('three services in large print', () => {
    expect(atOnce('services', ELDER)).toBe(3)
    expect(pagesOf(7, 3)).toBe(3)
    expect(pageOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'], 3, 2)).toEqual(['g'])
  })

  test('no fewer than one page, also of nothing', () => {
    expect(pagesOf(0, 3)).toBe(1)
    expect(pagesOf(3, 3)).toBe(1)
  })

  test('never more in large print than in plain, nor more within reach than fits', () => {
    for (const choice of ['departments', 'services', 'materials'] as const) {
      const reach = atOnce(choice, { elder: false, reach: true }) ?? 0
      expect(atOnce(choice, { elder: true, reach: true })).toBeLessThanOrEqual(reach)
    }
  })
})

test.each([
  ['办执照', 'short'],
  ['企业名称预先核准登记申请', 'long'],
  ['固定资产投资项目节能评估和审查意见书变更', 'longer'],
  ['Start a company', 'short'],
  ['Registration of new companies', 'long'],
  ['Energy-saving review of fixed-asset investment', 'longer'],
])('the name %s is %s', (name, length) => {
  expect(lengthOf(name)).toBe(length)
})

describe('what stands beside the screen, by the address', () => {
  test('nothing, if nothing is said', () => {
    expect(equipmentIn('')).toEqual({ printer: null, scanner: false })
    expect(equipmentIn('?printer=&scanner=no')).toEqual({ printer: null, scanner: false })
  })

  test('a printer for a ticket layout, and a scanner', () => {
    expect(equipmentIn('?theme=dark&printer=door&scanner=yes')).toEqual({ printer: 'door', scanner: true })
  })
})
