/** What a spreadsheet has in a cell. */
export type Cell = string | number | boolean | Date | null
export type Rows = readonly (readonly Cell[])[]

/** A cell as text: whatever a spreadsheet made of it, without what nobody sees at its ends. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  const text = String(cell).replace(/\r\n?/g, '\n')
  return text.replace(/^(?:[^\S\n]|[\uFEFF\u200B])+|(?:[^\S\n]|[\uFEFF\u200B])+$/g, '').replace(/\n+$/, '')
}

/** The same for figures, ids and headings, where full and half width mean the same: `１２` is 12. */
export function plainText(text: string): string {
  return text.normalize('NFKC').trim()
}

/** For comparing names that people type: neither spaces nor capitals tell one from another. */
export function looseText(text: string): string {
  return plainText(text).toLowerCase().replace(/\s+/g, '')
}
