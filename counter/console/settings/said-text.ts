import type { Text } from '@tingxu/shared/schema.ts'
import { type Change, comingOf } from './changes.ts'
import type { Names } from './names.ts'
import type { Said } from './said-change.ts'
import { fieldAt, subjectAt } from './said-place.ts'
import { same } from './same.ts'

/** A text that changed, in the reader's language if it did there, and else in the first in which it did. */
export function saidText({ place, before, after }: Change, names: Names): string {
  const { words } = names
  const language = languageChanged(before as Text | undefined, after as Text | undefined, names.language)
  const [was, is] = [(before as Text | undefined)?.[language], (after as Text | undefined)?.[language]]
  const subject = subjectAt(place, names)
  if (was && is && language === names.language && RENAMED.test(place.kind)) return words.renamed(was, is)
  const field = fieldAt(place, names)
  const named = language === names.language ? field : words.of(field, names.languageName(language))
  if (!was) return words.set(subject, named, is || words.values.none)
  return is ? words.changed(subject, named, was, is) : words.unset(subject, named, was)
}

/** Entries of a list of texts that came, went or were put another way. */
export function saidEntries(change: Change, names: Names): Said[] {
  const was = (change.before ?? []) as readonly Text[]
  const is = (change.after ?? []) as readonly Text[]
  const gone = was.filter((text) => !is.some((other) => same(text, other)))
  const come = is.filter((text) => !was.some((other) => same(text, other)))
  if (was.length === is.length && gone.length > 0) return saidEachChanged(change, was, is, names)
  if (gone.length + come.length === 0) return [saidOtherwise(change, names)]
  const said = (kind: 'added' | 'removed') => (text: Text) => ({ kind, sentence: saidEntry(kind, text, change, names) })
  return [...gone.map(said('removed')), ...come.map(said('added'))]
}

/** Things that go by their name; a counter goes by its number. */
const RENAMED = /^(departments|services|classes|zones|ratings\.reasons)\.\*\.name$/

function languageChanged(before: Text = {}, after: Text = {}, language: string): string {
  const differs = (code: string) => (before[code] ?? '') !== (after[code] ?? '')
  return [language, ...Object.keys({ ...before, ...after })].find(differs) ?? language
}

function saidEachChanged({ place }: Change, was: readonly Text[], is: readonly Text[], names: Names): Said[] {
  const { words } = names
  return was.flatMap((before, index) => {
    const after = is[index]
    if (same(before, after)) return []
    const language = languageChanged(before, after, names.language)
    const entry = words.entry(fieldAt(place, names), index + 1)
    const field = language === names.language ? entry : words.of(entry, names.languageName(language))
    const quoted = (text: Text | undefined) =>
      text?.[language] ? words.values.quoted(text[language]) : words.values.none
    const sentence = words.changed(subjectAt(place, names), field, quoted(before), quoted(after))
    return [{ kind: 'changed' as const, sentence }]
  })
}

function saidEntry(kind: 'added' | 'removed', text: Text, { place }: Change, names: Names): string {
  const { words } = names
  const entry = words.of(fieldAt(place, names), names.text(text))
  return words[kind === 'added' ? 'gained' : 'lost'](subjectAt(place, names), entry)
}

/** The same entries: in another order, some of them more or fewer times, or the empty list itself came or went. */
function saidOtherwise(change: Change, names: Names): Said {
  const { words } = names
  const [subject, field] = [subjectAt(change.place, names), fieldAt(change.place, names)]
  if (comingOf(change) === 'changed') return { kind: 'changed', sentence: words.reorderedIn(subject, field) }
  const said = comingOf(change) === 'added' ? words.gained : words.lost
  return { kind: comingOf(change), sentence: said(subject, field) }
}
