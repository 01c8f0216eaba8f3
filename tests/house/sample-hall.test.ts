import { faultsOf } from '@tingxu/server/domain/settings-faults.ts'
import { SAMPLE_HALL_ID, sampleHall } from '@tingxu/server/setup/sample-hall.ts'
import { SLUG_PATTERN } from '@tingxu/shared/ids.ts'
import { Settings } from '@tingxu/shared/settings.ts'
import { Compile } from 'typebox/compile'
import { describe, expect, test } from 'vitest'

describe('the sample hall: Zhenhai, 2010', () => {
  test('[S2] it could be published as it is', () => {
    expect([...Compile(Settings).Errors(sampleHall)]).toEqual([])
    expect(faultsOf(sampleHall)).toEqual([])
    expect(SAMPLE_HALL_ID).toMatch(new RegExp(SLUG_PATTERN))
  })

  test('it has 24 departments and the business centre, each at its own window from 1 to 25', () => {
    expect(sampleHall.departments).toHaveLength(25)
    expect(sampleHall.counters.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1))
    expect(sampleHall.counters.map(({ name }) => name)).toEqual(sampleHall.departments.map(({ name }) => name))
  })

  test('every department offers two to five services, and its own window serves them', () => {
    for (const [index, department] of sampleHall.departments.entries()) {
      const offered = sampleHall.services
        .filter(({ departmentId }) => departmentId === department.id)
        .map(({ id }) => id)
      const served = sampleHall.counters[index]?.services.map(({ serviceId }) => serviceId) ?? []
      expect(offered.length, department.id).toBeGreaterThanOrEqual(2)
      expect(offered.length, department.id).toBeLessThanOrEqual(5)
      expect(
        offered.filter((id) => !served.includes(id)),
        department.id,
      ).toEqual([])
    }
  })

  test('it is open round the clock, so that a first visitor can come at any hour', () => {
    expect(sampleHall.hours).toBeNull()
    expect(sampleHall.services.filter(({ hours, quota, ends }) => hours ?? quota ?? ends)).toEqual([])
  })
})
