import { DAY_ENDS, DAY_OPENS, minuteOf, shareAt } from '@tingxu/server/demo/day-curve.ts'
import { DAY_NAMES, demoDay } from '@tingxu/server/demo/demo-day.ts'
import { visitorsOf } from '@tingxu/server/demo/visitor-plan.ts'
import { faultsOf } from '@tingxu/server/domain/settings-faults.ts'
import { SETTINGS_BYTES_MAX } from '@tingxu/shared/limits.ts'
import { Settings } from '@tingxu/shared/settings.ts'
import { Compile } from 'typebox/compile'
import { describe, expect, test } from 'vitest'

const clock = (hours: number, minutes = 0) => hours * 60 + minutes
const comeBetween = (from: number, to: number) =>
  visitorsOf(demoDay('busy'), 7).filter(({ arrivesAt }) => arrivesAt >= from && arrivesAt < to).length

describe('the day’s curve', () => {
  test('it is highest from 10 to 11 and from 14 to 15, and nobody comes before or after', () => {
    expect([10, 10.5, 11, 14, 14.5, 15].map((hour) => shareAt(hour * 60))).toEqual([1, 1, 1, 1, 1, 1])
    expect([shareAt(DAY_OPENS - 1), shareAt(DAY_ENDS), shareAt(DAY_ENDS + 30)]).toEqual([0, 0, 0])
    expect(shareAt(clock(16, 30))).toBeLessThan(shareAt(clock(12, 30)))
  })

  test('the first come when it opens, half before the early afternoon, the last before it ends', () => {
    expect(minuteOf(0)).toBe(DAY_OPENS)
    expect(minuteOf(0.5)).toBeGreaterThan(clock(12))
    expect(minuteOf(0.5)).toBeLessThan(clock(13))
    expect(minuteOf(1)).toBe(DAY_ENDS)
  })
})

describe.each(DAY_NAMES)('the hall of the day “%s”', (name) => {
  const { settings, weights } = demoDay(name)

  test('[S2] it could be published as it is', () => {
    expect([...Compile(Settings).Errors(settings)]).toEqual([])
    expect(faultsOf(settings)).toEqual([])
    expect(JSON.stringify(settings).length).toBeLessThan(SETTINGS_BYTES_MAX)
  })

  test('every service is asked for now and then', () => {
    expect(settings.services.filter(({ id }) => !((weights.get(id) ?? 0) > 0))).toEqual([])
  })
})

describe('the people of a busy day', () => {
  test('the hall is of Shenzhen’s size: 34 departments, about 4,500 matters', () => {
    expect(demoDay('busy').settings.departments).toHaveLength(34)
    expect(visitorsOf(demoDay('busy'), 7).length).toBeGreaterThan(4200)
    expect(visitorsOf(demoDay('busy'), 7).length).toBeLessThan(4800)
  })

  test('a crowd stands at the door; at the peaks somebody comes every five or six seconds', () => {
    expect(comeBetween(DAY_OPENS, DAY_OPENS + 1)).toBeGreaterThan(50)
    expect(3600 / comeBetween(clock(10), clock(11))).toBeLessThan(6.5)
    expect(3600 / comeBetween(clock(14), clock(15))).toBeLessThan(6.5)
  })

  test('they come in order, most when called, and some have other ideas', () => {
    const plans = visitorsOf(demoDay('busy'), 7)
    const share = (what: (plan: (typeof plans)[number]) => boolean) => plans.filter(what).length / plans.length
    expect(plans.map(({ arrivesAt }) => arrivesAt)).toEqual(
      plans.map(({ arrivesAt }) => arrivesAt).sort((a, b) => a - b),
    )
    expect(share(({ comesAtCall }) => comesAtCall === 1)).toBeGreaterThan(0.9)
    expect(plans.some(({ comesAtCall }) => comesAtCall === null)).toBe(true)
    expect(plans.some(({ givesUpAfterMinutes }) => givesUpAfterMinutes !== null)).toBe(true)
    expect(new Set(plans.map(({ outcome }) => outcome)).size).toBe(5)
  })

  test('one seed, one day; another seed, another', () => {
    expect(visitorsOf(demoDay('busy'), 7)).toEqual(visitorsOf(demoDay('busy'), 7))
    expect(visitorsOf(demoDay('busy'), 8)).not.toEqual(visitorsOf(demoDay('busy'), 7))
  })
})
