import type { CounterSettings, ServedService } from '@tingxu/shared/settings.ts'
import { type Change, comingOf } from './changes.ts'
import type { Names } from './names.ts'
import type { Said } from './said-change.ts'
import { subjectAt } from './said-place.ts'
import { saidServed } from './said-value.ts'

/** 3 号窗口：不再主办 社保登记. */
export function saidServing(change: Change, names: Names): Said {
  const { words, name } = names
  const [was, is] = [change.before as ServedService | undefined, change.after as ServedService | undefined]
  const counter = subjectAt(change.place, names)
  const service = name('services', (is ?? was)?.serviceId ?? '')
  const [before, after] = [was && saidServed(was, names), is && saidServed(is, names)]
  const kind = comingOf(change)
  if (before === undefined) return { kind, sentence: words.beginsToServe(counter, after ?? '', service) }
  if (after === undefined) return { kind, sentence: words.stopsServing(counter, before, service) }
  return { kind, sentence: words.changed(counter, service, before, after) }
}

/** For whom a counter stands in: each service that came or went, or their order. */
export function saidStandIns(change: Change, names: Names): Said[] {
  const { words, name } = names
  const [was, is] = [(change.before ?? []) as readonly string[], (change.after ?? []) as readonly string[]]
  const counter = subjectAt(change.place, names)
  const said = (kind: 'added' | 'removed', id: string): Said => {
    const sentence = kind === 'added' ? words.beginsToServe : words.stopsServing
    return { kind, sentence: sentence(counter, words.values.standIn, name('services', id)) }
  }
  const all = [
    ...was.filter((id) => !is.includes(id)).map((id) => said('removed', id)),
    ...is.filter((id) => !was.includes(id)).map((id) => said('added', id)),
  ]
  const order = words.reorderedIn(counter, words.fields['counters.*.standInFor'])
  return all.length > 0 ? all : [{ kind: 'changed', sentence: order }]
}

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
  const sentence = words.serves(subjectAt(place, names), words.values.list(served))
  return [{ kind: 'added', group: 'serving', sentence }]
}
