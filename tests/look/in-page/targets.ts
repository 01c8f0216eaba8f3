import { isSeen, kindOf, whereIs } from './elements.ts'
import type { Kinds, Target } from './facts.ts'

const TOUCHABLE = 'button, a[href], input, select, textarea, summary, [role="button"]'

/** Everything that can be touched, as large as a finger finds it. */
export function targetsIn(top: Element, kinds: Kinds): Target[] {
  return [...top.querySelectorAll(TOUCHABLE)].filter(isSeen).map((element) => {
    const { width, height } = (ownLabel(element) ?? element).getBoundingClientRect()
    const name = (element.textContent?.trim() || element.getAttribute('aria-label') || '').replace(/\s+/g, ' ')
    return { where: whereIs(element), name: name.slice(0, 40), width, height, kind: kindOf(element, kinds) }
  })
}

/** A box to tick is as large as its label, which ticks it too. */
function ownLabel(element: Element): Element | null {
  const ticks = element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type)
  return ticks ? element.closest('label') : null
}
