import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import type { QueueRow } from '@tingxu/shared/desk-rows.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import { whyForStaff } from '@tingxu/shared/words/reasons.ts'
import type { Words } from '@tingxu/shared/words/words.ts'

export type Why = NonNullable<QueueRow['next']> & { dueAt: HallTime | null; className: string | null }

/** Why this ticket is called and not another, in sentences (rule Q8). */
export function whyCalled({ reason, dueAt, className, overtook }: Why, zone: string, words: Words): string[] {
  const due = dueAt === null ? null : timeIn(zone, dueAt)
  return whyForStaff({ reason, due, className, overtook }, words)
}
