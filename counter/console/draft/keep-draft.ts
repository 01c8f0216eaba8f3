import type { Settings } from '@tingxu/shared/settings.ts'
import type { CheckAnswer, DraftSaved } from '@tingxu/shared/wire-console.ts'
import type { Asked } from '../api/ask.ts'
import { NotDone } from '../api/ask.ts'
import type { DraftStore } from './draft-store.ts'

export type AskHere = <Answer>(rest: string, more?: Omit<Asked, 'language'>) => Promise<Answer>

/** Nobody wants to press Save: a draft is kept when the hands rest, and again while nobody answers. */
const REST_MS = 700
const AGAIN_MS = 4000

/**
 * Has the server keep the draft and check it, one after the other and never two at once. Returns what ends it; what is
 * not kept by then is sent off as it stands.
 */
export function keepDraft(store: DraftStore, ask: AskHere): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let busy = false
  const soon = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(work, ms)
  }
  const work = async () => {
    if (busy) return soon(REST_MS)
    busy = true
    const isKept = await saved(store, ask)
    const isLookedAt = await checked(store, ask)
    busy = false
    if (!isKept || !isLookedAt) soon(AGAIN_MS)
    else if (isBehind(store)) soon(REST_MS)
  }
  const unsubscribe = store.subscribe((state, before) => {
    if (state.settings !== before.settings || state.savedAt !== before.savedAt) soon(REST_MS)
  })
  soon(0)
  return () => {
    unsubscribe()
    clearTimeout(timer)
    if (store.getState().kept === 'unsaved') void saved(store, ask)
  }
}

const isBehind = (store: DraftStore) => store.getState().kept === 'unsaved' || !store.getState().isChecked

/** True where there is nothing more to do about it now. */
async function saved(store: DraftStore, ask: AskHere): Promise<boolean> {
  const { settings, baseSeq, savedAt, kept } = store.getState()
  if (kept !== 'unsaved') return true
  store.saving()
  try {
    const answer = await ask<DraftSaved>('draft', { body: { baseSeq, settings, after: savedAt } })
    store.saved(settings, answer.savedAt)
    return true
  } catch (error) {
    const elsewhere = error instanceof NotDone && error.body.refused === 'draft-changed'
    store.unsaved(elsewhere ? 'elsewhere' : 'unsaved')
    return elsewhere
  }
}

async function checked(store: DraftStore, ask: AskHere): Promise<boolean> {
  const { settings, isChecked } = store.getState()
  if (isChecked) return true
  const faults = await faultsOf(settings, ask)
  if (faults) store.checked(settings, faults)
  return faults !== null
}

async function faultsOf(settings: Settings, ask: AskHere) {
  try {
    return (await ask<CheckAnswer>('settings/check', { body: { settings } })).faults
  } catch {
    return null
  }
}
