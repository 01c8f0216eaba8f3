import { same } from '../same.ts'
import { cellText } from './cells.ts'
import { type Column, type Field, isWrong } from './column.ts'
import { headingOf } from './headings.ts'
import type { Context, List } from './list.ts'

/** What is wrong with a file: the row as the spreadsheet counts it, the heading, and a sentence. */
export type RowFault = { row: number; column: string; why: string }

/** How far a file has been read. */
export type RowsTaken<Item> = {
  columns: readonly { column: Column<Item>; at: number; heading: string }[]
  /** Those of the settings, then those that the file added. */
  items: Item[]
  /** What the cells of each would say; a cell that says the same changes nothing. */
  written: string[][]
  /** By what stands in a column, the items that say so: a hall may have tens of thousands of rows. */
  saying: Map<string, number[]>
  /** The row that each was found in, in the order of the file. */
  rowOf: Map<number, number>
  known: number
  changed: number
  errors: RowFault[]
}

/** Reads one row into the item that it is about, or into a new one. */
export function takeRow<Item extends object>(
  list: List<Item>,
  taken: RowsTaken<Item>,
  cells: readonly string[],
  row: number,
  context: Context,
): void {
  const { columns, items, written, rowOf, errors } = taken
  const texts = columns.map(({ at }) => cells[at] ?? '')
  const [first, ...others] = itemsAt(list, taken, texts, context)
  const index = first === undefined ? items.length : [first, ...others].find((each) => !rowOf.has(each))
  if (index === undefined) {
    const why = context.words.why.twice(rowOf.get(first ?? 0) ?? row)
    errors.push({ row, column: keyOf(list, taken, texts).heading, why })
    return
  }
  const before = items[index]
  const { item, faults } = readItem(
    list,
    taken,
    texts,
    before && { item: before, written: written[index] ?? [] },
    context,
  )
  errors.push(...faults.map((fault) => ({ row, ...fault })))
  rowOf.set(index, row)
  if (before === undefined && faults.length > 0) rowOf.delete(index)
  if (faults.length > 0) return
  if (index === list.max) errors.push({ row, column: '', why: context.words.why.many(list.max) })
  if (before !== undefined && !same(before, item)) taken.changed += 1
  items[index] = before === undefined ? list.finished(item, items) : item
  if (before === undefined) noteWritten(taken, items[index] ?? item)
}

/** Notes what the cells of the next item say. */
export function noteWritten<Item>({ columns, written, saying }: RowsTaken<Item>, item: Item): void {
  const texts = columns.map(({ column }) => cellText(column.write(item)))
  texts.forEach((text, at) => {
    const others = saying.get(`${at} ${text}`)
    if (others) others.push(written.length)
    else saying.set(`${at} ${text}`, [written.length])
  })
  written.push(texts)
}

type Known<Item> = { item: Item; written: readonly string[] }
type CellFault = Omit<RowFault, 'row'>

function readItem<Item extends object>(
  list: List<Item>,
  { columns }: RowsTaken<Item>,
  texts: readonly string[],
  known: Known<Item> | undefined,
  context: Context,
): { item: Item; faults: CellFault[] } {
  let item = known?.item ?? list.blank(context.settings)
  const faults = known ? [] : missingColumns(list, columns, context)
  columns.forEach(({ column, heading }, at) => {
    const text = texts[at] ?? ''
    const isSame = known ? known.written[at] === text : text === '' && !column.needed
    const read = isSame ? item : column.read(text, item)
    if (isWrong(read)) faults.push({ column: heading, why: read.wrong })
    else item = read
  })
  return { item, faults: [...faults, ...rowFaults(list, columns, texts, context)] }
}

/** A new row needs what its file has no column for. */
function missingColumns<Item>(list: List<Item>, columns: RowsTaken<Item>['columns'], context: Context): CellFault[] {
  const has = (field: Field) => columns.some(({ column }) => column.field === field)
  const missing = list.columns(context).filter(({ field, needed }) => needed && !has(field))
  return missing.map((column) => ({ column: headingOf(column, context), why: context.words.why.needed }))
}

function rowFaults<Item>(
  list: List<Item>,
  columns: RowsTaken<Item>['columns'],
  texts: readonly string[],
  { words }: Context,
): CellFault[] {
  const byField = new Map(columns.map(({ column }, at): [Field, string] => [column.field, texts[at] ?? '']))
  const fault = list.fault?.(byField, words)
  return fault ? [{ column: words.headings[fault.field], why: fault.why }] : []
}

/** The first key of the list that the row fills, and the columns that it stands in. */
function keyOf<Item>(list: List<Item>, { columns }: RowsTaken<Item>, texts: readonly string[]) {
  const filled = (field: Field) =>
    columns.flatMap(({ column }, at) => (column.field === field && texts[at] !== '' ? [at] : []))
  const key = list.keys.find((fields) => fields.every((field) => filled(field).length > 0)) ?? []
  const [first] = key.flatMap(filled)
  return { key: key.map(filled), heading: columns[first ?? 0]?.heading ?? '' }
}

/** The items that a row may be about, by its key, in whatever way the key is written. */
function itemsAt<Item extends object>(
  list: List<Item>,
  taken: RowsTaken<Item>,
  texts: readonly string[],
  { settings }: Context,
): number[] {
  const { key } = keyOf(list, taken, texts)
  if (key.length === 0) return []
  const blank = list.blank(settings)
  const usual = taken.columns.map(({ column }, at) => {
    const read = key.flat().includes(at) ? column.read(texts[at] ?? '', blank) : blank
    return isWrong(read) ? texts[at] : cellText(column.write(read))
  })
  const isAt = (written: readonly string[], at: number) => written[at] === texts[at] || written[at] === usual[at]
  const [first = []] = key
  const saying = first.flatMap((at) =>
    [texts[at], usual[at]].flatMap((text) => taken.saying.get(`${at} ${text}`) ?? []),
  )
  return [...new Set(saying)]
    .sort((one, other) => one - other)
    .filter((index) => key.every((columns) => columns.some((at) => isAt(taken.written[index] ?? [], at))))
}
