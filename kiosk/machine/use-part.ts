import { useEffect, useState } from 'react'

/** A part of the machine that is fetched when it is needed, so that the start is lighter. Null: it is on its way. */
export function usePart<Part>(fetched: () => Promise<Part>): Part | 'failed' | null {
  const [part, setPart] = useState<Part | 'failed' | null>(null)
  useEffect(() => {
    let here = true
    const came = (next: Part | 'failed') => {
      if (here) setPart(() => next)
    }
    fetched().then(came, () => came('failed'))
    return () => {
      here = false
    }
  }, [fetched])
  return part
}
