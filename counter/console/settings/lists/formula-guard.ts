import type { Cell } from './cells.ts'

/** What a spreadsheet takes for the beginning of a formula, behind any number of guards. */
const DANGEROUS = /^'*[=+\-@\t\r\n＝＋－＠]/

/** A text that no spreadsheet runs: an apostrophe stands before whatever could begin a formula. */
export function guarded(cell: Cell): Cell {
  return typeof cell === 'string' && DANGEROUS.test(cell) ? `'${cell}` : cell
}

/** The text as it was before it was guarded. */
export function unguarded(cell: Cell): Cell {
  return typeof cell === 'string' && cell.startsWith("'") && DANGEROUS.test(cell) ? cell.slice(1) : cell
}
