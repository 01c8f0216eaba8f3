import { keptHere } from '@tingxu/shared/browser/pending-commands.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { StaffId } from '@tingxu/shared/ids.ts'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { type KeyFault, type KeyMap, type KeyName, readKeys, USUAL_KEYS, withKey, writeKeys } from './key-map.ts'

export type ChosenKeys = {
  keys: KeyMap
  /** Whether any was changed. */
  isOwn: boolean
  /** Null: changed, and kept for this clerk in this browser. */
  change(name: KeyName, pressed: string): KeyFault | null
  /** All keys as they were delivered. */
  reset(): void
}

export function useKeyMap(): ChosenKeys {
  return useContext(Chosen)
}

export function KeyMapProvider({ staffId, children }: { staffId: StaffId; children: ReactNode }) {
  const place = `tingxu.keys.${staffId}`
  const [keys, setKeys] = useState(() => readKeys(keptHere()?.getItem(place) ?? null))
  const keep = (next: KeyMap) => {
    const written = writeKeys(next)
    if (written === null) keptHere()?.removeItem(place)
    else keptHere()?.setItem(place, written)
    setKeys(next)
  }
  const change = (name: KeyName, pressed: string) => {
    const next = withKey(keys, name, pressed)
    if ('not' in next) return next
    keep(next)
    return null
  }
  return (
    <Chosen value={{ keys, isOwn: writeKeys(keys) !== null, change, reset: () => keep(USUAL_KEYS) }}>{children}</Chosen>
  )
}

/** What stands on a key. */
export function useKeyCap(): (key: string) => string {
  const { words } = useWords()
  return (key) => (key === ' ' ? words.desk.keys.space : key.toUpperCase())
}

const Chosen = createContext<ChosenKeys>({
  keys: USUAL_KEYS,
  isOwn: false,
  change: () => ({ not: 'usable' }),
  reset: () => {},
})
