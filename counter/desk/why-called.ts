import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { QueueRow } from '@tingxu/shared/views.ts'
import type { Words } from '@tingxu/shared/words/words.ts'

export type Why = NonNullable<QueueRow['next']> & { dueAt: HallTime | null; className: string | null }

/** Why this ticket is called and not another, in sentences (rule Q8). */
export function whyCalled({ reason, dueAt, className, overtook }: Why, zone: string, { desk }: Words): string[] {
  const due = dueAt === null ? null : timeIn(zone, dueAt)
  const why = reason === 'returned' ? desk.why.returned : desk.why['earliest-due'](due, className)
  return overtook.length === 0 ? [why] : [why, desk.why.overtook(overtook)]
}
