import { useQuery } from '@tanstack/react-query'
import { useView } from '@tingxu/shared/browser/use-view.ts'
import type { SettingsRow } from '@tingxu/shared/views.ts'
import type { SettingsAnswer } from '@tingxu/shared/wire.ts'
import { useHallPath } from '../api/hall-path.ts'
import { useAsk } from '../api/use-ask.ts'
import { useDraft } from './use-draft.ts'

export type Newer = { row: SettingsRow; answer: SettingsAnswer }

/** Settings in force that the draft does not know yet, told by the hall as soon as somebody publishes; null: none. */
export function useNewer(): Newer | null {
  const { rows } = useView('console')
  const baseSeq = useDraft((state) => state.baseSeq)
  const ask = useAsk()
  const at = useHallPath()
  const row = [...rows.values()].flatMap((each) => (each.kind === 'settings' ? [each] : []))[0]
  const seq = row?.seq ?? 0
  const path = at(`settings?seq=${seq}`)
  const { data } = useQuery({
    queryKey: [path],
    queryFn: () => ask<SettingsAnswer>(path),
    enabled: seq > baseSeq,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return row && data && seq > baseSeq ? { row, answer: data } : null
}
