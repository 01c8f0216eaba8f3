import { useEffect, useState } from 'react'
import type { Path } from '../fields/at-path.ts'

/** Leads to the field at a place of the settings, as soon as it stands on the page to which one is on the way. */
export function useFieldInFocus(): (path: Path) => void {
  const [wanted, want] = useState<{ path: Path } | null>(null)
  useEffect(() => {
    const page = document.querySelector('main')
    if (wanted === null || page === null || hasReached(page, wanted.path)) return
    const observer = new MutationObserver(() => hasReached(page, wanted.path) && observer.disconnect())
    observer.observe(page, { childList: true, subtree: true })
    const late = setTimeout(() => observer.disconnect(), PAGE_MS_MAX)
    return () => {
      clearTimeout(late)
      observer.disconnect()
    }
  }, [wanted])
  return (path) => want({ path })
}

/** Its own field, or else the first of the page that is wrong. */
function hasReached(page: Element, path: Path): boolean {
  const own = page.querySelector<HTMLElement>(`[data-at="${CSS.escape(path)}"] :is(input, textarea)`)
  const field = own ?? page.querySelector<HTMLElement>('[aria-invalid="true"]')
  field?.focus()
  return field !== null
}

/** Whoever has read on by then must not be led away. */
const PAGE_MS_MAX = 2000
