import type { CounterSettings } from '@tingxu/shared/settings.ts'
import { useMemo } from 'react'
import { useSettings } from '../draft/use-draft.ts'

/** A line of the table: which counter, and its place in the settings. */
export type Place = { id: string; index: number }

/** The counters by their numbers, those of them that are meant by what is typed. The same list until that changes. */
export function useCounterOrder(typed: string): readonly Place[] {
  const written = useSettings(({ counters }) => JSON.stringify(placesOf(counters, typed)))
  return useMemo(() => JSON.parse(written) as Place[], [written])
}

export function placesOf(counters: readonly CounterSettings[], typed: string): Place[] {
  const wanted = typed.trim().toLowerCase()
  return counters
    .map((counter, index) => ({ counter, index }))
    .filter(({ counter }) => isMeant(counter, wanted))
    .sort((a, b) => a.counter.number - b.counter.number || a.index - b.index)
    .map(({ counter, index }) => ({ id: counter.id, index }))
}

/** Typed digits mean the number as it begins; anything else is part of a name or a place. */
function isMeant({ number, name, place }: CounterSettings, wanted: string): boolean {
  if (/^\d+$/.test(wanted)) return String(number).startsWith(wanted)
  return [...Object.values(name), ...Object.values(place ?? {})].some((said) => said.toLowerCase().includes(wanted))
}
