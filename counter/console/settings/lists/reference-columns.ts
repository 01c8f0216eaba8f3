import type { Text } from '@tingxu/shared/schema.ts'
import { looseText, plainText } from './cells.ts'
import type { Column, Field, Lens, Wrong } from './column.ts'
import type { Context } from './list.ts'

/** What a cell may point to: by its name in any language, by its number or prefix, or by its id. */
export type Pointed = { id: string; name?: Text; number?: number; prefix?: string }

export function referenceColumn<Item>(
  field: Field,
  { get, put }: Lens<Item, string>,
  pointed: readonly Pointed[],
  context: Context,
): Column<Item> {
  const book = bookOf(pointed, context)
  return {
    field,
    needed: true,
    write(item) {
      const id = get(item)
      return id === undefined ? '' : book.write(id)
    },
    read(text, item) {
      if (text === '') return { wrong: context.words.why.needed }
      const id = book.find(text)
      return typeof id === 'string' ? put(item, id) : id
    },
  }
}

const BETWEEN = /[、,，;；\n]/

/** Several of them in one cell. */
export function referencesColumn<Item>(
  field: Field,
  { get, put }: Lens<Item, string[]>,
  pointed: readonly Pointed[],
  context: Context,
): Column<Item> {
  const book = bookOf(pointed, context)
  const nameOf = (id: string) => (BETWEEN.test(String(book.write(id))) ? id : String(book.write(id)))
  return {
    field,
    write: (item) => context.words.list((get(item) ?? []).map(nameOf)),
    read(text, item) {
      const parts = text.split(BETWEEN).filter((part) => part.trim() !== '')
      if (parts.length === 0) return { wrong: context.words.why.needed }
      const found = parts.map(book.find)
      const wrong = found.find((one): one is Wrong => typeof one !== 'string')
      return wrong ?? put(item, [...new Set(found as string[])])
    },
  }
}

type Book = { write(id: string): string | number; find(text: string): string | Wrong }

function bookOf(pointed: readonly Pointed[], { words: { why }, language }: Context): Book {
  const byId = new Map(pointed.map((one) => [one.id, one]))
  const byName = new Map<string, Set<string>>()
  for (const one of pointed)
    for (const name of namesOf(one)) byName.set(name, (byName.get(name) ?? new Set()).add(one.id))
  const find = (text: string): string | Wrong => {
    const typed = pointed.some(({ number }) => number !== undefined) ? numberIn(text) : text
    const ids = byName.get(looseText(typed)) ?? new Set()
    if (byId.has(plainText(text)) && ids.size !== 1) return plainText(text)
    const [id] = ids
    if (id === undefined) return { wrong: why.unknown(text) }
    return ids.size > 1 ? { wrong: why.ambiguous(text) } : id
  }
  return {
    find,
    write(id) {
      const one = byId.get(id)
      const called = one && (one.number ?? one.prefix ?? one.name?.[language] ?? Object.values(one.name ?? {})[0])
      return called !== undefined && find(String(called)) === id ? called : id
    },
  }
}

function namesOf({ name, number, prefix }: Pointed): string[] {
  if (number !== undefined) return [String(number)]
  if (prefix !== undefined) return [looseText(prefix)]
  return Object.values(name ?? {})
    .filter(Boolean)
    .map(looseText)
}

/** `3 号窗口` and `Window 3` are window 3. */
function numberIn(text: string): string {
  return /^\D*(\d+)\s*(号窗口|号)?$/.exec(plainText(text))?.[1] ?? text
}
