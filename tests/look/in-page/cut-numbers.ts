import { isSeen, whereIs } from './elements.ts'
import type { PageFacts } from './facts.ts'

const NUMBERS = 'input[role="spinbutton"], input[inputmode="numeric"], input[inputmode="decimal"], input[type="number"]'

/** A name in a field may run on; half a number is another number. */
export function cutNumbers(top: Element): PageFacts['cutNumbers'] {
  return [...top.querySelectorAll<HTMLInputElement>(NUMBERS)]
    .filter((field) => isSeen(field) && field.scrollWidth > field.clientWidth + 1)
    .map((field) => ({ text: field.value, where: whereIs(field) }))
}
