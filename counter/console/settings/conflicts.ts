import type { Settings } from '@tingxu/shared/settings.ts'
import type { Reader } from './differences.ts'
import { FIELDS, type Group, groupOf, type ValueKind } from './fields.ts'
import { type Choices, type Clash, mergeSettings, type Side } from './merge.ts'
import { type Names, namesIn } from './names.ts'
import { keysOf, type Place } from './place.ts'
import { pointerTo } from './pointer.ts'
import { fieldAt, subjectAt } from './said-place.ts'
import { partName } from './said-thing.ts'
import { saidValue } from './said-value.ts'

/** One thing that both changed differently, for a person to choose. */
export type Conflict = {
  group: Group
  /** By ids, `/services/tax/minutes`: the same whatever else moves, and what a choice is kept under. */
  path: string
  /** Where it stands in the merged document, as faults name places. */
  at: string
  base: unknown
  mine: unknown
  theirs: unknown
  sentence: string
  chosen: Side | null
}

/** Three documents brought together, and what is left for a person to choose, said in words. */
export function mergeFor(
  sides: { base: Settings; mine: Settings; theirs: Settings },
  choices: Choices,
  reader: Reader,
): { settings: Settings; conflicts: Conflict[] } {
  const { settings, clashes } = mergeSettings(sides, choices)
  const names = namesIn([sides.mine, sides.theirs, sides.base], reader)
  return { settings, conflicts: clashes.map((clash) => conflictOf(clash, choices, names, settings)) }
}

function conflictOf(clash: Clash, choices: Choices, names: Names, settings: Settings): Conflict {
  const { place, base, mine, theirs } = clash
  const chosen = choices[place.path] ?? null
  const sentence = saidClash(clash, names)
  const at = pointerTo(place, settings)
  return { group: groupOf(place.kind), path: place.path, at, base, mine, theirs, sentence, chosen }
}

function saidClash(clash: Clash, names: Names): string {
  const { place, base, mine, theirs } = clash
  const language = languageAt(place)
  if (language !== null) return saidValues(clash, 'plain', language, names)
  const kind = FIELDS[place.kind] ?? 'plain'
  if (kind !== 'thing') return saidValues(clash, kind, null, names)
  const { conflict } = names.words
  const what = saidWhat(place, base ?? mine, names)
  if (isGone(mine)) return conflict.mineRemoved(what)
  if (isGone(theirs)) return conflict.theirsRemoved(what)
  return isGone(base) ? conflict.bothAdded(what) : conflict.bothChanged(what)
}

const isGone = (value: unknown) => value === undefined || value === null

function saidValues({ place, base, mine, theirs }: Clash, kind: ValueKind, language: string | null, names: Names) {
  const { conflict, of } = names.words
  const at = language === null ? place : textAt(place)
  const field = language === null ? fieldAt(at, names) : of(fieldAt(at, names), names.languageName(language))
  const said = (value: unknown) =>
    value === undefined && kind !== 'day' ? conflict.absent : saidValue(kind, value, names)
  return conflict.changed(subjectAt(at, names), field, said(base), said(mine), said(theirs))
}

function saidWhat(place: Place, part: unknown, names: Names): string {
  const subject = subjectAt(place, names)
  const things: Record<string, string> = names.words.things
  if (things[place.kind] !== undefined) return subject
  return names.words.conflict.partOf(subject, partName(place, (part ?? {}) as object, names))
}

/** The language, where both changed one text in that language. */
function languageAt(place: Place): string | null {
  return FIELDS[textAt(place).kind] === 'text' ? (keysOf(place).pop() ?? null) : null
}

function textAt({ path, kind }: Place): Place {
  return { path: path.replace(/\/[^/]*$/, ''), kind: kind.replace(/\.[^.]*$/, '') }
}
