import type { CSSProperties } from 'react'

/** Labels of four letters fill their place; wider ones are set smaller instead of running out of it. */
export function charsOf(labels: readonly string[]): CSSProperties {
  return { '--chars': Math.max(USUAL_CHARS, ...labels.map(widthOf)) } as CSSProperties
}

/** In letters of the usual width; M and W are wider than figures. */
function widthOf(label: string): number {
  return [...label].reduce((sum, letter) => sum + (letter === 'M' || letter === 'W' ? 1.4 : 1), 0)
}

const USUAL_CHARS = 4
