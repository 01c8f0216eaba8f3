import type { Settings } from '@tingxu/shared/settings.ts'
import { cellText, type Rows } from './cells.ts'
import type { Column } from './column.ts'
import { columnsUnder } from './headings.ts'
import type { Context, List, ListReader } from './list.ts'
import { noteWritten, type RowFault, type RowsTaken, takeRow } from './take-row.ts'

export type ListRead =
  | { settings: Settings; changed: number; added: number; removed: number; ignored: string[] }
  | { errors: RowFault[] }

/** `replace`: what the file does not name is removed, and the order is that of the file. Else it stays as it is. */
export type ReadOptions = { replace: boolean }

/** What the rows of a file make of the settings: all of them together, or none and every fault of the file. */
export function readList<Item extends object>(
  list: List<Item>,
  rows: Rows,
  settings: Settings,
  reader: ListReader,
  { replace }: ReadOptions,
): ListRead {
  const context = { ...reader, settings }
  const head = Math.max(0, rows.findIndex(isFilled))
  const headings = (rows[head] ?? []).map(cellText)
  const under = columnsUnder(headings, list.columns(context), context)
  const wrongHead = headFaults(under, headings, head + 1, context)
  if (wrongHead.length > 0) return { errors: wrongHead }
  const taken = beforeRows(list, under, headings, settings)
  rows.forEach((row, index) => {
    if (index > head && isFilled(row)) takeRow(list, taken, row.map(cellText), index + 1, context)
  })
  const ignored = headings.filter((heading, at) => heading !== '' && !under[at])
  return taken.errors.length > 0 ? { errors: taken.errors } : readInto(list, taken, settings, replace, ignored)
}

const isFilled = (row: Rows[number]) => row.some((cell) => cellText(cell) !== '')

function headFaults(
  under: readonly (object | null)[],
  headings: readonly string[],
  row: number,
  { words: { why } }: Context,
): RowFault[] {
  if (under.every((column) => column === null)) return [{ row, column: '', why: why.headings }]
  return under.flatMap((column, at) =>
    column !== null && under.indexOf(column) < at ? [{ row, column: headings[at] ?? '', why: why.headingTwice }] : [],
  )
}

function beforeRows<Item>(
  list: List<Item>,
  under: readonly (Column<Item> | null)[],
  headings: readonly string[],
  settings: Settings,
): RowsTaken<Item> {
  const columns = under.flatMap((column, at) => (column ? [{ column, at, heading: headings[at] ?? '' }] : []))
  const items = [...list.items(settings)]
  const known = items.length
  const taken = { columns, items, written: [], saying: new Map(), rowOf: new Map(), known, changed: 0, errors: [] }
  for (const item of items) noteWritten(taken, item)
  return taken
}

function readInto<Item>(
  list: List<Item>,
  { items, rowOf, known, changed }: RowsTaken<Item>,
  settings: Settings,
  replace: boolean,
  ignored: string[],
): ListRead {
  const named = [...rowOf.keys()].flatMap((index) => items[index] ?? [])
  return {
    settings: list.put(settings, replace ? named : items),
    changed,
    added: items.length - known,
    removed: replace ? items.length - named.length : 0,
    ignored,
  }
}
