import type { CommandId, CounterId, HallTime, ServiceId, StaffId, TicketId } from '@tingxu/shared/ids.ts'
import type { ServedService } from '@tingxu/shared/settings.ts'
import type { Ticket } from './ticket.ts'

/** A place where people are served, and who sits there. */
export type Counter = {
  id: CounterId
  state: CounterState
  currentId: TicketId | null
  finishedCount: number
  clerk: ClerkPresence
  /** From its last call to its next; null where there was none since it opened or went on. */
  stint: Stint | null
  /** The last step there that its clerk may take back (rule C12). */
  undoable: Undoable | null
  /** The last step that changed it, assignments aside. */
  changedSeq: number
}

export type CounterState =
  | { name: 'closed' }
  | { name: 'open'; staffId: StaffId; since: HallTime; free: Free | null }
  | { name: 'paused'; staffId: StaffId; since: HallTime; reason: string; pausedAt: HallTime }

/** Since when an open counter has nobody, and whether it may call by itself (rule C13). */
export type Free = { since: HallTime; sinceSeq: number; autoCall: boolean }

/** Whose call it was, and how long the counter has worked since, now and before. */
export type Stint = { serviceId: ServiceId; workedMs: number; workingSince: HallTime | null }

/** Whether the clerk's own desk is being followed; one who never followed it is not missed (rule K4). */
export type ClerkPresence = 'unknown' | 'present' | 'absent'

/** A list of services that a counter has for now; it ends at an instant, or with the day. */
export type Assignment = { services: ServedService[]; until: HallTime | null }

/** What a step was, and everything it changed as it was before. */
export type Undoable = {
  counterId: CounterId
  commandId: CommandId
  seq: number
  at: HallTime
  staffId: StaffId
  what: UndoableStep
  tickets: Ticket[]
  counter: Pick<Counter, 'currentId' | 'finishedCount' | 'stint'> & { state: Extract<CounterState, { name: 'open' }> }
  /** The service whose call it was, if it called. */
  calledServiceId: ServiceId | null
}
export type UndoableStep = 'finish' | 'no-show' | 'hold' | 'transfer' | 'call'
