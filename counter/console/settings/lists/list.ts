import type { Settings } from '@tingxu/shared/settings.ts'
import type { Column, Field, ListWords } from './column.ts'

/** Whoever exports or imports: her words, and her language for what has names in several. */
export type ListReader = { words: ListWords; language: string }

/** What the columns of a list look things up in. */
export type Context = ListReader & { settings: Settings }

/** One list of the settings as a table. */
export type List<Item> = {
  max: number
  columns(context: Context): Column<Item>[]
  items(settings: Settings): readonly Item[]
  put(settings: Settings, items: readonly Item[]): Settings
  /** What a row is found again by: the first of these that it fills. */
  keys: readonly (readonly Field[])[]
  /** What a new row begins as. */
  blank(settings: Settings): Item
  /** A new item when its row was read, with an id that is free if the row gave none. */
  finished(item: Item, items: readonly Item[]): Item
  /** What is wrong with a row as a whole. */
  fault?(texts: ReadonlyMap<Field, string>, words: ListWords): { field: Field; why: string } | null
}
