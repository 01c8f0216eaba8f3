import type { CallReason, WaitingPlace } from './call-reasons.ts'
import type {
  DeskCounterRow,
  DeskMissedRow,
  DeskServiceRow,
  DeskTicketRow,
  HeldRow,
  QueueRow,
  TargetCounterRow,
  TargetServiceRow,
  WaitingRow,
} from './desk-rows.ts'
import type { CounterId, DepartmentId, HallTime, ServiceId, StaffId, TicketId, ZoneId } from './ids.ts'
import type { Label } from './label.ts'
import type { Text } from './schema.ts'
import type { OwnTextId, PrinterSettings, TicketPart } from './screen-settings.ts'
import type { Outcome } from './settings.ts'

/** What the screens see. Every row names its fields; nothing else leaves the server. */
export const VIEWS = ['kiosk', 'board', 'sign', 'desk', 'ticket', 'later', 'console'] as const
export type ViewName = (typeof VIEWS)[number]

/** What the view is of: a zone (or nothing: the whole hall), a counter, or the ticket that the secret names. */
export const VIEW_OF: Record<ViewName, 'nothing' | 'zone-or-nothing' | 'counter' | 'own-ticket'> = {
  kiosk: 'nothing',
  board: 'zone-or-nothing',
  sign: 'counter',
  desk: 'counter',
  ticket: 'own-ticket',
  later: 'own-ticket',
  console: 'nothing',
}

/** An expected wait in minutes, as a range for people; null where it is not known. */
export type Wait = { fromMinutes: number; toMinutes: number } | null

/** Row id `hall` of every view. */
export type HallRow = {
  kind: 'hall'
  name: Text
  zone: string
  languages: string[]
  /** The business date while a day is open. */
  date: string | null
  /** Tells every screen to show TEST CLOCK. */
  testClock: boolean
}

/** `department:ID` of the kiosk. */
export type DepartmentRow = { kind: 'department'; id: DepartmentId; name: Text; order: number }

/** Why a service gives no ticket now. */
export type Shut =
  | { why: 'day-closed' | 'tickets-stopped' | 'service-paused' | 'quota-used-up' | 'closing-soon' }
  | { why: 'outside-hours'; opensAt?: HallTime }
  | { why: 'no-ticket-needed'; message: Text }

/** `service:ID` of the kiosk. */
export type ServiceRow = {
  kind: 'service'
  id: ServiceId
  departmentId: DepartmentId
  name: Text
  plainName: Text | null
  prefix: string
  order: number
  /** Numbers of the windows that serve it now. */
  counters: number[]
  shut: Shut | null
}

/** `guide:SERVICE` of the kiosk: what to have along, where a service has a guide. It changes with the settings alone. */
export type GuideRow = {
  kind: 'guide'
  serviceId: ServiceId
  materials: { id: string; name: Text }[]
  promised: Text | null
  fee: Text | null
}

/** `rights` of the kiosk: what is printed under every ticket. Null: a missed ticket does not come back. */
export type RightsRow = { kind: 'rights'; returnMinutes: number | null }

/** `printer:ID` of the kiosk: how its tickets look on paper, in the hall's order; which it has, the kiosk's address says. */
export type PrinterRow = {
  kind: 'printer'
  id: string
  paper: PrinterSettings['paper']
  top: Text | null
  foot: Text | null
  shows: TicketPart[]
  order: number
}

/** `text:ID` of the kiosk: what the hall says there in its own words. */
export type OwnTextRow = { kind: 'own-text'; id: OwnTextId; text: Text }

/** `load:SERVICE` of kiosk and board: moves with every step, so it is refreshed at most once a second. */
export type LoadRow = { kind: 'load'; serviceId: ServiceId; waiting: number; wait: Wait }

/** `waiting:SERVICE` of the board: the names that stand beside the loads. */
export type BoardServiceRow = { kind: 'board-service'; id: ServiceId; name: Text; prefix: string; order: number }

/** `note:PLACE` of board and kiosk: what the hall tells everybody, in the order in which it is told. */
export type NoteRow = { kind: 'note'; text: Text; order: number }

/** `call:TICKET` of the board: the last calls, newest by `order`. `callCount` rises with every call and recall. */
export type CallRow = {
  kind: 'call'
  ticketId: TicketId
  label: Label
  counterId: CounterId
  counterNumber: number
  zoneId: ZoneId
  callCount: number
  /** When it was last called or recalled. */
  at: HallTime
  order: number
}

