import type { Fault } from '../refusals.ts'
import type { Words } from './words.ts'

/** The sentence that a fault of a draft of settings is, in the language of the words. */
export function faultSentence({ reason, value = '' }: Fault, words: Words): string {
  const said = words.faults[reason]
  return typeof said === 'string' ? said : said(value)
}
