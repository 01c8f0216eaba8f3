import type { lists } from '@tingxu/shared/words/console/zh/lists.ts'
import type { Cell } from './cells.ts'

export type ListWords = typeof lists
export type Field = keyof ListWords['headings']

/** Why a cell cannot be taken. */
export type Wrong = { wrong: string }

/** One column of a list: how an item fills its cell, and what a cell makes of an item. */
export type Column<Item> = {
  field: Field
  /** Of a text, one column for each language of the hall. */
  language?: string
  /** A new row cannot do without. */
  needed?: boolean
  write(item: Item): Cell
  read(text: string, item: Item): Item | Wrong
}

export function isWrong(read: unknown): read is Wrong {
  return typeof read === 'object' && read !== null && 'wrong' in read
}

/** The item with another value in a field; undefined takes the field away. */
export function withField<Item extends object, Key extends keyof Item>(
  item: Item,
  key: Key,
  value: Item[Key] | undefined,
): Item {
  const { [key]: _, ...others } = item
  return (value === undefined ? others : { ...item, [key]: value }) as Item
}

/** A field of an item, to look at and to put. */
export type Lens<Item, Value> = {
  get(item: Item): Value | undefined
  put(item: Item, value: Value | undefined): Item
}

export function lens<Item extends object, Key extends keyof Item>(key: Key): Lens<Item, NonNullable<Item[Key]>> {
  return { get: (item) => item[key] ?? undefined, put: (item, value) => withField(item, key, value) }
}
