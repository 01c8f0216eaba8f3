import type { Wait } from '@tingxu/shared/views.ts'
import type { Words } from '@tingxu/shared/words/words.ts'

/** A few words with a figure that stands out: 前面 **6** 人. */
export type Figured = { before: string; figure: string; after: string }

/** An expected wait as people say it; unknown is said, not guessed. */
export function waitWords(wait: Wait, words: Words['kiosk']['spoken']): Figured {
  if (wait === null) return words.waitUnknown
  if (wait.toMinutes <= 0) return words.noWait
  if (wait.fromMinutes <= 0) return words.waitUnder(wait.toMinutes)
  if (wait.fromMinutes >= wait.toMinutes) return words.waitAbout(wait.toMinutes)
  return words.waitRange(wait.fromMinutes, wait.toMinutes)
}
