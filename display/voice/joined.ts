import { PAUSE, type Words } from './said.ts'

/** A sentence on the sound card's own time: each clip with the second at which it begins, and when all is over. */
export type Joined = { clips: { name: string; at: number }[]; seconds: number }

/** Words set one behind the other as a calm speaker does: close within a part, a breath between parts. */
export function joined(words: Words, secondsOf: (name: string) => number): Joined {
  const clips: Joined['clips'] = []
  let at = 0
  for (const word of words) {
    if (word === PAUSE) {
      at += PAUSE_SECONDS - WORD_SECONDS
      continue
    }
    clips.push({ name: word, at })
    at += secondsOf(word) + WORD_SECONDS
  }
  return { clips, seconds: at + SENTENCE_SECONDS - WORD_SECONDS }
}

const WORD_SECONDS = 0.06
const PAUSE_SECONDS = 0.32
/** So long nothing is said after a sentence. */
const SENTENCE_SECONDS = 0.7
