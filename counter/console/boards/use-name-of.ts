import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Text } from '@tingxu/shared/schema.ts'

/** What something is called in the reader's language; `otherwise` until it has a name. */
export function useNameOf(): (name: Text, otherwise: string) => string {
  const { language } = useWords()
  return (name, otherwise) => name[language]?.trim() || Object.values(name).find((said) => said.trim()) || otherwise
}
