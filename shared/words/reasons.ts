import type { CallReason } from '../call-reasons.ts'
import type { Label } from '../label.ts'
import type { Words } from './words.ts'

/** What staff are told of a call: its reason, the instant by which it was due, and who came earlier. */
export type StaffWhy = { reason: CallReason; due: string | null; className: string | null; overtook: readonly Label[] }

/** Why this ticket and not another, in sentences for staff, with labels and times (rule Q8). */
export function whyForStaff({ reason, due, className, overtook }: StaffWhy, { reasons }: Words): string[] {
  const why = reasons.staff[reason]({ due, className })
  return overtook.length === 0 ? [why] : [why, reasons.overtook([...overtook])]
}

/** Who was called before a visitor though they came later: counts and kinds, and nothing of anybody (rule Q8). */
export function whyForVisitor(
  overtaken: readonly { reason: CallReason; count: number }[],
  { reasons }: Words,
): string[] {
  return overtaken.map(({ reason, count }) => reasons.visitor[reason](count))
}
