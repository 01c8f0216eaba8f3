import { useCallback, useEffect, useState } from 'react'
import type { Equipment } from './equipment.ts'
import { printSlip } from './print-slip.ts'

/**
 * What is known of the slip. `sent` is all that a browser ever learns: whether paper came out, or the visitor's dialogue
 * was closed without printing, it does not say. `failed`: it did not even begin.
 */
export type Paper = {
  state: 'none' | 'printing' | 'sent' | 'failed'
  /** How many were sent before this one; every one but the first says that it is a reprint. */
  copies: number
  printAgain(): void
}

/** Prints the slip by itself once the ticket stands on the screen, which is after it was on the disk. */
export function usePaper({ printer, paperMm }: Equipment): Paper {
  const [state, setState] = useState<Paper['state']>(printer === null ? 'none' : 'printing')
  const [copies, setCopies] = useState(0)
  useEffect(() => {
    if (state !== 'printing') return
    // The dialogue of a browser that asks holds the page still; by then the number should have been painted.
    const soon = setTimeout(() => setState(printSlip(paperMm) ? 'sent' : 'failed'), PAINTED_MS)
    return () => clearTimeout(soon)
  }, [state, paperMm])
  const printAgain = useCallback(() => {
    setState('printing')
    setCopies((before) => before + 1)
  }, [])
  return { state, copies, printAgain }
}

const PAINTED_MS = 150
