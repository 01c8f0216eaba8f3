import type { Keeping } from '@tingxu/shared/browser/pending-commands.ts'

/** A browser's storage that lives as long as a test. */
export function paperStorage(): Keeping {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size
    },
  }
}
