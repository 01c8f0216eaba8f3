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
  Outcome,
  SeriesSettings,
  ServiceSettings,
  Settings,
} from '@tingxu/shared/settings.ts'
import type { CallReason } from '@tingxu/shared/views.ts'
import type { Channel, ClockKind } from './events.ts'
import type { WaitingLine } from './waiting-line.ts'

/**
 * A hall as its log left it. It belongs to its line and is changed in place by `evolve` alone.
 * Everything here can be rebuilt from the log; `lines`, `holders`, `lastCalled` and `missed` are indexes over `tickets`.
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
  tallies: Map<ServiceId, Tally>
  lines: Map<ServiceId, WaitingLine>
  /** The last ticket of this date that carried each label. */
  holders: Map<Label, Ticket>
  /** Tickets in the order in which they were last called or recalled; the newest last, few. */
  lastCalled: Set<TicketId>
  /** Missed tickets, the last missed last. */
  missed: Set<TicketId>
}

/** The settings by id, and what was removed from them but still lives on (rule S3). */
export type Catalogue = {
  services: Map<ServiceId, ServiceInForce>
  classes: Map<ClassId, ClassSettings>
  series: Map<SeriesId, SeriesSettings>
  counters: Map<CounterId, CounterSettings>
}
export type ServiceInForce = {
  settings: ServiceSettings
  /** Its place in the settings, for screens. */
  order: number
  /** Counters that have it as primary. */
  counterIds: CounterId[]
  removed: boolean
}

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
  /** Calls of the service, recalls not counted. */
  calls: number
  /** Whether the last call of the service went first on a promise (rule Q7). */
  lastWentFirst: boolean
}

export type Ticket = {
  id: TicketId
  label: Label
  seriesId: SeriesId
  number: number
  round: number
  serviceIds: ServiceId[]
  /** The service it waits for or is served with now. */
  serviceId: ServiceId
  classId: ClassId
  channel: Channel
  language: string | null
  materialsChecked: boolean
  /** The seq of the step that took it: earlier ones go first where all else is equal. */
  takenSeq: number
  takenAt: HallTime
  /** From when its place counts. */
  arrivedAt: HallTime
  returns: number
  /** Its newest call or recall, for the boards; null before the first and once it was withdrawn. */
  lastCall: LastCall | null
  /** Calls and recalls in its life: it only rises, and each rise is announced once. */
  callCount: number
  state: TicketState
}

export type LastCall = { counterId: CounterId; at: HallTime; seq: number }

/** What decides who would be called before a ticket that has no promise. */
export type Waiter = Pick<Ticket, 'id' | 'serviceId' | 'classId' | 'arrivedAt' | 'takenSeq'>

export type TicketState =
  | { name: 'waiting'; promise: ReturnPromise | null }
  | ({ name: 'called'; counterId: CounterId } & Call)
  | ({ name: 'serving'; counterId: CounterId; startedAt: HallTime } & Call)
  | { name: 'missed'; counterId: CounterId; at: HallTime; seq: number; returnUntil: HallTime }
  | { name: 'finished'; at: HallTime; outcome: Outcome; counterId: CounterId }
  | { name: 'no-show'; at: HallTime }
  | { name: 'cancelled'; at: HallTime }
  | { name: 'expired'; at: HallTime }

/** A returned ticket goes first once the service's calls have reached a count (rules C6, Q7). */
export type ReturnPromise = { at: HallTime; whenCalls: number }

export type Call = {
  calledAt: HallTime
  callSeq: number
  /** The call and its recalls so far. */
  calls: number
  lastCallAt: HallTime
  confirmArrival: boolean
  reason: CallReason
  dueAt: HallTime | null
  overtook: TicketId[]
}

export type Counter = {
  id: CounterId
  state: CounterState
  currentId: TicketId | null
  finishedCount: number
}

export type CounterState =
  | { name: 'closed' }
  | { name: 'open'; staffId: StaffId; since: HallTime; free: Free | null }
  | { name: 'paused'; staffId: StaffId; since: HallTime; reason: string; pausedAt: HallTime }

/** Since when an open counter has nobody, and whether it may call by itself (rule C13). */
export type Free = { since: HallTime; sinceSeq: number; autoCall: boolean }

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
    catalogue: { services: new Map(), classes: new Map(), series: new Map(), counters: new Map() },
    day: null,
    lastDate: null,
    series: new Map(),
    pausedServices: new Set(),
    tickets: new Map(),
    counters: new Map(),
    tallies: new Map(),
    lines: new Map(),
    holders: new Map(),
    lastCalled: new Set(),
    missed: new Set(),
  }
}
