import * as limits from '@tingxu/shared/limits.ts'
import { expect, test } from 'vitest'
import { codeOf, product } from './project-files.ts'

const elsewhere = product
  .filter(({ path }) => path !== 'shared/limits.ts')
  .map(({ text }) => codeOf(text))
  .join('\n')

test.each(Object.keys(limits))('the limit %s binds something', (name) => {
  expect(new RegExp(`\\b${name}\\b`).test(elsewhere)).toBe(true)
})

test.each(Object.entries(limits))('the limit %s is a figure above nought', (_, value) => {
  expect(value).toBeGreaterThan(0)
})
