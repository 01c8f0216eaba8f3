import { sampleHall } from '@tingxu/server/setup/sample-hall.ts'
import type { FaultReason } from '@tingxu/shared/refusals.ts'

/** A draft made from the sample hall by one change: what stands where, and what is then told, and at which places. */
export type FaultyDraft = [what: string, at: string, value: unknown, reason: FaultReason, ...paths: string[]]

/** The sample hall with something else at one place; undefined leaves the place out. */
export function draftWith(at: string, value: unknown): Record<string, unknown> {
  const draft = structuredClone(sampleHall) as Record<string, unknown>
  const names = at.slice(1).split('/')
  const last = names.pop() ?? ''
  let place = draft
  for (const name of names) place = place[name] as Record<string, unknown>
  if (value === undefined) delete place[last]
  else place[last] = value
  return draft
}

const long = '长'.repeat(201)
const name = (zh: string, en: string) => ({ zh, en })
const service = (change: object) => ({ ...sampleHall.services[0], id: 'new', name: name('新业务', 'New'), ...change })
const counter = (change: object) => ({ ...sampleHall.counters[0], id: 'new', number: 99, ...change })
const times = (count: number, one: unknown) => Array.from({ length: count }, () => one)
const primary = { serviceId: 'investment-filing', as: 'primary' }

const roll = (change: object) => ({ id: 'door', name: name('大门', 'Door'), paper: 80, shows: ['code'], ...change })
const board = (change: object) => {
  return { id: 'whole', zoneId: null, waiting: true, missed: true, notices: true, volume: 1, ...change }
}

const ofTheWhole: FaultyDraft[] = [
  ['no name', '/name', undefined, 'missing'],
  ['a name that is a word alone', '/name', '镇海', 'wrong-form'],
  ['a name without English', '/name', { zh: '镇海' }, 'text-missing', '/name/en'],
  ['a blank name', '/name/zh', '  ', 'text-missing'],
  ['a name too long', '/name/zh', long, 'too-long'],
  ['a name in a language that is none', '/name/Chinese!', '镇海', 'unknown-field'],
  ['a field that nobody knows', '/colour', 'red', 'unknown-field'],
  ['no time zone', '/zone', '', 'missing'],
  ['a time zone that is none', '/zone', 'Asia/Zhenhai', 'zone-unknown'],
  ['an offset for a time zone', '/zone', '+08:00', 'zone-unknown'],
  ['no language at all', '/languages', [], 'too-few'],
  ['a language twice', '/languages/2', 'zh', 'twice'],
  ['a language that is no code', '/languages/1', '英文', 'wrong-form'],
  ['too many languages', '/languages', times(11, 'zh'), 'too-many'],
  ['too many notices', '/publicNotes', times(501, name('请排队', 'Please queue')), 'too-many'],
  ['how the next matter waits, unheard of', '/nextMatterPlace', 'first', 'not-one-of'],
  ['a text that no screen shows', '/texts/farewell', name('再见', 'Goodbye'), 'unknown-field'],
  ['a text of its own without English', '/texts/kiosk-desk', { zh: '东门内' }, 'text-missing', '/texts/kiosk-desk/en'],
  ['a ticket layout whose id was cleared', '/printers/0', roll({ id: '' }), 'missing', '/printers/0/id'],
  ['paper of another width', '/printers/0', roll({ paper: 76 }), 'not-one-of', '/printers/0/paper'],
  ['a ticket without a list of what it shows', '/printers/0', roll({ shows: null }), 'missing', '/printers/0/shows'],
  ['a ticket that shows a photograph', '/printers/0', roll({ shows: ['photo'] }), 'not-one-of', '/printers/0/shows/0'],
  ['a ticket layout twice', '/printers', times(2, roll({})), 'twice', '/printers/1/id'],
  ['a foot line too long', '/printers/0', roll({ foot: name(long, 'Bye') }), 'too-long', '/printers/0/foot/zh'],
  ['boards of no zone', '/boards/0', board({ zoneId: 'cellar' }), 'unknown-id', '/boards/0/zoneId'],
  ['boards of the hall set twice', '/boards', [board({}), board({ id: 'other' })], 'board-twice', '/boards/1/zoneId'],
  ['boards too loud', '/boards/0', board({ volume: 11 }), 'too-big', '/boards/0/volume'],
]

