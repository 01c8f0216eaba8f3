import type { Stretch } from '../long/lane.ts'

/** A place in the matrix. HEAD: the head of a row or a column, which stands for all of it. */
export type Spot = { row: number; column: number }
/** `to` is where the keys are; `from` is where choosing several began. */
export type Selection = { from: Spot; to: Spot }
export type Size = { rows: number; columns: number }
/** What is chosen; `whole`: by the heads of these. */
export type Block = { rows: Stretch; columns: Stretch; whole: 'rows' | 'columns' | null }

export const HEAD = -1
export const one = (to: Spot): Selection => ({ from: to, to })
export const isOne = ({ from, to }: Selection) => from.row === to.row && from.column === to.column
export const isHead = ({ row, column }: Spot) => row === HEAD || column === HEAD

export function blockOf({ from, to }: Selection, size: Size): Block {
  if (isRowOf(from, to, 'row'))
    return { rows: all(size.rows), columns: between(from.column, to.column), whole: 'columns' }
  if (isRowOf(from, to, 'column')) return { rows: between(from.row, to.row), columns: all(size.columns), whole: 'rows' }
  return { rows: between(from.row, to.row), columns: between(from.column, to.column), whole: null }
}

/** Where a key leads; null: it is no key that moves. Heads are reached going up or left from the first row or column. */
export function moved({ row, column }: Spot, key: Pressed, size: Size, page: number): Spot | null {
  const isFree = key.shift || key.far
  const top = column === HEAD || (isFree && row !== HEAD) ? 0 : HEAD
  const left = row === HEAD || (isFree && column !== HEAD) ? 0 : HEAD
  const down = (by: number) => ({ row: row === HEAD && key.shift ? row : clamp(row + by, top, size.rows - 1), column })
  const across = (by: number) => {
    return { row, column: column === HEAD && key.shift ? column : clamp(column + by, left, size.columns - 1) }
  }
  switch (key.key) {
    case 'ArrowUp':
      return down(key.far ? -size.rows : -1)
    case 'ArrowDown':
      return down(key.far ? size.rows : 1)
    case 'ArrowLeft':
      return across(key.far ? -size.columns : -1)
    case 'ArrowRight':
      return across(key.far ? size.columns : 1)
    case 'PageUp':
      return { row: Math.max(down(-page).row, Math.min(row, 0)), column }
    case 'PageDown':
      return down(page)
    case 'Home':
      return { row: key.far ? Math.min(row, 0) : row, column: Math.min(column, 0) }
    case 'End':
      return { row: key.far ? size.rows - 1 : row, column: size.columns - 1 }
  }
  return null
}
/** `far`: with Ctrl, to the end. */
export type Pressed = { key: string; shift: boolean; far: boolean }

/** Within a matrix that has become smaller. */
export function clamped({ from, to }: Selection, size: Size): Selection {
  const near = ({ row, column }: Spot) => {
    return { row: clamp(row, HEAD, size.rows - 1), column: clamp(column, HEAD, size.columns - 1) }
  }
  return { from: near(from), to: near(to) }
}

const isRowOf = (from: Spot, to: Spot, axis: 'row' | 'column') => from[axis] === HEAD || to[axis] === HEAD
const all = (count: number): Stretch => ({ first: 0, end: count })
const between = (a: number, b: number): Stretch => ({ first: Math.min(a, b), end: Math.max(a, b) + 1 })
const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most))
