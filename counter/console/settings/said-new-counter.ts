import type { CounterSettings } from '@tingxu/shared/settings.ts'
import type { Change } from './changes.ts'
import type { Names } from './names.ts'
import type { Said } from './said-change.ts'
import { saidServices } from './said-many.ts'
import { subjectAt } from './said-place.ts'
import { saidServed } from './said-value.ts'

/** What a new counter serves, in one sentence, beside the one that says that it is new. */
export function saidNewCounter({ place, before, after }: Change, names: Names): Said[] {
  if (place.kind !== 'counters.*' || before !== undefined) return []
  const { services, standInFor = [] } = after as CounterSettings
  const { words, name } = names
  const served = [
    ...services.map((each) => words.of(name('services', each.serviceId), saidServed(each, names))),
    ...standInFor.map((id) => words.of(name('services', id), words.values.standIn)),
  ]
  if (served.length === 0) return []
  const sentence = words.serves(subjectAt(place, names), saidServices(served, names))
  return [{ kind: 'added', group: 'serving', sentence }]
}
