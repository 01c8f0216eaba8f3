import type { Settings } from './settings.ts'

type Usual = Omit<
  Settings,
  | 'name'
  | 'zone'
  | 'languages'
  | 'publicNotes'
  | 'series'
  | 'classes'
  | 'departments'
  | 'services'
  | 'counters'
  | 'zones'
>

/** What most halls keep and few would think of setting: the sample hall has it, and a new hall begins with it. */
export const USUAL_SETTINGS: Usual = {
  callingRule: { type: 'earliest-due' },
  absoluteMax: 2,
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

/** Everybody is of the first; the second is given by staff, who have seen why (rule T2). */
export const USUAL_CLASSES: Settings['classes'] = [
  { id: 'ordinary', name: { zh: '普通', en: 'Ordinary' }, targetMinutes: 20 },
  { id: 'priority', name: { zh: '优先', en: 'Priority' }, targetMinutes: 5, checked: true },
]
