import type { Text } from '@tingxu/shared/schema.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import type { differences } from '@tingxu/shared/words/console/zh/differences.ts'

export type DifferenceWords = typeof differences
type Named =
  | 'departments'
  | 'services'
  | 'counters'
  | 'classes'
  | 'zones'
  | 'series'
  | 'reasons'
  | 'printers'
  | 'boards'

/** The names that people know things by. Looked up in the later document, and in the earlier for what has gone. */
export type Names = {
  words: DifferenceWords
  /** The language of the reader, and how other languages are called in it. */
  language: string
  languageName: (code: string) => string
  text: (text: Text | undefined) => string
  name: (list: Named, id: string) => string
  /** Of a counter. */
  numberOf: (id: string) => number | undefined
}

export function namesIn(
  documents: readonly Settings[],
  { words, language }: { words: DifferenceWords; language: string },
): Names {
  const text = (of: Text | undefined) => of?.[language] || Object.values(of ?? {}).find(Boolean) || words.values.unnamed
  const known = new Map(
    [...documents]
      .reverse()
      .flatMap((document) =>
        NAMED.flatMap((list) =>
          itemsOf(document, list).map((item): [string, string] => [`${list}/${item.id}`, nameOf(item, words, text)]),
        ),
      ),
  )
  const name = (list: Named, id: string) => known.get(`${list}/${id}`) ?? id
  const counters = [...documents].reverse().flatMap((document) => document.counters)
  const numbers = new Map(counters.map(({ id, number }) => [id, number]))
  return { words, language, languageName: languageNames(language), text, name, numberOf: (id) => numbers.get(id) }
}

const NAMED: readonly Named[] = [
  ...(['departments', 'services', 'counters', 'classes', 'zones', 'series', 'reasons', 'printers', 'boards'] as const),
]

type Item = { id: string; number?: number; prefix?: string; name?: Text; isWhole?: true }

function itemsOf(document: Settings, list: Named): readonly Item[] {
  if (list === 'boards') return document.boards.map((board) => boardOf(document, board))
  return list === 'reasons' ? document.ratings.reasons : document[list]
}

/** A board is known by its zone; one of the whole hall has none. */
function boardOf({ zones }: Settings, { id, zoneId }: Settings['boards'][number]): Item {
  if (zoneId === null) return { id, isWhole: true }
  return { id, name: zones.find((zone) => zone.id === zoneId)?.name ?? {} }
}

/** A counter is known by its number, a series by its prefix, everything else by a name, and without one by its id. */
function nameOf(item: Item, { subjects, values }: DifferenceWords, text: Names['text']): string {
  if (item.isWhole) return values.wholeHall
  if (item.number !== undefined) return subjects.counter(item.number)
  if (item.prefix !== undefined) return item.prefix
  return Object.values(item.name ?? {}).some(Boolean) ? text(item.name) : item.id
}

/** 英语 for `en`, as the browser says it; a code that it does not take stands for itself. */
export function languageNames(language: string): (code: string) => string {
  const names = new Intl.DisplayNames(language, { type: 'language' })
  return (code) => {
    try {
      return names.of(code) ?? code
    } catch {
      return code
    }
  }
}
