import type { Settings } from '@tingxu/shared/settings.ts'
import { changesOf } from './changes.ts'
import { GROUPS, type Group } from './fields.ts'
import { type DifferenceWords, namesIn } from './names.ts'
import { saidChange } from './said-change.ts'
import { isServing, saidServing } from './said-serving.ts'

/** One difference between two documents, for a page that lists them and leads to what they are about. */
export type Difference = {
  group: Group
  /** Of a thing or an entry of a list; what became of a field is a change. */
  kind: 'added' | 'removed' | 'changed'
  /** Whose: a service or a counter by name, or the part of the settings. */
  subject: string
  sentence: string
  /** In the later document, as faults name places: `/services/3/minutes`; of what was removed, its list. */
  path: string
}

/** Whoever reads: the words of her language, and the language itself for names that stand in several. */
export type Reader = { words: DifferenceWords; language: string }

/** What publishing `after` would change, in words for a manager, in the order of the console. */
export function differencesOf(before: Settings, after: Settings, reader: Reader): Difference[] {
  const names = namesIn([after, before], reader)
  const changes = changesOf(before, after)
  const said = [
    ...changes.filter((change) => !isServing(change)).flatMap((change) => saidChange(change, names, after)),
    ...saidServing(changes.filter(isServing), { before, after }, names),
  ]
  return GROUPS.flatMap((group) => said.filter((difference) => difference.group === group))
}
