import { useLayoutEffect, useRef } from 'react'

/** Whoever reads by ear or goes by keys is where the new page, or the new step, begins. */
export function useHeadingInFocus(of: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(of)
  useLayoutEffect(() => {
    if (shown.current !== of) heading.current?.focus()
    shown.current = of
  }, [of])
  return heading
}
