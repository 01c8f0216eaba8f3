import type { Settings } from '@tingxu/shared/settings.ts'
import type { Faulty } from '@tingxu/shared/wire-console.ts'
import { createContext, useCallback, useContext } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { isWithin, type Path, setAt, valueAt } from '../fields/at-path.ts'
import type { DraftState, DraftStore, Edit } from './draft-store.ts'

export const DraftHere = createContext<DraftStore | null>(null)

export function useDraftStore(): DraftStore {
  const store = useContext(DraftHere)
  if (store === null) throw new Error('no draft above')
  return store
}

export function useDraft<Part>(part: (state: DraftState) => Part): Part {
  return useStore(useDraftStore(), part)
}

/** A part of the settings as the draft has them; drawn anew only when that part is another. */
export function useSettings<Part>(part: (settings: Settings) => Part): Part {
  return useDraft((state) => part(state.settings))
}

/** Changes the draft. */
export function useEdit(): Edit {
  return useDraftStore().edit
}

/** What stands at a place of the draft, and how to put something else there; undefined takes it away. */
export function useAt<Value>(path: Path): [value: Value | undefined, put: (value: Value | undefined) => void] {
  const { edit } = useDraftStore()
  const value = useSettings((settings) => valueAt(settings, path)) as Value | undefined
  const put = useCallback((next: Value | undefined) => edit((draft) => setAt(draft, path, next), path), [edit, path])
  return [value, put]
}

/** What is wrong there; `inside`: anywhere within. */
export function useFaults(path: Path, inside = false): Faulty[] {
  return useDraft(
    useShallow(({ faults }) => {
      return (faults ?? []).filter((fault) => (inside ? isWithin(fault.path, path) : fault.path === path))
    }),
  )
}
