import { useEffect, useState } from 'react'

/** Seconds left of a span that began when the component came, by a clock that only goes forward. */
export function useCountdown(spanMs: number, over: () => void): number {
  const [endMs] = useState(() => performance.now() + spanMs)
  const [leftMs, setLeftMs] = useState(spanMs)
  useEffect(() => {
    const look = () => setLeftMs(Math.max(0, endMs - performance.now()))
    const looking = setInterval(look, LOOK_MS)
    const ending = setTimeout(over, endMs - performance.now())
    return () => {
      clearInterval(looking)
      clearTimeout(ending)
    }
  }, [endMs, over])
  return Math.ceil(leftMs / 1000)
}

const LOOK_MS = 250
