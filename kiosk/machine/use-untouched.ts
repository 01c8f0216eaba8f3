import { useEffect } from 'react'

/** Calls once nobody has touched the screen, nor a key, for so long; null: not now. */
export function useUntouched(afterMs: number | null, untouched: () => void) {
  useEffect(() => {
    if (afterMs === null) return
    let timer = setTimeout(untouched, afterMs)
    const touched = () => {
      clearTimeout(timer)
      timer = setTimeout(untouched, afterMs)
    }
    for (const sign of SIGNS) addEventListener(sign, touched)
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS) removeEventListener(sign, touched)
    }
  }, [afterMs, untouched])
}

const SIGNS = ['pointerdown', 'keydown', 'scroll'] as const
