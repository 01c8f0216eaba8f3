import type { Words } from '@tingxu/shared/words/words.ts'
import type { Answer, Refusing } from './answer.ts'

/** What a screen says to an answer that is not a yes; null where there is nothing to say. */
export function said(answer: Answer | null, words: Words): string | null {
  switch (answer?.kind) {
    case undefined:
    case 'accepted':
      return null
    case 'unknown':
      return words.common.noAnswer
    case 'sign-in-needed':
      return words.common.signInAgain
    case 'refused':
      return sentenceFor(answer, words)
  }
}

/** The screen's own sentence is in the language of the screen now; the server's in that of the moment of asking. */
export function sentenceFor(refusing: Refusing, words: Words): string {
  const sentences: Record<string, unknown> = { ...words.wire, ...words.refusals }
  const sentence = sentences[refusing.refused]
  return (typeof sentence === 'string' ? sentence : refusing.message) ?? words.common.notAccepted
}
