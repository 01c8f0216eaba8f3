/** How the value of a field is said: in what unit, or as the name of what it points to. */
export type ValueKind =
  | 'text' // one text in several languages
  | 'texts' // a list of them, in an order
  | 'plain'
  | 'number'
  | 'minutes'
  | 'seconds'
  | 'hours'
  | 'days'
  | 'share'
  | 'yes'
  | 'languages'
  | 'levels'
  | 'classes'
  | 'services'
  | 'department'
  | 'series'
  | 'zone'
  | 'rule'
  | 'outcome'
  | 'next-matter'
  | 'spans'
  | 'paper'
  | 'parts' // of a ticket
  | 'week'
  | 'ends'
  | 'served'
  | 'day'
  | 'thing' // it is there or it is not; what is in it has fields of its own

/** Every field of the settings that can change by itself, by the kind of its place. */
export const FIELDS: Record<string, ValueKind> = {
  name: 'text',
  zone: 'plain',
  languages: 'languages',
  publicNotes: 'texts',
  'departments.*': 'thing',
  'departments.*.name': 'text',
  'services.*': 'thing',
  'services.*.name': 'text',
  'services.*.plainName': 'text',
  'services.*.departmentId': 'department',
  'services.*.seriesId': 'series',
  'services.*.minutes': 'minutes',
  'services.*.targetMinutes': 'thing',
  'services.*.targetMinutes.*': 'minutes',
  'services.*.classIds': 'classes',
  'services.*.after': 'services',
  'services.*.slots': 'thing',
  'services.*.slots.length': 'minutes',
  'services.*.slots.capacity': 'number',
  'services.*.slots.sameDay': 'number',
  'services.*.slots.daysAhead': 'days',
  'services.*.quota': 'number',
  'services.*.quotaWindows': 'number',
  'services.*.remoteShare': 'share',
  'services.*.remoteMin': 'number',
  'services.*.hours': 'week',
  'services.*.hours.*': 'spans',
  'services.*.ends': 'ends',
  'services.*.noTicket': 'text',
  'services.*.outcomeNeeded': 'yes',
  'services.*.guide': 'thing',
  'services.*.guide.basis': 'text',
  'services.*.guide.materials': 'thing',
  'services.*.guide.materials.*': 'thing',
  'services.*.guide.materials.*.name': 'text',
  'services.*.guide.steps': 'texts',
  'services.*.guide.promised': 'text',
  'services.*.guide.fee': 'text',
  'series.*': 'thing',
  'series.*.prefix': 'plain',
  'series.*.first': 'number',
  'series.*.last': 'number',
  'series.*.width': 'number',
  'counters.*': 'thing',
  'counters.*.number': 'number',
  'counters.*.name': 'text',
  'counters.*.place': 'text',
  'counters.*.zoneId': 'zone',
  'counters.*.autoCallSeconds': 'seconds',
  'counters.*.services.*': 'served',
  'counters.*.standInFor': 'services',
  'classes.*': 'thing',
  'classes.*.name': 'text',
  'classes.*.targetMinutes': 'minutes',
  'classes.*.absolute': 'yes',
  'classes.*.checked': 'yes',
  'classes.*.weight': 'number',
  'callingRule.type': 'rule',
  'callingRule.n': 'number',
  absoluteMax: 'number',
  'zones.*': 'thing',
  'zones.*.name': 'text',
  'zones.*.speakingDisplay': 'plain',
  hours: 'week',
  'hours.*': 'spans',
  'calendar.*': 'day',
  'call.confirmArrival': 'yes',
  'call.recallSeconds': 'seconds',
  'call.recallsMax': 'number',
  'call.callsBeforeNoShow': 'number',
  'call.noShowSeconds': 'seconds',
  'call.returnMinutes': 'minutes',
  'call.returnsMax': 'number',
  'call.returnAfter': 'number',
  'call.undoSeconds': 'seconds',
  'call.absentMinutes': 'minutes',
  'call.holdMinutesMax': 'minutes',
  'call.postponesMax': 'number',
  'call.defaultOutcome': 'outcome',
  nextMatterPlace: 'next-matter',
  presence: 'thing',
  'presence.phone': 'yes',
  'presence.confirmAhead': 'number',
  'booking.earlyMinutes': 'minutes',
  'booking.lateMinutes': 'minutes',
  'booking.aheadMinutes': 'minutes',
  'booking.cancelHours': 'hours',
  'booking.noShowPauseDays': 'days',
  'passes.passDays': 'days',
  'passes.passAfter': 'number',
  'passes.passShare': 'share',
  'ratings.ratingDays': 'days',
  'ratings.caseDays': 'days',
  'ratings.reasons.*': 'thing',
  'ratings.reasons.*.name': 'text',
  'ratings.reasons.*.levels': 'levels',
  'voice.languages': 'languages',
  'voice.quiet': 'spans',
  'printers.*': 'thing',
  'printers.*.name': 'text',
  'printers.*.paper': 'paper',
  'printers.*.top': 'text',
  'printers.*.foot': 'text',
  'printers.*.shows': 'parts',
  'boards.*': 'thing',
  'boards.*.zoneId': 'zone',
  'boards.*.waiting': 'yes',
  'boards.*.missed': 'yes',
  'boards.*.notices': 'yes',
  'boards.*.volume': 'share',
  'texts.kiosk-welcome': 'text',
  'texts.kiosk-desk': 'text',
  'texts.closed-note': 'text',
}

/** What a manager looks after, in the order of the console. */
export const GROUPS = [
  'hall',
  'departments',
  'services',
  'series',
  'counters',
  'serving',
  'classes',
  'zones',
  'hours',
  'calendar',
  'call',
  'presence',
  'booking',
  'passes',
  'ratings',
  'voice',
  'texts',
  'devices',
] as const
export type Group = (typeof GROUPS)[number]

const GROUP_OF_FIELD: Record<string, Group> = {
  callingRule: 'classes',
  absoluteMax: 'classes',
  nextMatterPlace: 'call',
  printers: 'devices',
  boards: 'devices',
}
const SERVING = /^counters\.\*\.(services|standInFor)/

/** The group that a place belongs to; what nobody has named stands under the hall itself. */
export function groupOf(kind: string): Group {
  if (SERVING.test(kind)) return 'serving'
  const first = kind.split('.')[0] ?? ''
  if (kind === 'zone') return 'hall'
  return GROUP_OF_FIELD[first] ?? GROUPS.find((group) => group === first) ?? 'hall'
}