const ofTickets: FaultyDraft[] = [
  ['a series without an id', '/series/3/id', undefined, 'missing'],
  ['a small letter as prefix', '/series/0/prefix', 'a', 'prefix-not-allowed'],
  ['the letter O as prefix', '/series/0/prefix', 'O', 'prefix-not-allowed'],
  ['no prefix', '/series/0/prefix', '', 'missing'],
  ['a prefix far too long', '/series/0/prefix', 'ABCDEFGHJ', 'too-long'],
  [
    'a prefix that begins another',
    '/series/0/prefix',
    'Z',
    'prefix-begins-another',
    '/series/23/prefix',
    '/series/24/prefix',
  ],
  ['two ranges that overlap', '/series/1/prefix', 'A', 'ranges-overlap', '/series/1/first'],
  ['a range backwards', '/series/0/first', 1000, 'range-backwards', '/series/0/last'],
  ['a last number too wide', '/series/0/width', 2, 'number-too-wide', '/series/0/last'],
  ['no digits', '/series/0/width', 0, 'too-small'],
  ['seven digits', '/series/0/width', 7, 'too-big'],
  ['half a number', '/series/0/first', 1.5, 'wrong-type'],
  ['no series at all', '/series', [], 'too-few'],
  ['an ordinary class before all others', '/classes/0/absolute', true, 'ordinary-absolute'],
  ['a target that was cleared', '/classes/1/targetMinutes', null, 'missing'],
  ['a target in words', '/classes/1/targetMinutes', '五分钟', 'wrong-type'],
  ['a target before arrival', '/classes/1/targetMinutes', -5, 'too-small'],
  ['a weight of nothing', '/classes/1/weight', 0, 'too-small'],
  ['a class twice', '/classes/2', { ...sampleHall.classes[1] }, 'twice', '/classes/2/id'],
  ['a calling rule unheard of', '/callingRule/type', 'loudest', 'not-one-of'],
  ['turns under a rule without turns', '/callingRule/n', 3, 'turns-without-alternating'],
  ['no turn at all', '/callingRule', { type: 'alternating', n: 0 }, 'too-small', '/callingRule/n'],
  ['priority calls without end', '/absoluteMax', 0, 'too-small'],
]

