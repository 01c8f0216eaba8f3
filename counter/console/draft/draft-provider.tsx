import { useQuery } from '@tanstack/react-query'
import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import type { StaffId } from '@tingxu/shared/ids.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import type { SettingsAnswer } from '@tingxu/shared/wire.ts'
import type { DraftKept } from '@tingxu/shared/wire-console.ts'
import { type ReactNode, useEffect, useMemo } from 'react'
import { NotDone } from '../api/ask.ts'
import { hallPath } from '../api/hall-path.ts'
import { useAsk } from '../api/use-ask.ts'
import { Loading } from '../look/loading.tsx'
import { NotRead } from '../look/not-read.tsx'
import { blankHall } from './blank-hall.ts'
import { createDraft, type Opened } from './draft-store.ts'
import { keepDraft } from './keep-draft.ts'
import { DraftHere } from './use-draft.ts'

type DraftProviderProps = { staffId: StaffId; begunAs: Text; children: ReactNode }

/** The draft of whoever is at the console, from where it was left: on this machine or on another. */
export function DraftProvider({ staffId, begunAs, children }: DraftProviderProps) {
  const { hallId } = useHall()
  const ask = useAsk()
  const opened = useQuery({
    queryKey: ['draft-opened', hallId, staffId],
    queryFn: () => open((rest) => ask(hallPath(hallId, rest)), staffId, begunAs),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  if (opened.data) return <WithDraft opened={opened.data}>{children}</WithDraft>
  return opened.error ? <NotRead why={opened.error.message} again={() => void opened.refetch()} /> : <Loading />
}

function WithDraft({ opened, children }: { opened: Opened; children: ReactNode }) {
  const { hallId } = useHall()
  const ask = useAsk()
  const store = useMemo(() => createDraft(opened), [opened])
  useEffect(() => keepDraft(store, (rest, more) => ask(hallPath(hallId, rest), more)), [store, ask, hallId])
  return <DraftHere value={store}>{children}</DraftHere>
}

type Read = <Answer>(rest: string) => Promise<Answer>

/** A draft is compared with what it was made from, even where something newer is in force by now. */
async function open(read: Read, staffId: StaffId, begunAs: Text): Promise<Opened> {
  const [inForce, kept] = await Promise.all([
    orNull(read<SettingsAnswer>('settings')),
    orNull(read<DraftKept>(`drafts/${staffId}`)),
  ])
  const base = inForce?.settings ?? null
  if (kept === null) return { base, baseSeq: inForce?.seq ?? 0, settings: base ?? blankHall(begunAs), savedAt: null }
  const { baseSeq, savedAt, settings } = kept
  if (baseSeq === (inForce?.seq ?? 0)) return { base, baseSeq, settings, savedAt }
  const made = await orNull(read<SettingsAnswer>(`settings?seq=${baseSeq}`))
  return { base: made?.settings ?? null, baseSeq, settings, savedAt }
}

/** Not there is an answer too: a new hall has no settings, and most managers no draft. */
async function orNull<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof NotDone && error.status === 404) return null
    throw error
  }
}