/** `missed:TICKET` of the board. */
export type MissedRow = { kind: 'missed'; ticketId: TicketId; label: Label; until: HallTime; order: number }

/** `look` of the board, where the settings say something of it: what it shows beside the calls, and how loud it is. */
export type LookRow = { kind: 'look'; waiting: boolean; missed: boolean; notices: boolean; volume: number }

/** `voice` of the board: what calls are spoken in, one language after the other; nothing is spoken in quiet hours. */
export type VoiceRow = { kind: 'voice'; languages: string[]; quiet: boolean }

/** `counter:ID` of board and sign. */
export type CounterRow = {
  kind: 'counter'
  id: CounterId
  number: number
  name: Text
  place: Text | null
  zoneId: ZoneId
  state: 'closed' | 'open' | 'paused'
}

/** `service:ID` of the sign: what is served there. */
export type SignServiceRow = {
  kind: 'sign-service'
  id: ServiceId
  name: Text
  order: number
  /** Numbers of the other windows that serve it now, the nearest number first. */
  counters: number[]
}

/** `current` of the sign. */
export type SignTicketRow = {
  kind: 'sign-ticket'
  ticketId: TicketId
  label: Label
  serviceName: Text
  state: 'called' | 'serving'
  callCount: number
  at: HallTime
}

/** `ticket` of the visitor's own view. */
export type TicketRow = {
  kind: 'ticket'
  ticketId: TicketId
  label: Label
  serviceName: Text
  /** Papers to have ready. */
  materials: Text[]
  takenAt: HallTime
  /** What comes after that, in order. */
  rest: Text[]
  at:
    | ({ state: 'waiting' } & OwnPlace)
    | { state: 'held'; counterNumber: number; counterName: Text; place: Text | null; until: HallTime }
    | {
        state: 'called' | 'serving'
        counterNumber: number
        counterName: Text
        place: Text | null
        callCount: number
        calledAt: HallTime
      }
    | { state: 'missed'; until: HallTime; returnsLeft: number }
    | { state: 'finished'; outcome: Outcome }
    | { state: 'no-show' | 'cancelled' | 'expired' }
}

/** How the own ticket waits, and what its holder may do about it. */
export type OwnPlace = {
  /** It is called only once the visitor has said to be here: not checked in yet, or asked and not answered. */
  confirm: 'check-in' | 'asked' | null
  promised: WaitingPlace | null
  /** How many more times it may be postponed. */
  postponesLeft: number
}

/** `ahead` of the visitor's own view while the ticket waits: refreshed at most once a second. */
export type AheadRow = {
  kind: 'ahead'
  ahead: number
  wait: Wait
  /** The windows that serve it now, one of which will call. */
  counters: { number: number; place: Text | null }[]
  /** Who came later and was called before, by kinds: counts, and nothing of anybody (rule Q8). */
  overtaken: { reason: CallReason; count: number }[]
}

/** `later:PEOPLE` of the visitor's view `later`: what it would cost to let so many more go first (rule T9). */
export type LaterRow = {
  kind: 'later'
  people: number
  /** What to ask for: so many further calls of its service. */
  calls: number
  /** The place that this would give, and the wait. */
  ahead: number
  wait: Wait
}

/** `settings` of the console: which are in force, since when and by whom; the document itself is read by its `seq`. */
export type SettingsRow = { kind: 'settings'; seq: number; version: number; at: HallTime; by: StaffId }

export type KioskRow =
  | HallRow
  | DepartmentRow
  | ServiceRow
  | GuideRow
  | LoadRow
  | NoteRow
  | RightsRow
  | PrinterRow
  | OwnTextRow
export type BoardRow =
  | HallRow
  | BoardServiceRow
  | LoadRow
  | NoteRow
  | CallRow
  | MissedRow
  | CounterRow
  | VoiceRow
  | LookRow
export type SignRow = HallRow | CounterRow | SignServiceRow | SignTicketRow
export type DeskRow =
  | HallRow
  | DeskCounterRow
  | DeskServiceRow
  | DeskTicketRow
  | QueueRow
  | WaitingRow
  | HeldRow
  | DeskMissedRow
  | TargetServiceRow
  | TargetCounterRow
export type OwnTicketRow = HallRow | TicketRow | AheadRow

export type ConsoleRow = HallRow | SettingsRow

export type RowOf = {
  kiosk: KioskRow
  board: BoardRow
  sign: SignRow
  desk: DeskRow
  ticket: OwnTicketRow
  later: LaterRow
  console: ConsoleRow
}
