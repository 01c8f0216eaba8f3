/** Rows in columns, for a terminal: the first column from the left, figures from the right. */
export function terminalTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  const padded = (cell: string, column: number) => {
    const room = ' '.repeat((widths[column] ?? 0) - widthOf(cell))
    return column === 0 ? cell + room : room + cell
  }
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n')
}

/** A Chinese sign takes two places. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0)
}

const WIDE = /[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]/
