import type { OwnTextId } from '@tingxu/shared/screen-settings.ts'
import type { OwnTextRow } from '@tingxu/shared/views.ts'
import type { Section } from './section.ts'

/** What the hall says at its kiosks in its own words. */
export const ownTexts: Section<OwnTextRow> = {
  touchedBy: ({ hall }) => hall,
  eachSecond: false,
  *rows({ settings }) {
    for (const id of OWN_TEXTS) {
      const text = settings?.texts[id]
      if (text) yield [`text:${id}`, { kind: 'own-text', id, text }]
    }
  },
}

/** One by one: settings of an earlier version may hold texts that nobody shows. */
const OWN_TEXTS: readonly OwnTextId[] = ['kiosk-welcome', 'kiosk-desk', 'closed-note']
