import { type RefObject, useEffect, useState } from 'react'
import type { Size } from './arrangement.ts'

/** The room that the page has for its screens; null until it is known. */
export function useArea(within: RefObject<HTMLElement | null>): Size | null {
  const [area, setArea] = useState<Size | null>(null)
  useEffect(() => {
    const measure = () => {
      const element = within.current
      if (element === null) return
      const { paddingLeft, paddingRight, paddingBottom } = getComputedStyle(element)
      const width = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      const height = innerHeight - element.getBoundingClientRect().top - scrollY - Number.parseFloat(paddingBottom)
      setArea({ width, height })
    }
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [within])
  return area
}
