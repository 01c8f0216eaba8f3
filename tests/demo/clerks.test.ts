import { clerkPlanOf, staysOverLunch } from '@tingxu/server/demo/clerk-plan.ts'
import { DAY_ENDS } from '@tingxu/server/demo/day-curve.ts'
import { demoDay } from '@tingxu/server/demo/demo-day.ts'
import type { CounterSettings } from '@tingxu/shared/settings.ts'
import { describe, expect, test } from 'vitest'

const busy = demoDay('busy').settings
const zhenhai = demoDay('zhenhai').settings
const staying =
  ({ counters }: typeof busy) =>
  (one: string) =>
    counters.filter((counter) => counter.name.zh === one && staysOverLunch({ ...busy, counters }, counter)).length

describe('lunch', () => {
  test('in a large hall every department keeps one or two of its windows', () => {
    const kept = busy.departments.map(({ name }) => staying(busy)(name.zh ?? ''))
    expect(Math.max(...kept)).toBe(2)
    expect(kept.filter((count) => count === 0).length).toBeLessThan(busy.departments.length / 2)
  })

  test('in the sample hall three stay: those that also serve another’s services', () => {
    const stay = zhenhai.counters.filter((counter) => staysOverLunch(zhenhai, counter)).map(({ number }) => number)
    expect(stay).toHaveLength(3)
  })
})

describe('a clerk’s day', () => {
  const plans = busy.counters.map((counter: CounterSettings) => clerkPlanOf(busy, counter, 7))

  test('everybody who does not stay over lunch has some, and nobody is away at the peaks', () => {
    const away = plans.flatMap(({ pauses }) => pauses)
    expect(away.filter(({ why }) => why === 'meal').length).toBe(
      busy.counters.filter((counter) => !staysOverLunch(busy, counter)).length,
    )
    expect(away.filter(({ at, minutes }) => at < 11 * 60 && at + minutes > 10 * 60)).toEqual([])
    expect(away.filter(({ at, minutes }) => at < 15 * 60 && at + minutes > 14 * 60)).toEqual([])
  })

  test('nobody leaves before the end', () => {
    expect(plans.filter(({ leavesAt }) => leavesAt < DAY_ENDS)).toEqual([])
  })

  test('everybody slips once, early enough in the day to be seen', () => {
    expect(plans.filter(({ slipsAtCall }) => slipsAtCall < 1 || slipsAtCall > 12)).toEqual([])
  })

  test('one seed, one day', () => {
    expect(busy.counters.map((counter) => clerkPlanOf(busy, counter, 7))).toEqual(plans)
  })
})
