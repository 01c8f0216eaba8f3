import { stepAt } from '@tingxu/counter/console/wizard/step-at.ts'
import { sampleHall } from '@tingxu/server/setup/sample-hall.ts'
import { expect, test } from 'vitest'

test.each([
  ['/name/en', 'wizard/name'],
  ['/services', 'wizard/services'],
  ['/services/0/name/en', 'wizard/services'],
  ['/services/0', 'wizard/counters'],
  ['/counters', 'wizard/counters'],
  ['/hours', 'wizard/hours'],
])('what is wrong at %s is mended in %s, without leaving the wizard', (path, step) => {
  expect(stepAt(sampleHall, path)).toBe(step)
})

test('what no step asks for is mended on its page', () => {
  expect(stepAt(sampleHall, '/services/0/guide/fee/en')).toBe(`services/${sampleHall.services[0]?.id}`)
  expect(stepAt(sampleHall, '/counters/0/number')).toBe('counters')
})
