import { useEffect, useRef } from 'react'

/** Takes the next key away from everything else that listens, and tells it; Esc, and a click elsewhere, is none. */
export function useNextKey(asking: boolean, tell: (pressed: string | null) => void) {
  const latest = useRef(tell)
  latest.current = tell
  useEffect(() => {
    if (!asking) return
    const onKey = (event: KeyboardEvent) => {
      // Shift on its own is on the way to a key; Tab must always lead on.
      if (['Shift', 'Control', 'Alt', 'Meta', 'Tab'].includes(event.key)) return
      event.preventDefault()
      event.stopPropagation()
      latest.current(event.key === 'Escape' ? null : event.key)
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [asking])
}
