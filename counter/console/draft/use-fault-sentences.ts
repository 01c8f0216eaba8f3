import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Settings } from '@tingxu/shared/settings.ts'
import type { Faulty } from '@tingxu/shared/wire-console.ts'
import { useMemo } from 'react'
import { stepsOf } from '../fields/at-path.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { namesIn } from '../settings/names.ts'
import { useSettings } from './use-draft.ts'

const LISTS = ['services', 'counters', 'departments', 'zones', 'classes'] as const

/** What is wrong, and with which service or window: of a hundred services the sentence alone names none. */
export function useFaultSentences(faults: readonly Faulty[]): string[] {
  const { language } = useWords()
  const { draft: said, differences: words } = useConsoleWords()
  const settings = useSettings((all) => all)
  return useMemo(() => {
    if (faults.length === 0) return []
    const { name } = namesIn([settings], { words, language })
    return faults.map(({ path, why }) => {
      const found = itemAt(settings, path)
      const whose = found && name(found.list, found.id)
      return whose === null || why.includes(whose) ? why : said.faultOf(whose, why)
    })
  }, [faults, settings, words, said, language])
}

function itemAt(settings: Settings, path: string) {
  const [first, index] = stepsOf(path)
  const list = LISTS.find((each) => each === first)
  const id = list && settings[list][Number(index)]?.id
  return list === undefined || id === undefined ? null : { list, id }
}
