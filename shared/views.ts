import type { CommandId, CounterId, DepartmentId, HallTime, ServiceId, StaffId, TicketId, ZoneId } from './ids.ts'
import type { Label } from './label.ts'
import type { Text } from './schema.ts'
import type { Outcome } from './settings.ts'

/** What the screens see. Every row names its fields; nothing else leaves the server. */
export const VIEWS = ['kiosk', 'board', 'sign', 'desk', 'ticket'] as const
export type ViewName = (typeof VIEWS)[number]

/** What the view is of: a zone (or nothing: the whole hall), a counter, or the ticket that the secret names. */
export const VIEW_OF: Record<ViewName, 'nothing' | 'zone-or-nothing' | 'counter' | 'own-ticket'> = {
  kiosk: 'nothing',
  board: 'zone-or-nothing',
  sign: 'counter',
  desk: 'counter',
  ticket: 'own-ticket',
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

/** `counter` of the desk. */
export type DeskCounterRow = {
  kind: 'desk-counter'
  id: CounterId
  number: number
  name: Text
  state: 'closed' | 'open' | 'paused'
  pauseReason: string | null
  pausedAt: HallTime | null
  staffId: StaffId | null
  since: HallTime | null
  currentId: TicketId | null
  /** When it will call by itself, if it will (rule C13). */
  autoCallAt: HallTime | null
  finishedCount: number
  /** The last step that may be taken back, and until when (rule C12); null where there is none. */
  undo: UndoOffer | null
  /** It serves another list than its settings say, until then; null where it does not, or until the day ends. */
  assigned: { until: HallTime | null } | null
}

export type UndoOffer = {
  commandId: CommandId
  what: 'finish' | 'no-show' | 'hold' | 'transfer' | 'call'
  label: Label
  until: HallTime
}

/** `service:ID` of the desk: what this counter serves now, and how it comes to. */
export type DeskServiceRow = {
  kind: 'desk-service'
  id: ServiceId
  name: Text
  as: 'primary' | 'stand-in' | 'assist'
  minutes: number
  outcomeNeeded: boolean
  /** What is recorded when a clerk chooses none. */
  usualOutcome: Outcome
  materials: { id: string; name: Text }[]
}

/** `current` of the desk: the ticket at the counter. */
export type DeskTicketRow = {
  kind: 'desk-ticket'
  ticketId: TicketId
  label: Label
  serviceId: ServiceId
  serviceName: Text
  className: Text | null
  materialsChecked: boolean
  state: 'called' | 'serving'
  arrivedAt: HallTime
  calledAt: HallTime
  startedAt: HallTime | null
  callCount: number
  reason: CallReason
  overtook: Label[]
  dueAt: HallTime | null
  outcomeNeeded: boolean
  /** What the visitor came for besides, in the order in which it comes. */
  rest: Text[]
  recall: Press
  noShow: Press
  start: Press
  finish: Press
  hold: Press
}

/** Whether a key may be pressed, from when, and if not why. */
export type Press = { can: true; from: HallTime | null } | { can: false; why: PressReason }
export type PressReason = 'nobody-there' | 'already-started' | 'not-started' | 'recalls-used-up' | 'too-few-calls'

/** `queue` of the desk: the first of those who wait, in the order in which they would be called here. */
export type QueueRow = {
  kind: 'queue'
  ticketIds: TicketId[]
  waiting: number
  /** Why the first of them is next, as its call will say; null where nobody waits. */
  next: { reason: CallReason; overtook: Label[] } | null
}

/** `waiting:TICKET` of the desk. */
export type WaitingRow = {
  kind: 'waiting'
  ticketId: TicketId
  label: Label
  serviceId: ServiceId
  className: Text | null
  arrivedAt: HallTime
  dueAt: HallTime
  /** A promised place, and which; null where the hall's rules alone decide. */
  place: WaitingPlace | null
  /** Only this counter, or its clerk, may call it. */
  reserved: boolean
  /** Asked whether they are here, and not answered yet (rule T6). */
  unconfirmed: boolean
  /** The paper did not come out (rule T8). */
  printFailed: boolean
}
export type WaitingPlace = 'resumed' | 'returned' | 'transferred' | 'later' | 'booked'

/** `held:TICKET` of the desk: the place at this counter is kept until then (rule C7). */
export type HeldRow = {
  kind: 'held'
  ticketId: TicketId
  label: Label
  serviceId: ServiceId
  heldAt: HallTime
  until: HallTime
  reason: string | null
}

/** `target:service:ID` and `target:counter:ID` of the desk: where a ticket may be sent (rule C8). */
export type TargetServiceRow = { kind: 'target-service'; id: ServiceId; name: Text; order: number }
export type TargetCounterRow = { kind: 'target-counter'; id: CounterId; number: number; name: Text }

/** `missed:TICKET` of the desk. */
export type DeskMissedRow = {
  kind: 'desk-missed'
  ticketId: TicketId
  label: Label
  serviceId: ServiceId
  missedAt: HallTime
  until: HallTime
  returnsLeft: number
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

/** Why a call was this ticket's: the first of these that holds (rule Q8). */
export const CALL_REASONS = [
  'chosen',
  'without-ticket',
  'resumed',
  'returned',
  'transferred',
  'booked',
  'stand-in',
  'assist',
  'absolute',
  'after-absolute',
  'earliest-due',
  'accumulating',
  'alternating',
] as const
export type CallReason = (typeof CALL_REASONS)[number]

export type KioskRow = HallRow | DepartmentRow | ServiceRow | GuideRow | LoadRow | NoteRow | RightsRow
export type BoardRow = HallRow | BoardServiceRow | LoadRow | NoteRow | CallRow | MissedRow | CounterRow | VoiceRow
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

export type RowOf = {
  kiosk: KioskRow
  board: BoardRow
  sign: SignRow
  desk: DeskRow
  ticket: OwnTicketRow
}
