import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { type ConsoleWords, consoleWordsOf } from '@tingxu/shared/words/console/words.ts'

/** The console's own words, in the language of the screen. */
export function useConsoleWords(): ConsoleWords {
  return consoleWordsOf(useWords().language)
}
