import type { PrinterRow } from '@tingxu/shared/views.ts'

/** How a ticket looks on paper. */
export type SlipLayout = Pick<PrinterRow, 'paper' | 'top' | 'foot' | 'shows'>

/** The layout that is asked for, else the hall's first; without any, a ticket as halls usually have it. */
export function slipLayout<Layout extends SlipLayout & { id: string }>(
  layouts: readonly Layout[],
  asked: string | null,
): SlipLayout {
  return layouts.find(({ id }) => id === asked) ?? layouts[0] ?? USUAL_SLIP
}

export const USUAL_SLIP: SlipLayout = {
  paper: 80,
  top: null,
  foot: null,
  shows: ['ahead', 'wait', 'taken-at', 'code', 'rights'],
}
