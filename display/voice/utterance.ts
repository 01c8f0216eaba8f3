import { wordsOf } from '@tingxu/shared/words/words.ts'
import { CHIME } from './clip-lists.ts'
import { callSaid, lookSaid, PAUSE, type Words } from './said.ts'
import type { Sentence } from './sentences.ts'

/** A sentence in both forms in which it can be said: as clips, and as text for the browser's own speech. */
export type Utterance = { chime: boolean; parts: { language: string; words: Words; text: string }[] }

/** A call begins with the chime; its repetition and its other languages do not. */
export function utteranceOf(sentence: Sentence): Utterance {
  if (sentence.say === 'look') return { chime: true, parts: sentence.languages.map(lookPart) }
  const { call, language, place } = sentence
  const { label, counterNumber } = call
  const words = callSaid(language, label, counterNumber)
  const text = wordsOf(language).board.spokenCall([...label].join(' '), counterNumber)
  return { chime: place === 0, parts: [{ language, words, text }] }
}

/** The whole of it as clips. */
export function clipsOf({ chime, parts }: Utterance): Words {
  const said = parts.flatMap(({ words }, index) => (index > 0 ? [PAUSE, ...words] : words))
  return chime ? [CHIME, PAUSE, ...said] : said
}

function lookPart(language: string) {
  return { language, words: lookSaid(language), text: wordsOf(language).board.spokenLook }
}
