import type { Refusal } from '@tingxu/shared/refusals.ts'
import { refusalSentence } from '@tingxu/shared/words/refusal-sentence.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import type { Answer, Refusing } from './answer.ts'
import { timeIn } from './hall-zone.ts'

/** What a screen says to an answer that is not a yes; null where there is nothing to say. */
export function said(answer: Answer | null, words: Words, zone?: string): string | null {
  switch (answer?.kind) {
    case undefined:
    case 'accepted':
      return null
    case 'unknown':
      return words.common.noAnswer
    case 'sign-in-needed':
      return words.common.signInAgain
    case 'refused':
      return sentenceFor(answer, words, zone)
  }
}

/**
 * The screen's own sentence is in the language of the screen now; the server's is in that of the moment of asking, and
 * stands in only for what is newer than this page.
 */
export function sentenceFor(refusing: Refusing, words: Words, zone?: string): string {
  const { refused, message } = refusing
  if (refused in words.wire.reasons) return words.wire.reasons[refused as keyof Words['wire']['reasons']]
  if (!(refused in words.refusals)) return message ?? words.common.notAccepted
  const known = refusalSentence(refusing as unknown as Refusal, words, (at) => timeIn(zone, at)) as string | undefined
  return known ?? message ?? words.common.notAccepted
}
