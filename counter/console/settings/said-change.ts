import type { Settings } from '@tingxu/shared/settings.ts'
import { type Change, comingOf } from './changes.ts'
import type { Difference } from './differences.ts'
import { FIELDS, groupOf } from './fields.ts'
import type { Names } from './names.ts'
import type { Place } from './place.ts'
import { pointerTo } from './pointer.ts'
import { saidNewCounter } from './said-new-counter.ts'
import { fieldAt, subjectAt } from './said-place.ts'
import { saidEntries, saidText } from './said-text.ts'
import { saidThing } from './said-thing.ts'
import { saidValue } from './said-value.ts'

export type Said = Pick<Difference, 'kind' | 'sentence'> & Partial<Pick<Difference, 'group'>>

/** What a change is in words: at least one sentence, more where a list of plain entries differs in several. */
export function saidChange(change: Change, names: Names, after: Settings): Difference[] {
  const { place } = change
  const about = { group: groupOf(place.kind), subject: subjectAt(place, names), path: pointerTo(place, after) }
  return sentencesOf(change, names).map((said) => ({ ...about, ...said }))
}

function sentencesOf(change: Change, names: Names): Said[] {
  const { place } = change
  if (change.reordered) return [{ kind: 'changed', sentence: saidOrder(place, names) }]
  const kind = FIELDS[place.kind]
  if (kind === 'thing')
    return [{ kind: comingOf(change), sentence: saidThing(change, names) }, ...saidNewCounter(change, names)]
  if (kind === 'texts') return saidEntries(change, names)
  const sentence = kind === 'text' ? saidText(change, names) : saidField(change, names)
  return [{ kind: isEntry(place) ? comingOf(change) : 'changed', sentence }]
}

/** A day of the calendar or a wording of the hall comes and goes; a field of something else only changes. */
function isEntry({ kind }: Place): boolean {
  return kind === 'calendar.*' || kind.startsWith('texts.')
}

/** A value that was or is no more; a day of the calendar is then as every other. */
function saidField({ place, before, after }: Change, names: Names): string {
  const { words } = names
  const kind = FIELDS[place.kind] ?? 'plain'
  const subject = subjectAt(place, names)
  const field = fieldAt(place, names)
  const [was, is] = [saidValue(kind, before, names), saidValue(kind, after, names)]
  if (before === undefined && kind !== 'day') return words.set(subject, field, is)
  if (after === undefined && kind !== 'day') return words.unset(subject, field, was)
  return words.changed(subject, field, was, is)
}

function saidOrder(place: Place, names: Names): string {
  const { words } = names
  const subject = subjectAt(place, names)
  const lists: Record<string, string> = words.lists
  const field = lists[place.kind]
  return field === undefined ? words.reordered(subject) : words.reorderedIn(subject, field)
}
