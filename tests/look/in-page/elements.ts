import type { Kinds } from './facts.ts'

/** Whether somebody who looks at the screen sees the element: not one that is there for screen readers only. */
export function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
  for (let around: Element | null = element; around !== null; around = around.parentElement) {
    if (getComputedStyle(around).clipPath === 'inset(50%)') return false
  }
  return true
}

export function kindOf(element: Element, kinds: Kinds): string | null {
  return kinds.find(({ selector }) => element.closest(selector) !== null)?.kind ?? null
}

/** `section.last > ol.calls > li.call`: the last three steps to it. */
export function whereIs(element: Element): string {
  const steps: string[] = []
  for (let step: Element | null = element; step !== null && steps.length < STEPS; step = step.parentElement) {
    steps.unshift([step.localName, ...step.classList].join('.'))
  }
  return steps.join(' > ')
}

const STEPS = 3
