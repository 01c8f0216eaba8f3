import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { ELDER_PATIENCE } from '@tingxu/shared/limits.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'

/** How one visitor wants the machine: in large print, within reach of a wheelchair, or both. */
export type Modes = { elder: boolean; reach: boolean }
export const PLAIN: Modes = { elder: false, reach: false }

type Moding = { modes: Modes; setModes(modes: Modes): void }
const Chosen = createContext<Moding>({ modes: PLAIN, setModes: () => {} })

export function ModesProvider({ children }: { children: ReactNode }) {
  const [modes, setModes] = useState(PLAIN)
  return <Chosen value={useMemo(() => ({ modes, setModes }), [modes])}>{children}</Chosen>
}

export const useModes = (): Moding => useContext(Chosen)

/** How long the machine waits for somebody: in large print nobody is hurried. */
export function usePatience(): (ms: number) => number {
  const { elder } = useModes().modes
  return useCallback((ms) => (elder ? ms * ELDER_PATIENCE : ms), [elder])
}

/** The machine's words; in large print waits are said as people say them. */
export function useSayings(): Words['kiosk'] {
  const { kiosk } = useWords().words
  const { elder } = useModes().modes
  return useMemo(() => (elder ? { ...kiosk, ...kiosk.spoken } : kiosk), [kiosk, elder])
}
