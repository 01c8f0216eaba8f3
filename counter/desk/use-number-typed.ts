import { useEffect, useRef } from 'react'

/** Figures typed one after the other are a number: with each of them the number so far is told. */
export function useNumberTyped(listening: boolean, tell: (number: number) => void) {
  const latest = useRef(tell)
  latest.current = tell
  useEffect(() => {
    if (!listening) return
    let typed = { text: '', atMs: 0 }
    const onKey = (event: KeyboardEvent) => {
      if (!/^\d$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return
      const goesOn = event.timeStamp - typed.atMs < PAUSE_MS
      typed = { text: (goesOn ? typed.text : '') + event.key, atMs: event.timeStamp }
      latest.current(Number(typed.text))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [listening])
}

const PAUSE_MS = 1500
