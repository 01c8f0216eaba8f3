import { digestOf } from '@tingxu/shared/deltas.ts'
import { expect, test } from 'vitest'

const rows: [string, unknown][] = [['service', { name: '参保证明打印 𠮷' }]]

test('a browser that lacks what the canonical form asks for has the same digest as the server', async () => {
  const ofServer = digestOf(rows)
  Reflect.deleteProperty(String.prototype, 'isWellFormed')
  expect(() => digestOf(rows)).toThrow()

  await import('@tingxu/shared/browser/older-browsers.ts')

  expect(digestOf(rows)).toBe(ofServer)
  expect('𠮷'.isWellFormed()).toBe(true)
  expect('𠮷'.slice(1).isWellFormed()).toBe(false)
})
