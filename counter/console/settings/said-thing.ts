import type { Text } from '@tingxu/shared/schema.ts'
import { type Change, comingOf } from './changes.ts'
import type { Names } from './names.ts'
import { keysOf, type Place } from './place.ts'
import { fieldAt, subjectAt } from './said-place.ts'

/** What comes or goes as one: a service of the hall, the guide of a service, a paper of the guide. */
export function saidThing(change: Change, names: Names): string {
  const { place, before, after } = change
  const { words } = names
  const subject = subjectAt(place, names)
  const coming = comingOf(change)
  if (before === null) return words.turnedOn(subject)
  if (after === null) return words.turnedOff(subject)
  if (coming === 'changed') return words.altered(subject, fieldAt(place, names))
  const things: Record<string, string> = words.things
  const thing = things[place.kind]
  const part = (after ?? before) as Named
  if (thing === undefined) return words[coming === 'added' ? 'gained' : 'lost'](subject, partName(place, part, names))
  const name = nameOf(place, part, names)
  return coming === 'added' ? words.added(thing, name) : words.removed(thing, name)
}

type Named = { name?: Text; number?: number }

function nameOf(place: Place, { number, name }: Named, names: Names): string {
  const { words, text } = names
  const known = Object.values(name ?? {}).some(Boolean) ? text(name) : (keysOf(place).pop() ?? '')
  if (number !== undefined) return words.subjects.counterNamed(number, known)
  if (place.kind === 'boards.*') return names.name('boards', keysOf(place).pop() ?? '')
  return place.kind === 'series.*' ? subjectAt(place, names) : known
}

export function partName(place: Place, { name }: Named, names: Names): string {
  const field = fieldAt(place, names)
  return name === undefined ? field : names.words.of(field, names.text(name))
}
