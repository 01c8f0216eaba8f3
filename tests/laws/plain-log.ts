import type { ServedService, Settings } from '@tingxu/shared/settings.ts'

/**
 * The log as a manager reads it over the wire, written down a second time. The plain hall, its rule and the
 * history checker stand on this and on nothing of the server, so that one mistake is not made in both.
 */
export type PlainStep = {
  seq: number
  at: number
  actor: { role: string; id: string }
  commandId: string
  bodyHash: string
  events: readonly PlainEvent[]
  hash: string
}

type Named = { ticketId: string; label: string }
type AtCounter = Named & { counterId: string; serviceId: string }

export type PlainCall = AtCounter & {
  type: 'ticketCalled'
  reason: string
  dueAt?: number
  candidates: number
  overtook: readonly string[]
  wentFirst: boolean
  confirmArrival: boolean
  choiceReason?: string
}

export type PlainTaking = Named & {
  type: 'ticketTaken'
  seriesId: string
  round: number
  number: number
  serviceIds: readonly string[]
  classId: string
  channel: string
  bestOrder?: boolean
}

/** Only this counter, or this clerk wherever she sits. */
export type PlainReservation = { counterId: string } | { staffId: string }

export type PlainTransfer = Named & {
  type: 'ticketTransferred'
  counterId?: string
  serviceId: string
  reservedFor?: PlainReservation
  place: 'keep' | 'first' | 'last'
  comeBack?: { serviceId: string; counterId: string }
}

export type PlainUndo = {
  type: 'stepUndone'
  counterId: string
  commandId: string
  undoneSeq: number
  ticketIds: readonly string[]
}

export type PlainEvent =
  | { type: 'hallFounded'; hallId: string }
  | { type: 'settingsPublished'; version: number; settings: Settings }
  | { type: 'dayOpened' | 'dayClosed'; date: string }
  | { type: 'ticketsStopped' | 'ticketsResumed'; serviceIds: readonly string[] | null }
  | { type: 'servicePaused' | 'serviceResumed' | 'diversionCounted'; serviceId: string }
  | PlainTaking
  | (Named & { type: 'classSet'; classId: string; reason: string })
  | (Named & { type: 'presenceAsked' | 'presenceConfirmed' })
  | (Named & { type: 'printReported'; state: string })
  | (Named & { type: 'ticketReprinted'; reprints: number })
  | (Named & { type: 'ticketCancelled' | 'ticketExpired' | 'noShowRecorded' })
  | (Named & { type: 'ticketReturned'; afterCalls: number })
  | (Named & { type: 'ticketPostponed'; afterCalls: number })
  | { type: 'counterOpened'; counterId: string; staffId: string }
  | { type: 'counterClosed'; counterId: string; staffId: string; movedTo?: string }
  | { type: 'clerkReplaced'; counterId: string; staffId: string; replacedId: string }
  | { type: 'counterPaused' | 'counterResumed' | 'autoCallStopped'; counterId: string }
  | { type: 'servicesAssigned'; counterId: string; services: readonly ServedService[]; until?: number }
  | { type: 'clerkAbsent' | 'clerkPresent'; counterId: string; staffId: string }
  | PlainCall
  | (Named & { type: 'ticketRecalled'; counterId: string; calls: number })
  | (AtCounter & { type: 'serviceStarted'; calls: number })
  | (AtCounter & { type: 'serviceFinished'; matterId: string; outcome: string; endVisit?: boolean })
  | (Named & { type: 'matterBegun'; serviceId: string; arrivedAt: number })
  | (AtCounter & { type: 'ticketMissed'; calls: number; returnUntil: number })
  | (AtCounter & { type: 'ticketHeld'; until: number })
  | (AtCounter & { type: 'ticketResumed' })
  | (Named & { type: 'holdEnded'; counterId: string; endedAt: number; reserved: boolean })
  | PlainTransfer
  | PlainUndo

export type PlainEventOf<Type extends PlainEvent['type']> = Extract<PlainEvent, { type: Type }>
