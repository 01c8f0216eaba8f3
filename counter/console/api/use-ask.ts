import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { useCallback } from 'react'
import { type Asked, ask } from './ask.ts'

/** `ask` in the language of the screen. */
export function useAsk() {
  const { language } = useWords()
  return useCallback(
    <Answer>(path: string, more: Omit<Asked, 'language'> = {}) => ask<Answer>(path, { ...more, language }),
    [language],
  )
}
