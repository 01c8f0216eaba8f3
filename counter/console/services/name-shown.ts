import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Text } from '@tingxu/shared/schema.ts'
import { useConsoleWords } from '../look/use-console-words.ts'

/** A name in the language of the screen, else in any it has; what was just added may have none yet. */
export function useNameShown(): (name: Text) => string {
  const { text } = useWords()
  const { services: said } = useConsoleWords()
  return (name) => text(name).trim() || Object.values(name).find((each) => each.trim() !== '') || said.unnamed
}
