import { type ReactNode, useEffect, useRef } from 'react'

/** A step's heading. It takes the focus, so that a screen reader says where the touch has led. */
export function Title({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
