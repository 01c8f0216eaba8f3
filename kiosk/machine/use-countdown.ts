import { useEffect, useState } from 'react'

/** Seconds left of a span that began when the component came, by a clock that only goes forward; another span begins anew. */
export function useCountdown(spanMs: number, over: () => void): number {
  const [leftMs, setLeftMs] = useState(spanMs)
  useEffect(() => {
    const endMs = performance.now() + spanMs
    const look = () => setLeftMs(Math.max(0, endMs - performance.now()))
    look()
    const looking = setInterval(look, LOOK_MS)
    const ending = setTimeout(over, spanMs)
    return () => {
      clearInterval(looking)
      clearTimeout(ending)
    }
  }, [spanMs, over])
  return Math.ceil(leftMs / 1000)
}

const LOOK_MS = 250
