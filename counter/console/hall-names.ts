import { useQuery } from '@tanstack/react-query'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { HallId } from '@tingxu/shared/ids.ts'
import type { HallListed } from '@tingxu/shared/wire.ts'
import { useAsk } from './api/use-ask.ts'
import { useConsoleWords } from './look/use-console-words.ts'

/** What a hall is called; one that has no settings yet has no name either. */
export function useHallNames(): (hallId: HallId) => string {
  const { text } = useWords()
  const { shell } = useConsoleWords()
  const ask = useAsk()
  const { data } = useQuery({ queryKey: ['halls'], queryFn: () => ask<HallListed[]>('/api/halls') })
  return (hallId) => {
    const named = data?.find(({ id }) => id === hallId)
    return named ? text(named.name) : shell.unnamedHall(hallId)
  }
}
