import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Settings } from '@tingxu/shared/settings.ts'
import { useDeferredValue, useMemo } from 'react'
import { useConsoleWords } from '../look/use-console-words.ts'
import { type Difference, differencesOf } from '../settings/differences.ts'
import { useDraft } from './use-draft.ts'

/** What the draft would change, said in words; worked out when the hands have a moment to spare. */
export function useDifferences(): Difference[] {
  const base = useDraft((state) => state.base)
  const settings = useDeferredValue(useDraft((state) => state.settings))
  return useDifferencesOf(base, settings)
}

/** None where there is nothing to compare with. */
export function useDifferencesOf(before: Settings | null, after: Settings | null): Difference[] {
  const { language } = useWords()
  const { differences: words } = useConsoleWords()
  return useMemo(
    () => (before === null || after === null ? [] : differencesOf(before, after, { words, language })),
    [before, after, words, language],
  )
}
