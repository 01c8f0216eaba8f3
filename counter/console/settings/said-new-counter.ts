import type { CounterSettings } from '@tingxu/shared/settings.ts'
import type { Change } from './changes.ts'
import type { Names } from './names.ts'
import type { Said } from './said-change.ts'
import { saidServices } from './said-many.ts'
import { subjectAt } from './said-place.ts'
import { saidDoing } from './said-value.ts'
import type { Doing } from './serving-turns.ts'

/** What a new counter serves, in one sentence, beside the one that says that it is new. */
export function saidNewCounter({ place, before, after }: Change, names: Names): Said[] {
  if (place.kind !== 'counters.*' || before !== undefined) return []
  const { services, standInFor = [] } = after as CounterSettings
  const { words, name } = names
  const doings: Doing[] = [...services, ...standInFor.map((serviceId) => ({ serviceId, as: 'stand-in' as const }))]
  if (doings.length === 0) return []
  const said = (doing: Doing) => words.of(name('services', doing.serviceId), saidDoing(doing, names))
  const sentence = words.serves(subjectAt(place, names), saidServices(doings, said, names))
  return [{ kind: 'added', group: 'serving', sentence }]
}
