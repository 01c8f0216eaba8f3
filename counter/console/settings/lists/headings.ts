import { CONSOLE_WORDS } from '@tingxu/shared/words/console/words.ts'
import { languageNames } from '../names.ts'
import { type Cell, cellText, looseText } from './cells.ts'
import type { Column, ListWords } from './column.ts'
import type { Context } from './list.ts'

/** What stands over a column, in the language of whoever exports. */
export function headingOf<Item>({ field, language }: Column<Item>, { words, language: reader }: Context): string {
  return language === undefined
    ? words.headings[field]
    : words.of(words.headings[field], languageNames(reader)(language))
}

/**
 * Which column each cell of the first row is, in whatever language it was exported; null for columns of somebody's own.
 * A text without its language is in the first of the hall.
 */
export function columnsUnder<Item>(
  headings: readonly Cell[],
  columns: readonly Column<Item>[],
  { settings }: Context,
): (Column<Item> | null)[] {
  const known = new Map(
    [...columns].reverse().flatMap((column) => namesOf(column, settings.languages[0]).map((name) => [name, column])),
  )
  return headings.map((heading) => known.get(looseText(cellText(heading))) ?? null)
}

function namesOf<Item>({ field, language }: Column<Item>, first: string | undefined): string[] {
  const names = Object.entries(CONSOLE_WORDS).flatMap(([reader, { lists }]) =>
    headingsIn(lists, reader, field, language),
  )
  const bare = Object.values(CONSOLE_WORDS).map(({ lists }) => lists.headings[field])
  return (language === first ? [...names, ...bare] : names).map(looseText)
}

function headingsIn(
  words: ListWords,
  reader: string,
  field: keyof ListWords['headings'],
  language: string | undefined,
): string[] {
  const heading = words.headings[field]
  if (language === undefined) return [heading]
  return [words.of(heading, languageNames(reader)(language)), words.of(heading, language)]
}
