import type { Settings } from '@tingxu/shared/settings.ts'
import type { CheckAnswer, DraftSaved, Faulty } from '@tingxu/shared/wire-console.ts'
import type { Asked } from '../api/ask.ts'
import { NotDone } from '../api/ask.ts'
import type { DraftStore } from './draft-store.ts'

export type AskHere = <Answer>(rest: string, more?: Omit<Asked, 'language'>) => Promise<Answer>

/** Nobody wants to press Save: a draft is kept when the hands rest, and again while nobody answers. */
const REST_MS = 700
const AGAIN_MS = 4000

/**
 * Has the server keep the draft and check it, one after the other and never two at once. It begins with a check, for
 * faults are said in the language that `ask` asks in. Returns what ends it; what is not kept by then is sent off as it
 * stands.
 */
export function keepDraft(store: DraftStore, ask: AskHere): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let busy = false
  let ended = false
  const soon = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(work, ms)
  }
  const work = async () => {
    if (busy) return soon(REST_MS)
    busy = true
    const isKept = await saved(store, ask)
    const { settings, isChecked } = store.getState()
    const faults = isChecked ? [] : await faultsOf(settings, ask)
    // Its successor asks in another language.
    if (ended) return
    if (!isChecked && faults) store.checked(settings, faults)
    busy = false
    if (!isKept || !faults) soon(AGAIN_MS)
    else if (isBehind(store)) soon(REST_MS)
  }
  const unsubscribe = store.subscribe((state, before) => {
    if (state.settings !== before.settings || state.savedAt !== before.savedAt) soon(REST_MS)
  })
  store.recheck()
  void work()
  return () => {
    ended = true
    unsubscribe()
    clearTimeout(timer)
    if (store.getState().kept === 'unsaved') void saved(store, ask)
  }
}

function isBehind(store: DraftStore): boolean {
  const { kept, isChecked } = store.getState()
  return kept === 'unsaved' || kept === 'saving' || !isChecked
}

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

async function faultsOf(settings: Settings, ask: AskHere) {
  try {
    return (await ask<CheckAnswer>('settings/check', { body: { settings } })).faults
  } catch (error) {
    return error instanceof NotDone && error.status === TOO_LARGE ? [tooLarge(error)] : null
  }
}

const TOO_LARGE = 413

/** A hall that the server cannot take at all; most of it is what its windows serve. */
function tooLarge({ message }: NotDone): Faulty {
  return { path: '/counters/0/services', reason: 'too-big', why: message }
}
