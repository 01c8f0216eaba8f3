import type { Settings } from '@tingxu/shared/settings.ts'

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
}

export type PlainTaking = Named & {
  type: 'ticketTaken'
  seriesId: string
  round: number
  number: number
  serviceIds: readonly string[]
  classId: string
}

export type PlainEvent =
  | { type: 'hallFounded'; hallId: string }
  | { type: 'settingsPublished'; version: number; settings: Settings }
  | { type: 'dayOpened' | 'dayClosed'; date: string }
  | { type: 'ticketsStopped' | 'ticketsResumed'; serviceIds: readonly string[] | null }
  | { type: 'servicePaused' | 'serviceResumed'; serviceId: string }
  | PlainTaking
  | (Named & { type: 'ticketCancelled' | 'ticketExpired' | 'noShowRecorded' })
  | (Named & { type: 'ticketReturned'; afterCalls: number })
  | { type: 'counterOpened' | 'counterClosed'; counterId: string; staffId: string }
  | { type: 'clerkReplaced'; counterId: string; staffId: string; replacedId: string }
  | { type: 'counterPaused' | 'counterResumed' | 'autoCallStopped'; counterId: string }
  | PlainCall
  | (Named & { type: 'ticketRecalled'; counterId: string; calls: number })
  | (AtCounter & { type: 'serviceStarted'; calls: number })
  | (AtCounter & { type: 'serviceFinished'; matterId: string; outcome: string })
  | (AtCounter & { type: 'ticketMissed'; calls: number; returnUntil: number })
