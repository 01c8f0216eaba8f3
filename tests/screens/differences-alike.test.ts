import { differencesOf } from '@tingxu/counter/console/settings/differences.ts'
import type { CounterSettings, Settings } from '@tingxu/shared/settings.ts'
import { differences as en } from '@tingxu/shared/words/console/en/differences.ts'
import { differences as zh } from '@tingxu/shared/words/console/zh/differences.ts'
import { describe, expect, test } from 'vitest'
import { fullHall, wideHall } from '../helpers/wide-hall.ts'

const hall: Settings = { ...wideHall(), counters: wideHall().counters.map((counter) => ({ ...counter, services: [] })) }
const serviceIds = hall.services.map(({ id }) => id)

function read(after: Settings, { before = hall, language = 'zh' } = {}): string[] {
  const words = language === 'zh' ? zh : en
  return differencesOf(before, after, { words, language }).map(({ sentence }) => sentence)
}

/** The hall in which these windows have these services as their own. */
function served(numbers: readonly number[], ids: readonly string[], more: Partial<CounterSettings> = {}): Settings {
  const services = ids.map((serviceId) => ({ serviceId, as: 'primary' as const }))
  const counters = hall.counters.map((one) => (numbers.includes(one.number) ? { ...one, services, ...more } : one))
  return { ...hall, counters }
}

describe('what many windows do otherwise in the same way is one sentence', () => {
  test('every service at every window', () => {
    expect(read(fullHall(hall))).toEqual(['1–100 号窗口：全部 300 项业务改为主办'])
    expect(read(fullHall(hall), { language: 'en' })).toEqual(['Windows 1–100: primary for all 300 services'])
    const each = served([7, 8], ['s0-0', 's0-1'])
    expect(read(fullHall(hall), { before: each })).toEqual(['1–100 号窗口：全部 300 项业务改为主办'])
  })

  test('and that taken back', () => {
    expect(read(hall, { before: fullHall(hall) })).toEqual(['1–100 号窗口：不再办理任何业务'])
    expect(read(hall, { before: fullHall(hall), language: 'en' })).toEqual(['Windows 1–100: no service any more'])
  })

  test('many services at every window, the first of them by name', () => {
    const ids = serviceIds.slice(0, 299)
    const numbers = hall.counters.map(({ number }) => number)
    expect(read(served(numbers, ids))).toEqual(['1–100 号窗口：开始主办 业务1之1、业务1之2、业务1之3 等 299 项业务'])
    expect(read(served(numbers, ids), { language: 'en' })).toEqual([
      'Windows 1–100: becomes primary for 299 services (No. 0, No. 1, No. 2, …)',
    ])
  })

  test('one service at several windows, by their numbers', () => {
    expect(read(served([3, 5, 6, 7], ['s0-0']))).toEqual(['3、5–7 号窗口：开始主办 业务1之1'])
    expect(read(served([1, 3, 5, 7, 9], ['s0-0']))).toEqual(['1、3、5 号等 5 个窗口：开始主办 业务1之1'])
    expect(read(served([1, 3, 5, 7, 9], ['s0-0']), { language: 'en' })).toEqual([
      '5 windows (1, 3, 5, …): becomes primary for No. 0',
    ])
  })

  test('several services at one window, in the order of the hall, whatever the order of its list', () => {
    expect(read(served([2], ['s0-2', 's0-0', 's0-1', 's0-3']))).toEqual([
      '2 号窗口：开始主办 业务1之1、业务1之2、业务1之3、业务1之4',
    ])
  })

  test('windows that differ are said by service, where that is shorter', () => {
    const after = {
      ...hall,
      counters: hall.counters.map((counter, index) => {
        const ids = [...(index < 9 ? ['s0-0'] : []), ...(index < 6 ? ['s0-1'] : []), ...(index < 3 ? ['s0-2'] : [])]
        return { ...counter, services: ids.map((serviceId) => ({ serviceId, as: 'primary' as const })) }
      }),
    }
    expect(read(after)).toEqual([
      '1–3 号窗口：开始主办 业务1之1、业务1之2、业务1之3',
      '4–6 号窗口：开始主办 业务1之1、业务1之2',
      '7–9 号窗口：开始主办 业务1之1',
    ])
    const turned = served([1, 2, 3, 4, 5, 6], [])
    const each = turned.counters.map((counter, index) => {
      const ids = index < 6 ? [...(index % 2 ? ['s0-0'] : []), ...(index % 3 ? ['s0-1'] : [])] : []
      return { ...counter, services: ids.map((serviceId) => ({ serviceId, as: 'primary' as const })) }
    })
    expect(read({ ...turned, counters: each })).toEqual([
      '2、4、6 号窗口：开始主办 业务1之1',
      '2–3、5–6 号窗口：开始主办 业务1之2',
    ])
  })

  test('a window that helps out instead, and one that stands in, each for themselves', () => {
    const before = served([1, 2, 3], ['s0-0', 's0-1'])
    const counters = before.counters.map((counter): CounterSettings => {
      if (counter.number > 3) return counter
      const services = [{ serviceId: 's0-0', as: 'assist' as const, when: { waitOver: 10 } }]
      return { ...counter, services, standInFor: ['s0-1'] }
    })
    expect(read({ ...before, counters }, { before })).toEqual([
      '1–3 号窗口：业务1之1 主办 → 协办（等候超过 10 分钟时）',
      '1–3 号窗口：不再主办 业务1之2',
      '1–3 号窗口：开始顶岗 业务1之2',
    ])
  })

  test('another order of what a window serves, or stands in for, is said once more', () => {
    const before = served([4], ['s0-0', 's0-1'], { standInFor: ['s0-2', 's0-3'] })
    const after = served([4], ['s0-1', 's0-0'], { standInFor: ['s0-3', 's0-2'] })
    expect(read(after, { before })).toEqual(['4 号窗口：办理的业务顺序调整', '4 号窗口：顶岗的业务顺序调整'])
  })

  test('a new window with every service', () => {
    const [first] = fullHall(hall).counters
    const after = { ...hall, counters: [...hall.counters, { ...first, id: 'w101', number: 101 } as CounterSettings] }
    expect(read(after)).toEqual([
      '新增窗口：101 号窗口 窗口1',
      '101 号窗口：办理 业务1之1（主办）、业务1之2（主办）、业务1之3（主办） 等 300 项业务',
    ])
  })

  test('two windows with one id, in a draft half done, are told apart', () => {
    const twice = { ...hall, counters: [...hall.counters, ...hall.counters.slice(0, 1)] }
    const services = [{ serviceId: serviceIds[0] ?? '', as: 'primary' as const }]
    const counters = twice.counters.map((counter, index) => (index === 100 ? { ...counter, services } : counter))
    expect(read({ ...twice, counters }, { before: twice })).toEqual(['w1#2：开始主办 业务1之1'])
  })
})
