import type { Kind } from '@tingxu/shared/commands.ts'
import type {
  BusinessDate,
  ClassId,
  CommandId,
  CounterId,
  HallId,
  HallTime,
  MatterId,
  SeriesId,
  ServiceId,
  StaffId,
  TicketId,
} from '@tingxu/shared/ids.ts'
import type { Label } from '@tingxu/shared/label.ts'
import type { Role } from '@tingxu/shared/roles.ts'
import type { Outcome, Settings } from '@tingxu/shared/settings.ts'
import type { CallReason, Wait } from '@tingxu/shared/views.ts'

/** What happened. Past tense; a shipped event is never changed, a new one is added. */
export type Event =
  | { type: 'hallFounded'; hallId: HallId; clock: ClockKind }
  | { type: 'settingsPublished'; version: number; settings: Settings }
  | { type: 'dayOpened'; date: BusinessDate }
  | { type: 'dayClosed'; date: BusinessDate; reason?: string }
  | { type: 'ticketsStopped'; serviceIds: ServiceId[] | null }
  | { type: 'ticketsResumed'; serviceIds: ServiceId[] | null }
  | { type: 'servicePaused'; serviceId: ServiceId }
  | { type: 'serviceResumed'; serviceId: ServiceId }
  | TicketTaken
  | { type: 'ticketCancelled'; ticketId: TicketId; label: Label }
  | { type: 'ticketReturned'; ticketId: TicketId; label: Label; afterCalls: number }
  | { type: 'ticketExpired'; ticketId: TicketId; label: Label }
  | { type: 'noShowRecorded'; ticketId: TicketId; label: Label }
  | { type: 'counterOpened'; counterId: CounterId; staffId: StaffId }
  | { type: 'clerkReplaced'; counterId: CounterId; staffId: StaffId; replacedId: StaffId }
  | { type: 'counterClosed'; counterId: CounterId; staffId: StaffId }
  | { type: 'counterPaused'; counterId: CounterId; reason: string }
  | { type: 'counterResumed'; counterId: CounterId }
  | { type: 'autoCallStopped'; counterId: CounterId }
  | TicketCalled
  | { type: 'ticketRecalled'; ticketId: TicketId; label: Label; counterId: CounterId; calls: number }
  | {
      type: 'serviceStarted'
      ticketId: TicketId
      label: Label
      counterId: CounterId
      serviceId: ServiceId
      calls: number
    }
  | ServiceFinished
  | TicketMissed

export type EventOf<T extends Event['type']> = Extract<Event, { type: T }>

export type ClockKind = 'wall' | 'manual'

/** How a ticket was taken; follows from the session, never from the asker's word (rule T2). */
export type Channel = 'kiosk' | 'desk' | 'phone' | 'counter' | 'appointment'

export type TicketTaken = {
  type: 'ticketTaken'
  ticketId: TicketId
  label: Label
  seriesId: SeriesId
  round: number
  number: number
  serviceIds: ServiceId[]
  classId: ClassId
  channel: Channel
  language?: string
  materialsChecked?: boolean
  /** What the visitor was told: people ahead and the expected wait. */
  ahead: number
  wait: Wait
}

/** Every call says why (rule Q8). */
export type TicketCalled = {
  type: 'ticketCalled'
  ticketId: TicketId
  label: Label
  counterId: CounterId
  serviceId: ServiceId
  reason: CallReason
  dueAt?: HallTime
  /** How many could have been called, before the choice. */
  candidates: number
  /** Up to three of the same service who arrived earlier and still wait, oldest first. */
  overtook: TicketId[]
  /** Whether this call went first on a place promised (rule Q7). */
  wentFirst: boolean
  /** Whether arrival is to be confirmed; the setting in force at the call decides (rule C3). */
  confirmArrival: boolean
}

export type ServiceFinished = {
  type: 'serviceFinished'
  ticketId: TicketId
  label: Label
  counterId: CounterId
  serviceId: ServiceId
  matterId: MatterId
  outcome: Outcome
  kind?: Kind
  quantity?: number
  missingMaterials?: string[]
  noteId?: string
  endVisit?: boolean
  servedMs?: number
}

export type TicketMissed = {
  type: 'ticketMissed'
  ticketId: TicketId
  label: Label
  counterId: CounterId
  serviceId: ServiceId
  calls: number
  returnUntil: HallTime
}

export type Actor = { role: Role; id: string }

/** One command is one step is one row of the log. Field names are those of the wire's log. */
export type Step = {
  seq: number
  at: HallTime
  actor: Actor
  commandId: CommandId
  bodyHash: string
  events: readonly Event[]
  hash: string
}
