import { keptHere } from '@tingxu/shared/browser/pending-commands.ts'
import { useCallback, useEffect, useState } from 'react'
import { Ringer } from './ringer.ts'

export type Ring = { on: boolean; turn(on: boolean): void; ring(times: number): void }

/** Whether this phone rings when called: chosen once, kept for the next ticket. */
export function useRing(): Ring {
  const [on, setOn] = useState(() => keptHere()?.getItem(KEY) === 'on')
  useEffect(() => {
    if (!on) return
    const wake = () => ringer.wake()
    addEventListener('pointerdown', wake)
    return () => removeEventListener('pointerdown', wake)
  }, [on])
  const turn = useCallback((next: boolean) => {
    keptHere()?.setItem(KEY, next ? 'on' : 'off')
    if (next) ringer.wake()
    setOn(next)
  }, [])
  const ring = useCallback((times: number) => on && ringer.ring(times), [on])
  return { on, turn, ring }
}

/** One for the page: a browser gives few of them. */
const ringer = new Ringer()
const KEY = 'tingxu.phone.ring'
