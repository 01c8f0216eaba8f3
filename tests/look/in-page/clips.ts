import type { Box } from './facts.ts'

/** Where the text of an element can be seen, and whether the rest of it can be scrolled to. */
export function seenOf(element: Element): { seenIn: Box; scrolls: boolean } {
  const seenIn = { left: Number.NEGATIVE_INFINITY, top: Number.NEGATIVE_INFINITY, right: 1e6, bottom: 1e6 }
  let scrolls = false
  for (const around of clippersOf(element)) {
    const { overflowX, overflowY } = getComputedStyle(around)
    const box = paddingBoxOf(around)
    // Sideways nothing on a screen of ours is meant to be scrolled but a grid; elsewhere a scroller cuts like anything.
    if (overflowX !== 'visible' && !showsGrid(around) && !tellsItsTitle(around))
      Object.assign(seenIn, narrowed(seenIn, box, 'left', 'right'))
    if (overflowY === 'visible') continue
    if (canScroll(around, overflowY)) scrolls = true
    else Object.assign(seenIn, narrowed(seenIn, box, 'top', 'bottom'))
  }
  return { seenIn, scrolls }
}

const showsGrid = (element: Element) => element.querySelector('[role="grid"]') !== null
/** In a grid there is no room for a long name in every row; where a title tells it, it may be cut. */
export const tellsItsTitle = (element: Element) => element.closest('[role="grid"] [title]') !== null

/** Whether the text of an element ends in an ellipsis, and what is left out is told nowhere. */
export function isShortened(element: Element): boolean {
  if (tellsItsTitle(element)) return false
  for (let around: Element | null = element; around !== null; around = around.parentElement) {
    const { textOverflow, overflowX } = getComputedStyle(around)
    if (textOverflow === 'ellipsis' && overflowX !== 'visible' && around.scrollWidth > around.clientWidth + 1)
      return true
  }
  return false
}

/** Those around an element that cut off what runs out of them; what is positioned leaves those that are not. */
function* clippersOf(element: Element): Generator<Element> {
  let leaves = false
  for (
    let around: Element | null = element;
    around !== null && around !== document.body;
    around = around.parentElement
  ) {
    const { position, transform, overflowX, overflowY } = getComputedStyle(around)
    const holds = position !== 'static' || transform !== 'none'
    if ((!leaves || holds) && (overflowX !== 'visible' || overflowY !== 'visible')) yield around
    if (holds) leaves = position === 'absolute' || position === 'fixed'
  }
}

function canScroll(element: Element, overflowY: string): boolean {
  return (overflowY === 'auto' || overflowY === 'scroll') && element.scrollHeight > element.clientHeight
}

function paddingBoxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  const style = getComputedStyle(element)
  const border = (side: string) => Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0
  return {
    left: left + border('left'),
    top: top + border('top'),
    right: right - border('right'),
    bottom: bottom - border('bottom'),
  }
}

function narrowed(seen: Box, by: Box, from: 'left' | 'top', to: 'right' | 'bottom'): Partial<Box> {
  return { [from]: Math.max(seen[from], by[from]), [to]: Math.min(seen[to], by[to]) }
}
