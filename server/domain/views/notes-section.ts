import type { NoteRow } from '@tingxu/shared/views.ts'
import type { Section } from './section.ts'

/** What the hall tells everybody, at board and kiosk alike. */
export const notes: Section<NoteRow> = {
  touchedBy: ({ hall }) => hall,
  eachSecond: false,
  *rows({ settings }) {
    for (const [order, text] of (settings?.publicNotes ?? []).entries()) {
      yield [`note:${order}`, { kind: 'note', text, order }]
    }
  },
}
