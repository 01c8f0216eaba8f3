import type { Words } from '@tingxu/shared/words/words.ts'

type Desk = Words['desk']

/** Why a clerk does something, by id, in the order of the keys; the words stand in the language files. */
export const PAUSE_REASONS: readonly (keyof Desk['pause']['reasons'])[] = [
  ...(['meal', 'away', 'meeting', 'training', 'system', 'other'] as const),
]
export const HOLD_REASONS: readonly (keyof Desk['hold']['reasons'])[] = [
  ...(['form', 'copy', 'pay', 'papers', 'system', 'other'] as const),
]
export const CHOSEN_REASONS: readonly (keyof Desk['chosenCall']['reasons'])[] = [
  ...(['urgent', 'papers', 'not-heard', 'together', 'other'] as const),
]
export const CLASS_REASONS: readonly (keyof Desk['otherClass']['reasons'])[] = ['document', 'mistake', 'other']

/** In words; a reason that another screen wrote in its own words is shown as it stands. */
export function reasonIn(words: Record<string, string>, reason: string | null): string | null {
  return reason === null ? null : (words[reason] ?? reason)
}
