import { otherCounters } from '@tingxu/display/sign/other-counters.ts'
import type { SignServiceRow } from '@tingxu/shared/views.ts'
import { expect, test } from 'vitest'

const service = (id: string, ...counters: number[]): SignServiceRow => {
  return { kind: 'sign-service', id, name: { zh: id }, order: 0, counters }
}

test('one window that does everything is named alone, the nearest of them', () => {
  expect(otherCounters([service('设立', 18, 23, 19), service('变更', 23, 19)])).toEqual([
    { number: 23, services: null },
  ])
})

test('where none does everything, each names what it does; what nobody serves is left out', () => {
  const [found, changed, checked, ended] = [
    service('设立', 18),
    service('变更', 23),
    service('年检', 18),
    service('注销'),
  ]
  expect(otherCounters([found, changed, checked, ended])).toEqual([
    { number: 18, services: [found, checked] },
    { number: 23, services: [changed] },
  ])
})

test('where nobody else serves anything there is nowhere to go', () => {
  expect(otherCounters([service('设立'), service('变更')])).toEqual([])
  expect(otherCounters([])).toEqual([])
})
