/**
 * Whoever goes by keys stays where she was. A press may take itself away: the row that it removes, the question before
 * it, or itself, when there is nothing left to press. The browser would then begin at the top of the page again; the
 * focus goes on to what follows there instead.
 */
export function keepFocus(screen: HTMLElement): void {
  /** Just before the last stop on the page, and in a dialogue: ranges stay in place while things around them come and go. */
  let place: Range | null = null
  let inDialogue: Range | null = null
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
    if (!(target instanceof Element)) return
    // In a dialogue one is not elsewhere: after it one is where it was asked for.
    if (screen.contains(target)) place = before(target)
    else inDialogue = before(target)
  }
  const left = ({ relatedTarget }: FocusEvent) => {
    // On with Tab from the last stop: out of the page, which goes round by itself.
    if (isLeaving && relatedTarget === null) place = null
  }
  const keep = () => {
    if (!byKeys || !isNowhere(document.activeElement)) return
    const dialogue = dialogueOf(inDialogue)
    if (inDialogue && dialogue) stopAfter(inDialogue, dialogue)?.focus()
    else if (place) stopAfter(place, screen)?.focus()
  }
  // Not at once: between one stop and the next the focus is nowhere for a moment, and would be held back.
  const observer = new MutationObserver(() => {
    if (isNowhere(document.activeElement)) setTimeout(keep)
  })
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
  document.addEventListener('keydown', keyed, true)
  document.addEventListener('pointerdown', pointed, true)
  document.addEventListener('focusin', stopped, true)
  document.addEventListener('focusout', left, true)
}

function before(element: Element): Range {
  const range = document.createRange()
  range.setStartBefore(element)
  range.collapse(true)
  return range
}

/** The dialogue of a place, while it is open. */
function dialogueOf(place: Range | null): Element | null {
  const within = place?.startContainer
  const dialogue = within instanceof Element ? within.closest('[role="dialog"]') : null
  return dialogue && dialogue.getClientRects().length > 0 ? dialogue : null
}

const isNowhere = (focused: Element | null) =>
  focused === null || focused === document.body || focused.matches(':disabled')

/** The first stop after a place in what is left around it, or else the last before. */
function stopAfter(place: Range, screen: Element): HTMLElement | undefined {
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
