import type { CSSProperties } from 'react'

/** Labels of four letters fill their place; longer ones are set smaller instead of running out of it. */
export function charsOf(labels: readonly string[]): CSSProperties {
  return { '--chars': Math.max(USUAL_CHARS, ...labels.map((label) => label.length)) } as CSSProperties
}

const USUAL_CHARS = 4
