import { colourFrom } from './colours.ts'
import { whereIs } from './elements.ts'
import type { TextLine } from './facts.ts'

/** The nearest box around a text that is painted: the button, plate or band that its words must stay in. */
export function holderOf(element: Element): TextLine['holder'] {
  for (
    let around: Element | null = element;
    around !== null && around !== document.body;
    around = around.parentElement
  ) {
    if (!isPainted(around)) continue
    const { left, top, right, bottom } = around.getBoundingClientRect()
    return { where: whereIs(around), box: { left, top, right, bottom } }
  }
  return null
}

/** On all four sides: a line over a row is no box. */
function isPainted(element: Element): boolean {
  const style = getComputedStyle(element)
  if (style.display === 'inline') return false
  const borders = ['top', 'right', 'bottom', 'left'].filter(
    (side) =>
      Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0 &&
      colourFrom(style.getPropertyValue(`border-${side}-color`))[3] > 0,
  )
  return borders.length === 4 || colourFrom(style.backgroundColor)[3] > 0
}
