import type { Text } from '@tingxu/shared/schema.ts'
import type { Settings } from '@tingxu/shared/settings.ts'

/** Where a new hall begins: nothing of its own, and for everything else what most halls keep. */
export function blankHall(name: Text): Settings {
  return {
    name: { zh: '', en: '', ...name },
    zone: 'Asia/Shanghai',
    languages: ['zh', 'en'],
    publicNotes: [],
    series: [],
    classes: [
      { id: 'ordinary', name: { zh: '普通', en: 'Ordinary' }, targetMinutes: 20 },
      { id: 'priority', name: { zh: '优先', en: 'Priority' }, targetMinutes: 5, checked: true },
    ],
    callingRule: { type: 'earliest-due' },
    absoluteMax: 2,
    departments: [],
    services: [],
    counters: [],
    zones: [{ id: 'hall', name: { zh: '大厅', en: 'Main hall' } }],
    hours: null,
    calendar: [],
    call: {
      confirmArrival: true,
      recallSeconds: 10,
      recallsMax: 3,
      callsBeforeNoShow: 2,
      noShowSeconds: 30,
      returnMinutes: 60,
      returnsMax: 2,
      returnAfter: 2,
      undoSeconds: 15,
      absentMinutes: 3,
      holdMinutesMax: 30,
      postponesMax: 2,
      defaultOutcome: 'done',
    },
    presence: null,
    booking: { earlyMinutes: 30, lateMinutes: 15, aheadMinutes: 10, cancelHours: 2 },
    passes: { passDays: 5, passAfter: 2, passShare: 0.15 },
    ratings: { ratingDays: 7, caseDays: 15, reasons: [] },
    nextMatterPlace: 'keep',
    voice: { languages: ['zh', 'en'], quiet: [] },
    printers: [],
    boards: [],
    texts: {},
  }
}
