import { textIn, useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Text } from '@tingxu/shared/schema.ts'
import type { HallRow } from '@tingxu/shared/views.ts'
import { WORDS, type Words, wordsOf } from '@tingxu/shared/words/words.ts'
import { useEffect, useMemo } from 'react'

/** What a wall says, it says to everybody: the hall's first language large, its second beside it. */
export type RoomWords = {
  first: Words['board']
  firstLanguage: string
  /** Null in a hall of one language. */
  second: Words['board'] | null
  secondLanguage: string | null
  text(text: Text): string
}

export function useRoomWords(hall: HallRow | undefined): RoomWords {
  const { setLanguage, language } = useWords()
  const spoken = useMemo(() => (hall?.languages ?? []).filter((code) => code in WORDS), [hall?.languages])
  const first = spoken[0] ?? language
  useEffect(() => setLanguage(first), [first, setLanguage])
  return useMemo(() => roomWords(first, spoken[1] ?? null), [first, spoken])
}

function roomWords(first: string, second: string | null): RoomWords {
  return {
    first: wordsOf(first).board,
    firstLanguage: first,
    second: second === null ? null : wordsOf(second).board,
    secondLanguage: second,
    text: (text) => textIn(text, first),
  }
}
