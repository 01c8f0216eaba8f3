import type { Settings } from '@tingxu/shared/settings.ts'
import type { GroupFigures, WaitSummary } from '@tingxu/shared/wire-console.ts'
import { terminalLanguage } from '../config.ts'
import { there } from '../domain/in-force.ts'
import { figuresOf } from '../replay/day-figures.ts'
import type { Replayed } from '../replay/replay-day.ts'

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
  const { before, after } = figuresOf(replayed)
  return [
    { kind: 'hall', id: '', name: '', before: before.hall, after: after.hall },
    ...groupsOf('class', before.classes, after.classes, names),
    ...groupsOf('service', before.services, after.services, names),
  ]
}

function groupsOf(
  kind: 'class' | 'service',
  was: readonly GroupFigures[],
  would: readonly GroupFigures[],
  names: ReadonlyMap<string, string>,
): Comparison[] {
  return was.map(({ id, ...before }, place) => {
    const { id: _, ...after } = there(would[place], 'group on the other day')
    return { kind, id, name: names.get(id) ?? id, before, after }
  })
}
