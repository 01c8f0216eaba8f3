import type { CommandOf } from '@tingxu/shared/commands.ts'
import type { Outcome } from '@tingxu/shared/settings.ts'
import { useState } from 'react'
import type { DeskNow } from './desk-rows.ts'

/** What was chosen beforehand; it goes with the finish. */
export type ChosenFinish = Pick<CommandOf<'finishService'>, 'outcome' | 'missingMaterials' | 'endVisit'>

export const NOTHING_CHOSEN: ChosenFinish = {}
export const isNothing = (chosen: ChosenFinish) => Object.keys(chosen).length === 0

/** With an outcome; chosen a second time it is chosen no more. Which materials are missing belongs to one outcome alone. */
export function withOutcome({ endVisit, ...before }: ChosenFinish, outcome: Outcome): ChosenFinish {
  return { ...(endVisit && { endVisit }), ...(before.outcome !== outcome && { outcome }) }
}

export function withMissing({ endVisit }: ChosenFinish, missingMaterials: string[]): ChosenFinish {
  return { ...(endVisit && { endVisit }), outcome: 'missing-materials', missingMaterials }
}

/** Whether what the visitor came for besides is given up with this finish. */
export function withEnd({ endVisit, ...chosen }: ChosenFinish): ChosenFinish {
  return endVisit ? chosen : { ...chosen, endVisit: true }
}

/** A choice is for the call that it was made after and dies with it: the same ticket may come again with its next matter. */
export function useChosenFinish({ current }: DeskNow) {
  const [choice, setChoice] = useState<{ of: string; chosen: ChosenFinish } | null>(null)
  const of = current === null ? null : `${current.ticketId} ${current.calledAt}`
  const chosen = choice !== null && choice.of === of ? choice.chosen : NOTHING_CHOSEN
  const choose = (next: ChosenFinish) => setChoice(of === null ? null : { of, chosen: next })
  return { chosen, choose }
}