const ofServices: FaultyDraft[] = [
  [
    'a department twice',
    '/departments/25',
    { id: 'statistics', name: name('新局', 'New') },
    'twice',
    '/departments/25/id',
  ],
  ['a department by another’s name', '/departments/1/name/zh', '发展改革局', 'same-name'],
  ['a service by another’s name', '/services/1/name/en', 'Filing of business investment projects', 'same-name'],
  ['a service of no department', '/services/0/departmentId', 'tourism', 'unknown-id'],
  ['a service without series', '/services/0/seriesId', undefined, 'missing'],
  ['a service with a series that is not there', '/services/0/seriesId', 'zz', 'unknown-id'],
  ['a service with spaces in its id', '/services/83', service({ id: 'new one' }), 'wrong-form', '/services/83/id'],
  ['a service without a class', '/services/0/classIds', [], 'too-few'],
  ['a service with a class that is not there', '/services/0/classIds/1', 'vip', 'unknown-id'],
  [
    'a target for a class that is not there',
    '/services/0/targetMinutes',
    { vip: 1 },
    'unknown-id',
    '/services/0/targetMinutes/vip',
  ],
  ['a service that nobody serves', '/services/83', service({}), 'nobody-serves', '/services/83'],
  [
    'a service that comes after itself',
    '/services/0/after',
    ['investment-filing'],
    'after-itself',
    '/services/0/after/0',
  ],
  ['a service after one that is not there', '/services/0/after', ['dancing'], 'unknown-id', '/services/0/after/0'],
  ['a quota below nothing', '/services/0/quota', -1, 'too-small'],
  ['more than all tickets by phone', '/services/0/remoteShare', 1.5, 'too-big'],
  ['tickets by phone without a share', '/services/0/remoteMin', 5, 'share-missing'],
  ['an end of ticket giving that is none', '/services/0/ends', 'sometimes', 'not-one-of'],
  ['an end at no time of day', '/services/0/ends', { at: '5pm' }, 'wrong-form', '/services/0/ends/at'],
  [
    'overtime that was cleared',
    '/services/0/ends',
    { forecast: { overtimeMinutes: null } },
    'missing',
    '/services/0/ends/forecast/overtimeMinutes',
  ],
  ['an end in two ways', '/services/0/ends', { at: '16:00', forecast: true }, 'not-one-of'],
  ['a paper twice', '/services/0/guide/materials/1/id', 'application-form', 'twice'],
  [
    'a paper without English',
    '/services/0/guide/materials/0/name',
    { zh: '申请表' },
    'text-missing',
    '/services/0/guide/materials/0/name/en',
  ],
  ['too many papers', '/services/2/guide', { materials: papers(61) }, 'too-many', '/services/2/guide/materials'],
  [
    'slots, which are not offered yet',
    '/services/0/slots',
    { length: 15, capacity: 2, sameDay: 1, daysAhead: 7 },
    'not-offered-yet',
  ],
  ['yes in words', '/services/0/outcomeNeeded', 'yes', 'wrong-type'],
  ['a service that is none', '/services/83', '办证', 'wrong-form'],
]

const ofCounters: FaultyDraft[] = [
  ['a window number over 9999', '/counters/0/number', 10_000, 'too-big'],
  ['window nought', '/counters/0/number', 0, 'too-small'],
  ['a window number twice', '/counters/1/number', 1, 'twice'],
  ['a window without number', '/counters/1/number', null, 'missing'],
  ['a window twice', '/counters/25', counter({ id: 'w01' }), 'twice', '/counters/25/id'],
  ['a window in no zone', '/counters/0/zoneId', 'cellar', 'unknown-id'],
  [
    'a window with a service that is not there',
    '/counters/0/services/4',
    { serviceId: 'dancing', as: 'primary' },
    'unknown-id',
    '/counters/0/services/4/serviceId',
  ],
  ['a service twice at a window', '/counters/0/services/4', primary, 'twice', '/counters/0/services/4/serviceId'],
  ['a service served somehow', '/counters/0/services/0/as', 'sometimes', 'not-one-of'],
  ['a condition for its own service', '/counters/0/services/0/when', 'idle', 'condition-on-primary'],
  [
    'a condition that is none',
    '/counters/25',
    counter({ services: [{ ...primary, as: 'assist', when: 'busy' }] }),
    'not-one-of',
    '/counters/25/services/0/when',
  ],
  [
    'helping out after no time',
    '/counters/25',
    counter({ services: [{ ...primary, as: 'assist', when: { waitOver: -1 } }] }),
    'too-small',
    '/counters/25/services/0/when/waitOver',
  ],
  [
    'a window that stands in for itself',
    '/counters/0/standInFor',
    ['investment-filing'],
    'stands-in-for-itself',
    '/counters/0/standInFor/0',
  ],
  [
    'standing in for nothing that is there',
    '/counters/0/standInFor',
    ['dancing'],
    'unknown-id',
    '/counters/0/standInFor/0',
  ],
  [
    'standing in twice',
    '/counters/0/standInFor',
    ['credit-report', 'credit-report'],
    'twice',
    '/counters/0/standInFor/1',
  ],
  ['an automatic call too soon', '/counters/0/autoCallSeconds', 14, 'auto-call-too-soon'],
  ['no zone at all', '/zones', [], 'too-few'],
  ['a zone without English', '/zones/0/name/en', undefined, 'text-missing'],
  ['a speaking display that is none', '/zones/0/speakingDisplay', '??', 'wrong-form'],
]

