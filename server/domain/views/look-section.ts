import type { LookRow } from '@tingxu/shared/views.ts'
import type { Section } from './section.ts'

/** What the boards of a zone, or of the whole hall, show beside the calls. Nothing is said where nothing is set. */
export const look: Section<LookRow> = {
  touchedBy: ({ hall }) => hall,
  eachSecond: false,
  *rows({ settings }, of) {
    const board = settings?.boards.find(({ zoneId }) => zoneId === of)
    if (!board) return
    const { waiting, missed, notices, volume } = board
    yield ['look', { kind: 'look', waiting, missed, notices, volume }]
  },
}
