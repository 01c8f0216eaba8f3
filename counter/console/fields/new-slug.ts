import { SLUG_MAX } from '@tingxu/shared/limits.ts'

/**
 * An id for something new in a list of the settings; nobody is asked for one, nobody sees it. It is made from the English
 * name where there is one, so that a log can be read by people, else from `kind`.
 */
export function newSlug(kind: string, englishName: string | undefined, taken: Iterable<string>): string {
  const known = new Set(taken)
  const stem = slugOf(englishName ?? '') || kind
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? stem : `${stem.slice(0, SLUG_MAX - 5)}-${count}`
    if (!known.has(id)) return id
  }
}

function slugOf(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase()
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return /^[a-z]/.test(words) ? words.slice(0, 40).replace(/-+$/, '') : ''
}
