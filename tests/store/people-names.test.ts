import { nameFrom, nameKey } from '@tingxu/server/store/people-names.ts'
import { expect, test } from 'vitest'

test('a name is kept as it was written, without the spaces around it', () => {
  expect(nameFrom('  王 \t 芳 ')).toBe('王 芳')
  expect(nameFrom('Zoe\u0308')).toBe('Zo\u00eb')
})

test.each([
  ['Anna', 'ａｎｎａ '],
  ['STRASSE', 'straße'],
  ['Zo\u00eb', 'ZOE\u0308'],
])('%s and %s are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
})

test('王芳 and 王方 are two', () => {
  expect(nameKey('王芳')).not.toBe(nameKey('王方'))
})
