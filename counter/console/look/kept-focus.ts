/**
 * Whoever goes by keys stays where she was. A press may take itself away: the row that it removes, the question before
 * it, or itself, when there is nothing left to press. The browser would then begin at the top of the page again; the
 * focus goes on to what follows there instead.
 */
export function keepFocus(screen: HTMLElement): () => void {
  /** Just before the last stop on the page; a range stays in its place while things around it come and go. */
  let place: Range | null = null
  let byKeys = false
  let isLeaving = false
  const keyed = ({ key }: KeyboardEvent) => {
    byKeys = true
    isLeaving = key === 'Tab'
  }
  const pointed = () => {
    byKeys = false
  }
  const stopped = ({ target }: FocusEvent) => {
    // In a dialogue one is not elsewhere: after it one is where it was asked for.
    if (target instanceof Element && screen.contains(target)) place = before(target)
  }
  const left = ({ relatedTarget }: FocusEvent) => {
    // On with Tab from the last stop: out of the page, which goes round by itself.
    if (isLeaving && relatedTarget === null) place = null
  }
  const keep = () => {
    if (place !== null && byKeys && isNowhere(document.activeElement)) stopAfter(place, screen)?.focus()
  }
  // Not at once: on its way from one stop to the next the focus is nowhere for a moment, and was held back there.
  const observer = new MutationObserver(() => {
    if (isNowhere(document.activeElement)) setTimeout(keep)
  })
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
  const until = new AbortController()
  const early = { capture: true, signal: until.signal }
  document.addEventListener('keydown', keyed, early)
  document.addEventListener('pointerdown', pointed, early)
  document.addEventListener('focusin', stopped, early)
  document.addEventListener('focusout', left, early)
  return () => {
    observer.disconnect()
    until.abort()
  }
}

function before(element: Element): Range {
  const range = document.createRange()
  range.setStartBefore(element)
  range.collapse(true)
  return range
}

const isNowhere = (focused: Element | null) =>
  focused === null || focused === document.body || focused.matches(':disabled')

/** The first stop after a place in what is left around it, or else the last before. */
function stopAfter(place: Range, screen: HTMLElement): HTMLElement | undefined {
  const from = place.startContainer
  let around = from instanceof Element ? from : from.parentElement
  while (around !== null && screen.contains(around)) {
    const stops = [...around.querySelectorAll<HTMLElement>(STOPS)].filter(isStop)
    if (stops.length > 0) return stops.find((stop) => isAfter(stop, place)) ?? stops[stops.length - 1]
    around = around.parentElement
  }
  return undefined
}

const STOPS = 'a[href], button, input, select, textarea, [tabindex]'
const isStop = (element: HTMLElement) =>
  element.tabIndex >= 0 && !element.matches(':disabled') && element.getClientRects().length > 0
const isAfter = (stop: Element, place: Range) => place.compareBoundaryPoints(Range.START_TO_START, before(stop)) <= 0
