import type { CounterSettings } from '@tingxu/shared/settings.ts'
import { entryAt, type How, isSame } from './entry.ts'
import type { Column } from './lists.ts'

/** What a line of the matrix shows, a letter a counter, so that a line is drawn anew only if it looks other than before. */
export type Marks = string

/** Capital: other than in force. */
const LETTERS: Record<How, string> = { primary: 'p', assist: 'a', 'stand-in': 's', none: 'n' }
const MEANT: Record<string, How> = { p: 'primary', a: 'assist', s: 'stand-in', n: 'none' }

export type Counters = ReadonlyMap<string, CounterSettings>

export function marksOf(serviceId: string, columns: readonly Column[], now: Counters, inForce: Counters | null): Marks {
  return columns
    .map(({ id }) => {
      const counter = now.get(id)
      const before = inForce?.get(id)
      const entry = counter ? entryAt(counter, serviceId) : ({ how: 'none' } as const)
      const isNew = inForce !== null && !isSame(entry, before ? entryAt(before, serviceId) : { how: 'none' })
      return isNew ? LETTERS[entry.how].toUpperCase() : LETTERS[entry.how]
    })
    .join('')
}

export function readMark(letter: string): { how: How; isNew: boolean } {
  const small = letter.toLowerCase()
  return { how: MEANT[small] ?? 'none', isNew: small !== letter }
}
