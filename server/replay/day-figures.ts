import type { DayFigures, DryRunAnswer, GroupFigures } from '@tingxu/shared/wire-console.ts'
import type { Waited } from './day-waits.ts'
import type { Replayed } from './replay-day.ts'
import { summaryOf } from './wait-summary.ts'

/** The figures of both days. Groups stand in the same order in both: those of the most people first, as the day was. */
export function figuresOf({ before, after }: Replayed): DryRunAnswer {
  const [classIds, serviceIds] = [idsIn(before, classOf), idsIn(before, serviceOf)]
  const day = (waits: readonly Waited[]): DayFigures => ({
    hall: summaryOf(waits),
    classes: groupsOf(waits, classIds, classOf),
    services: groupsOf(waits, serviceIds, serviceOf),
  })
  return { before: day(before), after: day(after) }
}

type IdOf = (waited: Waited) => string
const classOf: IdOf = ({ classId }) => classId
const serviceOf: IdOf = ({ serviceId }) => serviceId

function idsIn(waits: readonly Waited[], idOf: IdOf): string[] {
  return [...Map.groupBy(waits, idOf)].sort(([, a], [, b]) => b.length - a.length).map(([id]) => id)
}

function groupsOf(waits: readonly Waited[], ids: readonly string[], idOf: IdOf): GroupFigures[] {
  const groups = Map.groupBy(waits, idOf)
  return ids.map((id) => ({ id, ...summaryOf(groups.get(id) ?? []) }))
}
