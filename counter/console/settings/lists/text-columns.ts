import { TEXT_MAX } from '@tingxu/shared/limits.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import { type Column, type Field, type Lens, withField } from './column.ts'
import type { Context } from './list.ts'

/** A text in several languages: one column for each language of the hall; other languages stay as they are. */
export function textColumns<Item>(
  field: Field,
  { get, put }: Lens<Item, Text>,
  { settings, words: { why } }: Context,
  { needed = false } = {},
): Column<Item>[] {
  return [...new Set(settings.languages)].map((language, index) => ({
    field,
    language,
    needed: needed && index === 0,
    write: (item) => get(item)?.[language] ?? '',
    read(text, item) {
      if (text.length > TEXT_MAX) return { wrong: why.long(TEXT_MAX) }
      if (text === '' && needed && index === 0) return { wrong: why.needed }
      const value = withField(get(item) ?? {}, language, text === '' ? undefined : text)
      return put(item, Object.keys(value).length === 0 && !needed ? undefined : value)
    },
  }))
}
