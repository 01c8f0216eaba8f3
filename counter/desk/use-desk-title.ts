import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Words } from '@tingxu/shared/words/words.ts'
import { useEffect } from 'react'
import type { DeskNow } from './desk-rows.ts'

/** The tab says what a clerk in another program wants to know: whom, or nobody, and whether it is still true. */
export function useDeskTitle(desk: DeskNow, live: boolean) {
  const { words } = useWords()
  const title = titleOf(desk, words)
  const shown = live ? title : words.desk.titleLost(title)
  useEffect(() => {
    document.title = shown
  }, [shown])
}

function titleOf({ current, counter }: DeskNow, { desk }: Words): string {
  if (current !== null) return desk.titleTicket(current.label, counter.number)
  return counter.state === 'paused' ? desk.titlePaused(counter.number) : desk.titleIdle(counter.number)
}
