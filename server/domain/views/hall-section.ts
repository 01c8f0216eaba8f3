import type { HallRow } from '@tingxu/shared/views.ts'
import type { Section } from './section.ts'

/** The row `hall`, the same in every view. */
export const hallSection: Section<HallRow> = {
  touchedBy: ({ hall }) => hall,
  eachSecond: false,
  *rows({ settings, day, clock }) {
    if (!settings) return
    const { name, zone, languages } = settings
    yield ['hall', { kind: 'hall', name, zone, languages, date: day?.date ?? null, testClock: clock === 'manual' }]
  },
}
