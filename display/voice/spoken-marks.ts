import type { Keeping } from '@tingxu/shared/browser/pending-commands.ts'
import { SPOKEN_MARKS_MAX } from '@tingxu/shared/limits.ts'

/**
 * Which calls were announced, kept over a reload. A call is marked before it is spoken: a page that ends in the middle
 * of a sentence leaves it unfinished, and never says it twice. The last few suffice, for older calls are not spoken.
 */
export class SpokenMarks {
  readonly #storage: Keeping | null
  #marks: string[]

  constructor(storage: Keeping | null) {
    this.#storage = storage
    this.#marks = this.#kept()
  }

  has(key: string): boolean {
    return this.#marks.includes(key)
  }

  mark(keys: readonly string[]) {
    // Two boards may share a browser: what the other has marked meanwhile must not be lost.
    const before = [...this.#kept(), ...this.#marks].filter((key) => !keys.includes(key))
    this.#marks = [...new Set([...before, ...keys])].slice(-SPOKEN_MARKS_MAX)
    // A full or forbidden storage must not silence a hall: then the marks live as long as the page.
    try {
      this.#storage?.setItem(KEY, JSON.stringify(this.#marks))
    } catch {}
  }

  #kept(): string[] {
    try {
      const kept: unknown = JSON.parse(this.#storage?.getItem(KEY) ?? '[]')
      return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : []
    } catch {
      return []
    }
  }
}

const KEY = 'tingxu.spoken'
