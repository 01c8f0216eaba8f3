import type { DayFigures, DryRunAnswer, WaitSummary } from '@tingxu/shared/wire-console.ts'

/** How a group of people waited on the day, and how they would have. */
export type Compared = {
  of: 'hall' | 'class' | 'service'
  id: string
  before: WaitSummary
  after: WaitSummary
}

/** The whole hall, each class, each service; those of the most people first, as the server has them. */
export function comparedOf({ before, after }: DryRunAnswer): Compared[] {
  const groups = (of: 'class' | 'service', list: (day: DayFigures) => DayFigures['services']) => {
    const would = new Map(list(after).map((group) => [group.id, group]))
    return list(before).flatMap((group): Compared[] => {
      const other = would.get(group.id)
      return other ? [{ of, id: group.id, before: group, after: other }] : []
    })
  }
  return [
    { of: 'hall', id: '', before: before.hall, after: after.hall },
    ...groups('class', ({ classes }) => classes),
    ...groups('service', ({ services }) => services),
  ]
}

/** Whether nine in ten wait less than before. Half a minute on a whole day says nothing; `minutes` is how much otherwise. */
export type Verdict = { how: 'better' | 'worse' | 'same' | 'unknown'; minutes: number }

export function verdictOf({ before, after }: Pick<Compared, 'before' | 'after'>): Verdict {
  if (before.p90 === null || after.p90 === null) return { how: 'unknown', minutes: 0 }
  const minutes = Math.abs(after.p90 - before.p90)
  if (minutes < MINUTES_THAT_COUNT) return { how: 'same', minutes }
  return { how: after.p90 < before.p90 ? 'better' : 'worse', minutes }
}

const MINUTES_THAT_COUNT = 0.5
