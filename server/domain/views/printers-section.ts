import type { PrinterRow } from '@tingxu/shared/views.ts'
import type { Section } from './section.ts'

/** How tickets look on paper. The names of the layouts are the manager's own and stay with her. */
export const printers: Section<PrinterRow> = {
  touchedBy: ({ hall }) => hall,
  eachSecond: false,
  *rows({ settings }) {
    for (const [order, { id, paper, top = null, foot = null, shows }] of (settings?.printers ?? []).entries()) {
      yield [`printer:${id}`, { kind: 'printer', id, paper, top, foot, shows, order }]
    }
  },
}
