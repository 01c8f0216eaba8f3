import type { CallReason } from '@tingxu/shared/call-reasons.ts'
import type { Kind, PLACES, PrintReport } from '@tingxu/shared/commands.ts'
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
import type { Outcome, ServedService, Settings } from '@tingxu/shared/settings.ts'
import type { Wait } from '@tingxu/shared/views.ts'

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
  | (TicketNamed & { type: 'classSet'; classId: ClassId; reason: string })
  | (TicketNamed & { type: 'presenceAsked' })
  | (TicketNamed & { type: 'presenceConfirmed' })
  | (TicketNamed & { type: 'ticketPostponed'; afterCalls: number })
  | (TicketNamed & { type: 'printReported'; state: PrintReport; problem?: string })
  | (TicketNamed & { type: 'ticketReprinted'; reprints: number })
  | { type: 'diversionCounted'; serviceId: ServiceId }
  | { type: 'ticketCancelled'; ticketId: TicketId; label: Label }
  | { type: 'ticketReturned'; ticketId: TicketId; label: Label; afterCalls: number }
  | { type: 'ticketExpired'; ticketId: TicketId; label: Label }
  | { type: 'noShowRecorded'; ticketId: TicketId; label: Label }
  | { type: 'counterOpened'; counterId: CounterId; staffId: StaffId }
  | { type: 'clerkReplaced'; counterId: CounterId; staffId: StaffId; replacedId: StaffId }
  | { type: 'counterClosed'; counterId: CounterId; staffId: StaffId; movedTo?: CounterId }
  | { type: 'counterPaused'; counterId: CounterId; reason: string }
  | { type: 'counterResumed'; counterId: CounterId }
  | { type: 'autoCallStopped'; counterId: CounterId }
  | { type: 'servicesAssigned'; counterId: CounterId; services: ServedService[]; until?: HallTime }
  | { type: 'clerkAbsent'; counterId: CounterId; staffId: StaffId }
  | { type: 'clerkPresent'; counterId: CounterId; staffId: StaffId }
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
  | MatterBegun
  | TicketMissed
  | TicketHeld
  | (AtCounter & { type: 'ticketResumed' })
  | HoldEnded
  | TicketTransferred
  | StepUndone

export type EventOf<T extends Event['type']> = Extract<Event, { type: T }>

export type ClockKind = 'wall' | 'manual'

type TicketNamed = { ticketId: TicketId; label: Label }
type AtCounter = TicketNamed & { counterId: CounterId; serviceId: ServiceId }

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
  /** Each next matter is the one that is quickest then (rule J2). */
  bestOrder?: boolean
  /** A keyed hash of a typed number, good for the date (rule T3). */
  person?: string
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
  /** Why it was chosen out of order, where it was (rule C9). */
  choiceReason?: string
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

/** A ticket with several matters waits for the next one, at a place of its own (rules J1, J2). */
export type MatterBegun = TicketNamed & {
  type: 'matterBegun'
  serviceId: ServiceId
  arrivedAt: HallTime
  /** The expected wait by which it was chosen, where it was. */
  wait?: Wait
}

export type TicketHeld = AtCounter & { type: 'ticketHeld'; until: HallTime; reason?: string }

/**
 * A held ticket waits again and goes first: from the instant at which its hold ended, for the counter that held it;
 * or, as that counter closes, for whichever serves it.
 */
export type HoldEnded = TicketNamed & { type: 'holdEnded'; counterId: CounterId; endedAt: HallTime; reserved: boolean }

/** A ticket waits for another service, counter or clerk (rule C8). */
export type TicketTransferred = TicketNamed & {
  type: 'ticketTransferred'
  /** The counter at which it was, if it was at one. */
  counterId?: CounterId
  /** The service it waits for now. */
  serviceId: ServiceId
  reservedFor?: { counterId: CounterId } | { staffId: StaffId }
  place: (typeof PLACES)[number]
  /** The matter that it comes back for afterwards. */
  comeBack?: { serviceId: ServiceId; counterId: CounterId }
}

/** A clerk took back the last step of the counter: everything that it changed is as it was before. */
export type StepUndone = {
  type: 'stepUndone'
  counterId: CounterId
  /** The command and the step that are taken back. */
  commandId: CommandId
  undoneSeq: number
  ticketIds: TicketId[]
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
