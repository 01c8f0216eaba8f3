import type { CallReason } from '@tingxu/shared/call-reasons.ts'
import type { Kind } from '@tingxu/shared/commands.ts'
import type {
  BusinessDate,
  ClassId,
  CounterId,
  HallId,
  HallTime,
  MatterId,
  ServiceId,
  StaffId,
  TicketId,
} from '@tingxu/shared/ids.ts'
import type { Label } from '@tingxu/shared/label.ts'
import type { Outcome } from '@tingxu/shared/settings.ts'
import type { Channel } from '../domain/events.ts'

/** reports.db: what the log says, laid out for counting. All of it can be made again from the log. */
export type ReportTables = { visits: VisitRow; seats: SeatRow; undoables: UndoableRow; followed: FollowedRow }

/** One matter of one ticket, from taking the number to the end. */
export type VisitRow = {
  hall_id: HallId
  ticket_id: TicketId
  /** Which of the ticket's matters, from 1. */
  matter: number
  date: BusinessDate
  label: Label
  service_id: ServiceId
  class_id: ClassId
  channel: Channel
  taken_at: HallTime
  /** When it began to wait for this matter: a wait is counted from here to the first call. */
  queued_at: HallTime
  first_called_at: HallTime | null
  /** The last call; the way to the counter is counted from here. */
  called_at: HallTime | null
  call_reason: CallReason | null
  started_at: HallTime | null
  ended_at: HallTime | null
  ending: Ending | null
  counter_id: CounterId | null
  staff_id: StaffId | null
  matter_id: MatterId | null
  outcome: Outcome | null
  kind: Kind | null
  quantity: number | null
  /** As the clerk gave it, where it was not measured. */
  served_ms: number | null
  /** A recall is not a call. */
  calls: number
  recalls: number
  missed: number
  returned: number
  /** Since when its place is kept while the counter serves others, and for how long it was before. */
  held_at: HallTime | null
  held_ms: number
}

/** `interrupted`: the ticket was sent elsewhere and comes back; the matter is then open again. */
export type Ending = 'finished' | 'transferred' | 'interrupted' | 'no-show' | 'cancelled' | 'expired'

/** Who sits where, so that a call by a timer is counted for the clerk at the counter. */
export type SeatRow = { hall_id: HallId; counter_id: CounterId; staff_id: StaffId }

/** The last step of a counter that may be taken back: the visits as they were before it, as JSON (rule C12). */
export type UndoableRow = { hall_id: HallId; counter_id: CounterId; seq: number; before: string }

/** How far a hall's log has been followed. The hash tells whether it still is the log that was followed. */
export type FollowedRow = { hall_id: HallId; seq: number; hash: string; date: BusinessDate | null }
