import { TEXT_MAX } from '@tingxu/shared/limits.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import { looseText } from './cells.ts'
import { type Column, type Field, type Lens, type Wrong, withField } from './column.ts'
import type { Context } from './list.ts'

/** Entries with a text in several languages, and something beside it that must stay theirs. */
export type Entry = { text: Text; id?: string }

/**
 * A list in one cell, an entry a line, a column for each language. The first language says which entries there are;
 * one that is there already is known by its words, and by its line if only the words are others.
 */
export function lineColumns<Item>(
  field: Field,
  { get, put }: Lens<Item, readonly Entry[]>,
  max: number,
  context: Context,
): Column<Item>[] {
  return [...new Set(context.settings.languages)].map((language, index) => ({
    field,
    language,
    write: (item) => (get(item) ?? []).map(({ text }) => text[language] ?? '').join('\n'),
    read(text, item) {
      const lines = text === '' ? [] : text.split('\n').map((line) => line.trim())
      const entries = get(item) ?? []
      const wrong = wrongLines(lines, index === 0 ? max : entries.length, index === 0, context)
      if (wrong) return wrong
      const next = index === 0 ? theseEntries(entries, lines, language) : inLanguage(entries, lines, language)
      return put(item, next.length === 0 ? undefined : next)
    },
  }))
}

function wrongLines(
  lines: readonly string[],
  max: number,
  isFirst: boolean,
  { words: { why } }: Context,
): Wrong | null {
  if (lines.length > max) return { wrong: isFirst ? why.lines(max) : why.moreLines(max) }
  return lines.some((line) => line.length > TEXT_MAX) ? { wrong: why.long(TEXT_MAX) } : null
}

function theseEntries(entries: readonly Entry[], lines: readonly string[], language: string): Entry[] {
  const named = lines.filter((line) => line !== '')
  const wordsOf = ({ text }: Entry) => looseText(text[language] ?? '')
  const left = new Set(entries)
  const known = named.map((line) => {
    const found = [...left].find((entry) => wordsOf(entry) === looseText(line))
    if (found) left.delete(found)
    return found
  })
  return named.map((line, index) => {
    const before = entries[index]
    const inPlace = named.length === entries.length && before && left.has(before) ? before : undefined
    return withWords(known[index] ?? inPlace ?? { text: {} }, language, line)
  })
}

function inLanguage(entries: readonly Entry[], lines: readonly string[], language: string): Entry[] {
  return entries.map((entry, index) => withWords(entry, language, lines[index] ?? ''))
}

function withWords(entry: Entry, language: string, words: string): Entry {
  return { ...entry, text: withField(entry.text, language, words === '' ? undefined : words) }
}
