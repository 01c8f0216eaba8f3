import { en } from './en.ts'
import { type Words, zh } from './zh.ts'

export type { Words }

/** The languages that the product speaks; Chinese first, as in the sample hall. */
export const WORDS: Record<string, Words> = { zh, en }
export const DEFAULT_LANGUAGE = 'zh'

/** The words of a language, or of the default where it is not spoken here. */
export function wordsOf(language: string): Words {
  return WORDS[language] ?? zh
}
