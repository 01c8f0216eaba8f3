import type { CallReason } from '@tingxu/shared/call-reasons.ts'
import type {
  BusinessDate,
  ClassId,
  CounterId,
  HallId,
  HallTime,
  SeriesId,
  ServiceId,
  StaffId,
  TicketId,
} from '@tingxu/shared/ids.ts'
import type { Label } from '@tingxu/shared/label.ts'
import type {
  ClassSettings,
  CounterSettings,
  SeriesSettings,
  ServedService,
  ServiceSettings,
  Settings,
} from '@tingxu/shared/settings.ts'
import type { Assignment, Counter } from './counter.ts'
import type { ClockKind } from './events.ts'
import type { Pace } from './pace.ts'
import type { Ticket } from './ticket.ts'
import type { WaitingLine } from './waiting-line.ts'

/**
 * A hall as its log left it. It belongs to its line and is changed in place by `evolve` alone.
 * Everything here can be rebuilt from the log; `lines`, `holders`, `lastCalled`, `missed` and `held` are indexes over `tickets`.
 */
export type Hall = {
  id: HallId
  clock: ClockKind
  /** The place of the last step in the hall's order, and the hash that ends the chain there. */
  seq: number
  hash: string
  /** The instant of the last step. */
  at: HallTime
  settings: Settings | null
  settingsVersion: number
  settingsSeq: number
  /** When they came into force, and who published them. */
  settingsAt: HallTime
  settingsBy: StaffId
  catalogue: Catalogue
  day: Day | null
  /** The last date that was opened: open, or closed and able to open again. */
  lastDate: BusinessDate | null
  series: Map<SeriesId, SeriesPosition>
  /** Services that a manager has paused; a pause lasts beyond the day. */
  pausedServices: Set<ServiceId>
  /** Tickets of the last opened date. */
  tickets: Map<TicketId, Ticket>
  counters: Map<CounterId, Counter>
  /** What counters serve for now in place of their settings (rule K3). */
  assignments: Map<CounterId, Assignment>
  tallies: Map<ServiceId, Tally>
  /** How fast each service goes, on this date and the one before. */
  paces: Map<ServiceId, Pace>
  lines: Map<ServiceId, WaitingLine>
  /** The last ticket of this date that carried each label. */
  holders: Map<Label, Ticket>
  /** Tickets in the order in which they were last called or recalled; the newest last, few. */
  lastCalled: Set<TicketId>
  /** Missed tickets, the last missed last. */
  missed: Set<TicketId>
  /** Held tickets, the last held last. */
  held: Set<TicketId>
}

/** The settings by id, and what was removed from them but still lives on (rule S3). */
export type Catalogue = {
  services: Map<ServiceId, ServiceInForce>
  classes: Map<ClassId, ClassSettings>
  series: Map<SeriesId, SeriesSettings>
  counters: Map<CounterId, CounterSettings>
  /** What each counter serves by the settings, as stand-in too, and removed services where they were served then. */
  served: Map<CounterId, Served[]>
}
export type ServiceInForce = {
  settings: ServiceSettings
  /** Its place in the settings, for screens. */
  order: number
  /** Counters that have it as primary, and counters that are named as its stand-ins. */
  counterIds: CounterId[]
  standInIds: CounterId[]
  removed: boolean
}

/** How a counter comes to serve a service (rules Q5, Q6). */
export type Served = { serviceId: ServiceId } & (
  | { as: 'primary' }
  | { as: 'stand-in' }
  | { as: 'assist'; when: AssistWhen }
)
export type AssistWhen = NonNullable<ServedService['when']>

export type Day = {
  date: BusinessDate
  openedAt: HallTime
  /** Ticket giving stopped for the whole hall, or for some services (rule D2); ends with the day. */
  stopped: boolean
  stoppedServices: Set<ServiceId>
}

export type SeriesPosition = { round: number; last: number | null }

/** Counts of one service on the date. */
export type Tally = {
  /** Tickets that name the service, without those cancelled before a call: what the quota counts. */
  taken: number
  /** Calls of the service in their order; recalls are none, and a call that was taken back is out again. */
  calls: CallMade[]
  /** Visitors who were told that they need no ticket (rule T5). */
  diverted: number
}

/** What is remembered of a call: runs and turns are counted from the last one back (rules Q3, Q4, Q7). */
export type CallMade = {
  seq: number
  absolute: boolean
  ordinary: boolean
  wentFirst: boolean
  /** Whose it was by arrival, and why: for those who came earlier and still wait (rule Q8). */
  arrivedAt: HallTime
  takenSeq: number
  reason: CallReason
}

/** The hall before its first step. */
export function emptyHall(id: HallId, clock: ClockKind): Hall {
  return {
    id,
    clock,
    seq: 0,
    hash: '0'.repeat(64),
    at: 0,
    settings: null,
    settingsVersion: 0,
    settingsSeq: 0,
    settingsAt: 0,
    settingsBy: '',
    catalogue: { services: new Map(), classes: new Map(), series: new Map(), counters: new Map(), served: new Map() },
    day: null,
    lastDate: null,
    series: new Map(),
    pausedServices: new Set(),
    tickets: new Map(),
    counters: new Map(),
    assignments: new Map(),
    tallies: new Map(),
    paces: new Map(),
    lines: new Map(),
    holders: new Map(),
    lastCalled: new Set(),
    missed: new Set(),
    held: new Set(),
  }
}
