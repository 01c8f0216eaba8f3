import type { CallReason, WaitingPlace } from './call-reasons.ts'
import type { ClassId, CommandId, CounterId, HallTime, ServiceId, StaffId, TicketId } from './ids.ts'
import type { Label } from './label.ts'
import type { Text } from './schema.ts'
import type { Outcome } from './settings.ts'

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
  /** For how long a ticket may be held at most (rule C7). */
  holdMinutesMax: number
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
}

/** `current` of the desk: the ticket at the counter, also one that was sent there for what the counter does not serve. */
export type DeskTicketRow = {
  kind: 'desk-ticket'
  ticketId: TicketId
  label: Label
  serviceId: ServiceId
  serviceName: Text
  className: Text | null
  /** What else its service offers, for whoever was given the wrong one (rule T2). */
  otherClasses: { id: ClassId; name: Text }[]
  materialsChecked: boolean
  state: 'called' | 'serving'
  arrivedAt: HallTime
  calledAt: HallTime
  startedAt: HallTime | null
  callCount: number
  reason: CallReason
  overtook: Label[]
  dueAt: HallTime | null
  /** How long its service takes usually. */
  minutes: number
  materials: { id: string; name: Text }[]
  outcomeNeeded: boolean
  /** What is recorded when a clerk chooses none. */
  usualOutcome: Outcome
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
