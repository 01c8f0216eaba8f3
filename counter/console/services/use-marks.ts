import type { ServiceId } from '@tingxu/shared/ids.ts'
import { useMemo } from 'react'
import { useDraft, useSettings } from '../draft/use-draft.ts'
import { stepsOf } from '../fields/at-path.ts'
import { servedIn } from './who-serves.ts'

export type Mark = 'unserved' | 'faulty' | 'noTicket'

/** What a look at the tree should tell of a service: that nobody serves it, that something in it is wrong. */
export function useMarks(): (id: ServiceId) => Mark | null {
  const counters = useSettings((settings) => settings.counters)
  const services = useSettings((settings) => settings.services)
  const faults = useDraft((state) => state.faults)
  return useMemo(() => {
    const served = servedIn({ counters })
    const faulty = new Set((faults ?? []).map(({ path }) => serviceAt(path)))
    const marks = new Map(
      services.map(({ id, noTicket }, index): [ServiceId, Mark | null] => {
        if (!noTicket && !served.has(id)) return [id, 'unserved']
        if (faulty.has(String(index))) return [id, 'faulty']
        return [id, noTicket ? 'noTicket' : null]
      }),
    )
    return (id) => marks.get(id) ?? null
  }, [counters, services, faults])
}

function serviceAt(path: string): string | undefined {
  const [list, index] = stepsOf(path)
  return list === 'services' ? index : undefined
}
