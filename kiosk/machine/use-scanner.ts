import { useEffect, useRef } from 'react'
import { NO_SCAN, scanAfter } from './scan.ts'

/** Hears what a scanner reads, wherever the focus is. Its Enter must not press what a visitor has left focused. */
export function useScanner(scanned: (code: string) => void) {
  const hear = useRef(scanned)
  hear.current = scanned
  useEffect(() => {
    let scan = NO_SCAN
    const pressed = (event: KeyboardEvent) => {
      const after = scanAfter(scan, event.key, event.timeStamp)
      scan = after.scan
      if (after.code === null) return
      event.preventDefault()
      event.stopPropagation()
      hear.current(after.code)
    }
    addEventListener('keydown', pressed, { capture: true })
    return () => removeEventListener('keydown', pressed, { capture: true })
  }, [])
}
