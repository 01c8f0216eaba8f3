import type { Faulty } from '@tingxu/shared/wire-console.ts'
import { useMemo } from 'react'
import { useDraft } from '../draft/use-draft.ts'

/** What is wrong with each counter, by its place in the settings; not with what it serves, which is another page's. */
export function useCounterFaults(): ReadonlyMap<number, readonly Faulty[]> {
  const faults = useDraft((state) => state.faults)
  return useMemo(() => {
    const found = new Map<number, Faulty[]>()
    for (const fault of (faults ?? []).filter(isOfCounters)) {
      const index = Number(fault.path.split('/')[2])
      found.set(index, [...(found.get(index) ?? []), fault])
    }
    return found
  }, [faults])
}

export function isOfCounters({ path }: Faulty): boolean {
  return /^\/counters\/\d+(\/(?!services\b|standInFor\b)|$)/.test(path)
}