const ofTheDay: FaultyDraft[] = [
  ['hours for a day that no week has', '/hours', { funday: [] }, 'unknown-field', '/hours/funday'],
  ['hours in words', '/hours', '全天', 'not-one-of'],
  ['a span of three times', '/hours', { mon: [['08:00', '09:00', '10:00']] }, 'too-many', '/hours/mon/0'],
  ['hours without an end', '/hours', { mon: [['08:30']] }, 'too-few', '/hours/mon/0'],
  ['hours that no clock shows', '/hours', { mon: [['08:30', '17:61']] }, 'wrong-form', '/hours/mon/0/1'],
  ['hours backwards', '/hours', { mon: [['17:00', '08:30']] }, 'ends-before-it-begins', '/hours/mon/0'],
  [
    'hours that overlap',
    '/hours',
    {
      mon: [
        ['08:30', '12:00'],
        ['11:00', '17:00'],
      ],
    },
    'spans-overlap',
    '/hours/mon/1',
  ],
  ['a day that no month has', '/calendar/0', { date: '2026-02-30', closed: true }, 'date-unknown', '/calendar/0/date'],
  ['a date in words', '/calendar/0', { date: '国庆节', closed: true }, 'wrong-form', '/calendar/0/date'],
  ['a date twice', '/calendar', times(2, { date: '2026-10-01', closed: true }), 'twice', '/calendar/1/date'],
  [
    'a day closed and open',
    '/calendar/0',
    { date: '2026-10-01', closed: true, hours: [['09:00', '12:00']] },
    'closed-with-hours',
    '/calendar/0/hours',
  ],
  ['a day neither closed nor open', '/calendar/0', { date: '2026-10-10' }, 'neither-closed-nor-open', '/calendar/0'],
  [
    'a make-up day without hours',
    '/calendar/0',
    { date: '2026-10-10', hours: [] },
    'neither-closed-nor-open',
    '/calendar/0',
  ],
  ['quiet hours backwards', '/voice/quiet', [['14:00', '12:00']], 'ends-before-it-begins', '/voice/quiet/0'],
  ['a language that nobody speaks', '/voice/languages', ['fr'], 'language-unknown', '/voice/languages/0'],
  ['more calls needed than allowed', '/call/callsBeforeNoShow', 5, 'too-many-calls-needed'],
  ['a figure that was cleared', '/call/recallsMax', null, 'missing'],
  ['seconds below nothing', '/call/recallSeconds', -1, 'too-small'],
  ['an outcome unheard of', '/call/defaultOutcome', 'thrown-out', 'not-one-of'],
  ['no limits of calling', '/call', undefined, 'missing'],
  [
    'presence asked of nobody ahead',
    '/presence',
    { phone: true, confirmAhead: 0 },
    'too-small',
    '/presence/confirmAhead',
  ],
  ['a share over all', '/passes/passShare', 15, 'too-big'],
  [
    'a level that no rating has',
    '/ratings/reasons',
    [{ id: 'slow', name: name('慢', 'Slow'), levels: [6] }],
    'too-big',
    '/ratings/reasons/0/levels/0',
  ],
]

export const FAULTY_DRAFTS: FaultyDraft[] = [...ofTheWhole, ...ofTickets, ...ofServices, ...ofCounters, ...ofTheDay]

function papers(count: number) {
  return Array.from({ length: count }, (_, index) => ({ id: `paper-${index}`, name: name('材料', 'Paper') }))
}
