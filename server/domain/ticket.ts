import type { CallReason } from '@tingxu/shared/call-reasons.ts'
import type { PrintReport } from '@tingxu/shared/commands.ts'
import type { ClassId, CounterId, HallTime, SeriesId, ServiceId, StaffId, TicketId } from '@tingxu/shared/ids.ts'
import type { Label } from '@tingxu/shared/label.ts'
import type { Outcome } from '@tingxu/shared/settings.ts'
import type { Channel } from './events.ts'

/** A place in the queue, from the number taken to its end. States are replaced as a whole, never changed in place. */
export type Ticket = {
  id: TicketId
  label: Label
  seriesId: SeriesId
  number: number
  round: number
  /** What it was taken for. */
  serviceIds: ServiceId[]
  /** The service it waits for or is served with now. */
  serviceId: ServiceId
  /** What it waits for after that, in order (rule J1), or whichever is quickest then (rule J2). */
  rest: Matter[]
  bestOrder: boolean
  classId: ClassId
  channel: Channel
  language: string | null
  materialsChecked: boolean
  /** A keyed hash of a typed number, good for this date only (rule T3). */
  person: string | null
  /** The seq of the step that took it: earlier ones go first where all else is equal. */
  takenSeq: number
  takenAt: HallTime
  /** From when its place counts. */
  arrivedAt: HallTime
  /** Since when it has waited for the present matter. */
  queuedAt: HallTime
  returns: number
  postpones: number
  presence: Presence
  print: PrintState
  /** Its newest call or recall, for the boards; null before the first and once it was withdrawn. */
  lastCall: LastCall | null
  /** Calls in its life, without one that was taken back. */
  calls: number
  /** Calls and recalls in its life: it only rises, and each rise is announced once. */
  callCount: number
  /** The last step that changed it. */
  changedSeq: number
  state: TicketState
}

/** A service that a ticket has yet to wait for. */
export type Matter = { serviceId: ServiceId; comesBack: ComesBack | null }
/** An interrupted matter comes back to the counter where it was begun, and goes first there (rule C8). */
export type ComesBack = { counterId: CounterId; promisedAt: HallTime }

/** Whether the visitor has been asked to confirm that they are here, and whether they have (rules T4, T6). */
export type Presence = 'not-asked' | 'asked' | 'confirmed'
/** What became of the paper (rule T8). A failed print keeps the ticket valid. */
export type PrintState = { state: 'pending' | PrintReport; problem: string | null; reprints: number }

export type LastCall = { counterId: CounterId; at: HallTime; seq: number }

export type TicketState =
  | Waiting
  | ({ name: 'called'; counterId: CounterId } & Call)
  | ({ name: 'serving'; counterId: CounterId; startedAt: HallTime } & Call)
  | ({ name: 'held'; counterId: CounterId; startedAt: HallTime } & Hold & Call)
  | { name: 'missed'; counterId: CounterId; at: HallTime; seq: number; returnUntil: HallTime }
  | { name: 'finished'; at: HallTime; outcome: Outcome; counterId: CounterId }
  | { name: 'no-show'; at: HallTime }
  | { name: 'cancelled'; at: HallTime }
  | { name: 'expired'; at: HallTime }

export type Waiting = { name: 'waiting'; reservedFor: Reservation | null; promise: PlacePromise | null }

/** Only this counter, or the clerk wherever she sits, may call it (rule Q1). */
export type Reservation = { counterId: CounterId } | { staffId: StaffId }

/** A place given for later (rule Q7). */
export type PlacePromise =
  | { kind: 'first'; at: HallTime; reason: FirstReason; after: FurtherCalls | null }
  | { kind: 'later'; after: FurtherCalls }
  | { kind: 'booked'; dueAt: HallTime; notBefore: HallTime }
/** So many calls of its service after a step; one that is taken back is none, whenever it was made (rule C12). */
export type FurtherCalls = { calls: number; sinceSeq: number }
export type FirstReason = 'resumed' | 'returned' | 'transferred'

export type Hold = { heldAt: HallTime; heldSeq: number; until: HallTime; holdReason: string | null }

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

/** Waiting, at a counter or held: nobody else carries its label meanwhile (rule N3). */
export function isUnderWay({ state: { name } }: Ticket): boolean {
  return name === 'waiting' || name === 'called' || name === 'serving' || name === 'held'
}

/** A ticket in the state in which it waits: really, or as it will once something has come about. */
export type WaitingTicket = Ticket & { state: Waiting }

export function isWaiting(ticket: Ticket): ticket is WaitingTicket {
  return ticket.state.name === 'waiting'
}
