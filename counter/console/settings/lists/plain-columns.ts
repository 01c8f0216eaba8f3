import { SLUG_PATTERN } from '@tingxu/shared/ids.ts'
import { SLUG_MAX } from '@tingxu/shared/limits.ts'
import { plainText } from './cells.ts'
import type { Column, Field, Lens } from './column.ts'
import type { Context } from './list.ts'

const SLUG = new RegExp(SLUG_PATTERN)

export function idColumn<Item extends { id: string }>({ words }: Context): Column<Item> {
  return {
    field: 'id',
    write: ({ id }) => id,
    read(text, item) {
      const id = plainText(text)
      return SLUG.test(id) && id.length <= SLUG_MAX ? { ...item, id } : { wrong: words.why.id }
    },
  }
}

type Bounds = { min: number; max: number; whole?: boolean; needed?: boolean }

export function numberColumn<Item>(
  field: Field,
  { get, put }: Lens<Item, number>,
  { min, max, whole = true, needed = false }: Bounds,
  { words: { why } }: Context,
): Column<Item> {
  return {
    field,
    needed,
    write: (item) => get(item) ?? null,
    read(text, item) {
      const plain = plainText(text)
      if (plain === '') return needed ? { wrong: why.needed } : put(item, undefined)
      if (!/^-?\d+(\.\d+)?$/.test(plain)) return { wrong: why.number(text) }
      const value = Number(plain)
      if (whole && !Number.isInteger(value)) return { wrong: why.whole(text) }
      return value < min || value > max ? { wrong: why.range(min, max) } : put(item, value)
    },
  }
}

export function plainColumn<Item>(
  field: Field,
  { get, put }: Lens<Item, string>,
  max: number,
  { words: { why } }: Context,
): Column<Item> {
  return {
    field,
    needed: true,
    write: (item) => get(item) ?? '',
    read(text, item) {
      const plain = plainText(text)
      if (plain === '') return { wrong: why.needed }
      return plain.length > max ? { wrong: why.long(max) } : put(item, plain)
    },
  }
}

const YES = /^(是|yes|y|true|1|√|✓|✔)$/i
const NO = /^(否|no|n|false|0|×|✗|✘|-)$/i

/** Whether a cell says yes; null if it says neither. */
export function saysYes(text: string): boolean | null {
  const plain = plainText(text)
  if (YES.test(plain)) return true
  return NO.test(plain) || plain === '' ? false : null
}

export function yesColumn<Item>(field: Field, { get, put }: Lens<Item, boolean>, { words }: Context): Column<Item> {
  return {
    field,
    write(item) {
      const value = get(item)
      if (value === undefined) return ''
      return value ? words.yes : words.no
    },
    read(text, item) {
      const yes = saysYes(text)
      return yes === null ? { wrong: words.why.yes(text) } : put(item, yes || undefined)
    },
  }
}
