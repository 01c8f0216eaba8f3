import type { CSSProperties } from 'react'

/** Labels of four letters fill their place; longer ones are set smaller instead of running out of it. */
export function charsOf(label: string): CSSProperties {
  return { '--chars': Math.max(USUAL_CHARS, label.length) } as CSSProperties
}

const USUAL_CHARS = 4
