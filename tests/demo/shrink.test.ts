import { DAY_NAMES, demoDay } from '@tingxu/server/demo/demo-day.ts'
import { shrunk } from '@tingxu/server/demo/shrink.ts'
import { faultsOf } from '@tingxu/server/domain/settings-faults.ts'
import { expect, test } from 'vitest'

const zhenhai = demoDay('zhenhai').settings

test('at speed 60 the seconds and minutes of the rules are a sixtieth', () => {
  const { call, classes, services, counters } = shrunk(zhenhai, 60)
  expect(call).toMatchObject({ recallSeconds: 10 / 60, noShowSeconds: 0.5, returnMinutes: 1, undoSeconds: 0.25 })
  expect(call).toMatchObject({ absentMinutes: 3 / 60, holdMinutesMax: 0.5 })
  expect(classes.map(({ targetMinutes }) => targetMinutes)).toEqual([20 / 60, 5 / 60])
  expect(services[0]?.minutes).toBe(12 / 60)
  expect(counters.flatMap(({ autoCallSeconds }) => autoCallSeconds ?? [])).toEqual([20 / 60])
})

test('what is counted stays as it is', () => {
  const { call, passes } = shrunk(zhenhai, 60)
  expect(call).toMatchObject({ recallsMax: 3, callsBeforeNoShow: 2, returnsMax: 2, returnAfter: 2 })
  expect(passes).toEqual(zhenhai.passes)
})

test('at speed 1 nothing changes', () => {
  expect(shrunk(zhenhai, 1)).toEqual(zhenhai)
})

test.each(DAY_NAMES.flatMap((name) => [1, 7, 60, 600].map((speed) => [name, speed] as const)))(
  '[S2] “%s” can be published at speed %d',
  (name, speed) => {
    expect(faultsOf(shrunk(demoDay(name).settings, speed))).toEqual([])
  },
)
