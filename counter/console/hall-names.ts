import { useQuery } from '@tanstack/react-query'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { HallListed, WorksIn } from '@tingxu/shared/wire.ts'
import { useAsk } from './api/use-ask.ts'
import { useConsoleWords } from './look/use-console-words.ts'

/** What a hall is called; one that has no settings yet, as it was begun. */
export function useHallNames(): (hall: WorksIn) => string {
  const { text } = useWords()
  const { shell } = useConsoleWords()
  const ask = useAsk()
  const { data } = useQuery({ queryKey: ['halls'], queryFn: () => ask<HallListed[]>('/api/halls') })
  return ({ hallId, begunAs }) => {
    const name = data?.find(({ id }) => id === hallId)?.name ?? begunAs
    return name ? text(name) : shell.unnamedHall(hallId)
  }
}
