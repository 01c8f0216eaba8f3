import { BACKLOG_MS_MAX } from '@tingxu/shared/limits.ts'
import type { CallRow } from '@tingxu/shared/views.ts'

/** The call that is being announced, and which of its sentences was last. */
export type Turn = { call: CallRow; place: number }

export type Sentence =
  | { say: 'call'; call: CallRow; place: number; language: string }
  /** More waits than can be said in time: the board says it all, and the calls that it stands for are not spoken. */
  | { say: 'look'; skipped: readonly CallRow[]; languages: readonly string[] }

export type Outlook = {
  turn: Turn | null
  /** Calls that wait to be announced, in the order in which they were made. */
  waiting: readonly CallRow[]
  /** How long they would take if each were said once. */
  backlogMs: number
  languages: readonly string[]
}

/**
 * What is said next. A call has its sentences in their places: the first language, the same once more, then each other
 * language. How many of them are said is judged anew before each, by how many calls wait behind: whoever was called
 * meanwhile must not wait for a repetition.
 */
export function nextSentence({ turn, waiting, backlogMs, languages }: Outlook): Sentence | null {
  const [first] = languages
  if (first === undefined) return null
  const more = turn && furtherPlace(turn.place, waiting.length, languages.length)
  if (turn && more) return { say: 'call', call: turn.call, place: more, language: languages[more - 1] ?? first }
  if (backlogMs > BACKLOG_MS_MAX) return { say: 'look', skipped: waiting, languages }
  const [call] = waiting
  return call ? { say: 'call', call, place: 0, language: first } : null
}

/** Place 0 is the first language, 1 its repetition, 2 the second language. */
function furtherPlace(place: number, behind: number, languages: number): number | null {
  if (behind >= ONE_LANGUAGE_FROM) return null
  const next = place === 0 && behind >= NO_REPETITION_FROM ? SECOND_LANGUAGE : place + 1
  return next <= languages ? next : null
}

const NO_REPETITION_FROM = 1
const ONE_LANGUAGE_FROM = 3
const SECOND_LANGUAGE = 2
