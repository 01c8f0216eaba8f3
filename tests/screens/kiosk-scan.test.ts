import { NO_SCAN, scanAfter } from '@tingxu/kiosk/machine/scan.ts'
import { ticketSecretIn } from '@tingxu/kiosk/machine/ticket-secret.ts'
import { describe, expect, test } from 'vitest'

/** What is read when each key comes so many milliseconds after the one before. */
function read(keys: readonly string[], everyMs: number): string | null {
  let scan = NO_SCAN
  let code: string | null = null
  for (const [place, key] of keys.entries()) {
    const after = scanAfter(scan, key, 1000 + place * everyMs)
    scan = after.scan
    code = after.code
  }
  return code
}

describe('a scanner speaks as a keyboard does', () => {
  test('letters that come fast and end with Enter are a code', () => {
    expect(read([...'http://hall.lan/t#x', 'Enter'], 8)).toBe('http://hall.lan/t#x')
  })

  test('capitals come with Shift', () => {
    expect(read(['Shift', 'A', 'b', 'Shift', 'C', 'd', 'e', 'f', 'Enter'], 8)).toBe('AbCdef')
  })

  test('what a person types is none', () => {
    expect(read([...'A007B12', 'Enter'], 200)).toBeNull()
  })

  test('nor is an Enter by itself, or a key that was pressed twice', () => {
    expect(read(['Enter'], 8)).toBeNull()
    expect(read(['a', 'a', 'Enter'], 8)).toBeNull()
  })

  test('a key long before belongs to nothing', () => {
    const typed = scanAfter(NO_SCAN, 'x', 1000).scan
    expect(scanAfter(typed, 'y', 5000).scan.text).toBe('y')
  })

  test('arrows and tabs are no letters', () => {
    expect(read([...'abcdef', 'Tab', ...'gh', 'Enter'], 8)).toBeNull()
  })
})

describe('what was read off a ticket', () => {
  const secret = `zhenhai.${'A'.repeat(43)}`

  test('a link of this hall, wherever it is reached, or the secret alone', () => {
    expect(ticketSecretIn(`https://queue.example/t#${secret}`, 'zhenhai')).toBe(secret)
    expect(ticketSecretIn(` ${secret} `, 'zhenhai')).toBe(secret)
  })

  test('of another hall, or of no hall: nothing', () => {
    expect(ticketSecretIn(`http://hall.lan/t#${secret}`, 'linjiang')).toBeNull()
    expect(ticketSecretIn(`http://hall.lan/t#${secret.slice(0, -1)}`, 'zhenhai')).toBeNull()
    expect(ticketSecretIn('6901234567892', 'zhenhai')).toBeNull()
  })
})
