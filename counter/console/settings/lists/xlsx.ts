import type { Cell, Rows } from './cells.ts'
import { guarded, unguarded } from './formula-guard.ts'

/** The rows as a spreadsheet: numbers as numbers, and everything else as text, so that nothing is a formula. */
export async function xlsxOf(rows: Rows, sheet: string): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal')
  const data = rows.map((row) => row.map((cell) => written(guarded(cell))))
  return await write(data, { sheet, stickyRowsCount: 1 }).toBlob()
}

/** The rows of the first sheet; null for what is no spreadsheet. */
export async function rowsOfXlsx(file: Blob | ArrayBuffer): Promise<Cell[][] | null> {
  const { readSheet } = await import('read-excel-file/universal')
  try {
    const rows = (await readSheet(file, { trim: false })) as Cell[][]
    return rows.map((row) => row.map(unguarded))
  } catch {
    return null
  }
}

function written(cell: Cell) {
  if (cell === null || cell === '') return null
  return typeof cell === 'string' ? { value: cell, type: String, wrap: cell.includes('\n') } : cell
}
