import type { IncomingHttpHeaders } from 'node:http'
import { DEFAULT_LANGUAGE, WORDS, type Words, wordsOf } from '@tingxu/shared/words/words.ts'

/** The words in the first language of Accept-Language that the product speaks. */
export function wordsFor(headers: IncomingHttpHeaders): Words {
  return wordsOf(languageFor(headers))
}

/** The language itself. */
export function languageFor(headers: IncomingHttpHeaders): string {
  return languageFrom(headers['accept-language'] ?? '')
}

/** `en-GB,en;q=0.9,zh;q=0.8` → `en`. */
function languageFrom(accepted: string): string {
  const wishes = accepted
    .slice(0, ACCEPT_LANGUAGE_MAX)
    .split(',')
    .map(wishFrom)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return wishes.find(({ language }) => Object.hasOwn(WORDS, language))?.language ?? DEFAULT_LANGUAGE
}

const ACCEPT_LANGUAGE_MAX = 200

function wishFrom(text: string): { language: string; quality: number } {
  const [tag = '', ...parameters] = text.trim().toLowerCase().split(';')
  const quality = parameters
    .find((parameter) => parameter.trim().startsWith('q='))
    ?.trim()
    .slice(2)
  return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) || 0 }
}
