import type { Settings } from '@tingxu/shared/settings.ts'
import { terminalLanguage } from '../config.ts'
import type { Waited } from '../replay/day-figures.ts'
import type { Replayed } from '../replay/replay-day.ts'
import { summaryOf, type WaitSummary } from '../replay/wait-summary.ts'

/** A group of people on the day as it was and on the day as it would have been. */
export type Comparison = {
  kind: 'hall' | 'class' | 'service'
  id: string
  name: string
  before: WaitSummary
  after: WaitSummary
}

/** The whole hall, then each class, then each service, those with the most people first. */
export function comparisonsOf(replayed: Replayed, { classes, services }: Settings): Comparison[] {
  const names = new Map([...classes, ...services].map(({ id, name }) => [id, name[terminalLanguage()] ?? id]))
  const groups = (kind: 'class' | 'service', idOf: (waited: Waited) => string): Comparison[] => {
    const [before, after] = [Map.groupBy(replayed.before, idOf), Map.groupBy(replayed.after, idOf)]
    return [...before]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([id, waits]) => ({
        ...{ kind, id, name: names.get(id) ?? id },
        ...{ before: summaryOf(waits), after: summaryOf(after.get(id) ?? []) },
      }))
  }
  const hall = { kind: 'hall', id: '', name: '' } as const
  return [
    { ...hall, before: summaryOf(replayed.before), after: summaryOf(replayed.after) },
    ...groups('class', ({ classId }) => classId),
    ...groups('service', ({ serviceId }) => serviceId),
  ]
}
