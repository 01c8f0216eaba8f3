import { useEffect, useRef } from 'react'
import { keyOf } from './key-map.ts'

/** What each key does, by its one name (`keyOf`). */
export type DeskKeys = Record<string, () => void>

/** One key an action, without modifier. Held keys do not repeat: a heavy hand is no second call. */
export function useDeskKeys(keys: DeskKeys, listening: boolean) {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!listening) return
    const onKey = (event: KeyboardEvent) => {
      const act = isForTheDesk(event) ? latest.current[keyOf(event.key)] : undefined
      if (act === undefined) return
      // A held key does nothing more, and a held Space does not scroll the page either.
      event.preventDefault()
      if (!event.repeat) act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [listening])
}

function isForTheDesk(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false
  const { target } = event
  if (!(target instanceof HTMLElement)) return true
  if (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'))
    return false
  // Space on a button presses that button, as everywhere else.
  return event.key !== ' ' || !target.matches('button, a, summary, input')
}
