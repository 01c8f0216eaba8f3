import { type Cell, cellText, type Rows } from './cells.ts'
import { guarded, unguarded } from './formula-guard.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/** The rows as a CSV file that Excel opens as UTF-8, and in which nothing is a formula. */
export async function csvOf(rows: Rows): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync')
  return (
    BYTE_ORDER_MARK +
    stringify(
      rows.map((row) => row.map((cell) => guarded(cellText(cell)))),
      { quoted_match: OTHER_DELIMITERS },
    )
  )
}

/** The rows of a CSV file, in UTF-8 or as Excel saves it in China; null for what is none. */
export async function rowsOfCsv(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<Cell[][] | null> {
  const { parse } = await import('csv-parse/browser/esm/sync')
  const text = textOf(bytes)
  if (text.includes('\0')) return null
  try {
    const rows = parse(text, { bom: true, relax_column_count: true, delimiter: delimiterIn(text) }) as string[][]
    return rows.map((row) => row.map(unguarded))
  } catch {
    return null
  }
}

/** UTF-8 if every byte of it is; else GB18030, which Excel in China writes. */
function textOf(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Quoted, so that nobody takes them for what parts the cells. */
const OTHER_DELIMITERS = /[\t;]/

/** Some spreadsheets part cells by semicolons or tabs: whichever the first line has most of. */
function delimiterIn(text: string): string {
  const [line = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split('\n', 1)
  const times = (mark: string) => line.split(mark).length
  return [';', '\t'].find((mark) => times(mark) > times(',')) ?? ','
}
