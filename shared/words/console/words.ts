import { en } from './en.ts'
import { type ConsoleWords, zh } from './zh.ts'

export type { ConsoleWords }

/** What the manager's console says beside the words of all screens. One folder a language, one file a part of the console. */
export const CONSOLE_WORDS: Record<string, ConsoleWords> = { zh, en }

export function consoleWordsOf(language: string): ConsoleWords {
  return CONSOLE_WORDS[language] ?? zh
}
