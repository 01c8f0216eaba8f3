import { colourFrom } from './colours.ts'
import { whereIs } from './elements.ts'
import type { Box } from './facts.ts'

/** What lies over a text, at its ends or in its middle; null if nothing does. */
export function coverOf(element: Element, { left, top, right, bottom }: Box): string | null {
  const y = (top + bottom) / 2
  for (const x of [left + 2, (left + right) / 2, right - 2]) {
    const cover = coverAt(element, x, y)
    if (cover !== null) return whereIs(cover)
  }
  return null
}

function coverAt(element: Element, x: number, y: number): Element | null {
  for (const there of document.elementsFromPoint(x, y)) {
    if (there === element || there.contains(element)) return null
    if (!element.contains(there) && isPainted(there) && reaches(there, x, y)) return there
  }
  return null
}

/** A part of the page that shows nothing covers nothing. */
function isPainted(element: Element): boolean {
  if (PICTURES.has(element.localName)) return true
  return colourFrom(getComputedStyle(element).backgroundColor)[3] > 0.1
}

/** A button may take touches far beyond what it paints. */
function reaches(element: Element, x: number, y: number): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return left <= x && x <= right && top <= y && y <= bottom
}

const PICTURES = new Set(['img', 'svg', 'canvas', 'video'])
