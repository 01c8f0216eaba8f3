import type { Settings } from '@tingxu/shared/settings.ts'
import type { Faulty } from '@tingxu/shared/wire-console.ts'
import { type Draft, produce } from 'immer'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** How many steps can be taken back. */
const UNDO_MAX = 200
/** Typing in one field is one step back, as long as nothing else happens and no pause is longer. */
const ONE_STEP_MS = 1500

export type DraftState = {
  /** What is in force as far as this draft knows, and its place in the log; null and 0 in a hall that has none. */
  base: Settings | null
  baseSeq: number
  settings: Settings
  /** When the server last kept it; null: it holds none. */
  savedAt: number | null
  kept: 'saved' | 'saving' | 'unsaved' | 'elsewhere'
  /** Of the settings as last checked; null until then. */
  faults: Faulty[] | null
  isChecked: boolean
  past: readonly Settings[]
  future: readonly Settings[]
}
export type Edit = (recipe: (draft: Draft<Settings>) => void, field?: string) => void
export type DraftStore = StoreApi<DraftState> & {
  /** One change; those to one `field` shortly after each other are taken back together. */
  edit: Edit
  undo(): void
  redo(): void
  /** Other settings altogether: an earlier version, a file, a colleague's draft, or all that a whole hall's windows serve. */
  replace(settings: Settings): void
  /** From now on the draft is compared with these. */
  rebase(base: Settings, baseSeq: number, settings: Settings): void
  /** Nothing was changed here: the draft is what is in force now. */
  follow(base: Settings, baseSeq: number): void
  /** What this page holds is to replace what the server kept at that instant. */
  overwrite(savedAt: number): void
  /** What the server kept replaces what this page holds; one step back brings it back. */
  reread(settings: Settings, savedAt: number): void
  /** These are in force now, and there is nothing to keep. */
  published(settings: Settings, seq: number): void
  saving(): void
  saved(settings: Settings, savedAt: number | null): void
  unsaved(why: 'unsaved' | 'elsewhere'): void
  checked(settings: Settings, faults: Faulty[]): void
  /** What is known of its faults is to be asked for once more. */
  recheck(): void
}
export type Opened = Pick<DraftState, 'base' | 'baseSeq' | 'settings' | 'savedAt'>

/** A draft of the settings in this browser, with its way back. It knows nothing of the server. */
export function createDraft(opened: Opened, now: () => number = () => performance.now()): DraftStore {
  const store = createStore<DraftState>(() => ({ ...opened, ...UNTOUCHED }))
  let last: { field: string; at: number } | null = null
  const become = (settings: Settings, past: readonly Settings[], future: readonly Settings[]) => {
    store.setState({ settings, past, future, kept: 'unsaved', isChecked: false })
  }
  const stepTo = (settings: Settings) => {
    const { settings: before, past } = store.getState()
    if (settings !== before) become(settings, [...past.slice(1 - UNDO_MAX), before], [])
  }
  return Object.assign(store, {
    edit(recipe: (draft: Draft<Settings>) => void, field?: string) {
      const { settings: before, past } = store.getState()
      const settings = produce(before, recipe)
      const goesOn = field !== undefined && last?.field === field && now() - last.at < ONE_STEP_MS
      last = field === undefined ? null : { field, at: now() }
      if (settings === before) return
      if (goesOn) become(settings, past, [])
      else stepTo(settings)
    },
    undo() {
      const { settings, past, future } = store.getState()
      const before = past[past.length - 1]
      last = null
      if (before) become(before, past.slice(0, -1), [settings, ...future])
    },
    redo() {
      const { settings, past, future } = store.getState()
      const [after, ...rest] = future
      last = null
      if (after) become(after, [...past, settings], rest)
    },
    replace(settings: Settings) {
      last = null
      stepTo(settings)
    },
    rebase(base: Settings, baseSeq: number, settings: Settings) {
      store.setState({ base, baseSeq })
      stepTo(settings)
    },
    follow(base: Settings, baseSeq: number) {
      store.setState({ base, baseSeq, settings: base, past: [], future: [], isChecked: false })
    },
    overwrite: (savedAt: number) => store.setState({ savedAt, kept: 'unsaved', isChecked: false }),
    reread(settings: Settings, savedAt: number) {
      stepTo(settings)
      store.setState({ savedAt, kept: 'saved' })
    },
    published(settings: Settings, seq: number) {
      last = null
      store.setState((state) => ({
        base: settings,
        baseSeq: seq,
        savedAt: null,
        kept: state.settings === settings ? 'saved' : 'unsaved',
        past: [],
        future: [],
      }))
    },
    saving: () => store.setState({ kept: 'saving' }),
    saved(settings: Settings, savedAt: number | null) {
      store.setState((state) => ({ savedAt, kept: state.settings === settings ? 'saved' : 'unsaved' }))
    },
    unsaved: (kept: 'unsaved' | 'elsewhere') => store.setState({ kept }),
    checked(settings: Settings, faults: Faulty[]) {
      if (store.getState().settings === settings) store.setState({ faults, isChecked: true })
    },
    recheck: () => store.setState({ isChecked: false }),
  })
}

const UNTOUCHED = {
  kept: 'saved',
  faults: null,
  isChecked: false,
  past: [],
  future: [],
} as const satisfies Partial<DraftState>
