import type { CounterId, ServiceId, TicketId } from '@tingxu/shared/ids.ts'
import type { UndoableStep } from './counter.ts'
import type { Event, Step } from './events.ts'

/** What a step that may be taken back was, and the service whose call it was, if it called. */
type StepAtCounter = { what: UndoableStep; counterId: CounterId; calledServiceId: ServiceId | null }

/**
 * A clerk's own finish, no-show, hold, transfer or call of the next may be taken back; a call by the clock, out of
 * order or without a ticket may not (rule C12). The step alone says so.
 */
export function undoableStep({ actor, events }: Pick<Step, 'actor' | 'events'>): StepAtCounter | null {
  const step = events.map(changeAtCounter).find((change) => change !== null)
  const call = events.find((event) => event.type === 'ticketCalled')
  if (actor.role !== 'clerk' || !step || call?.reason === 'chosen' || call?.reason === 'without-ticket') return null
  return { counterId: step.counterId, what: call ? 'call' : step.what, calledServiceId: call?.serviceId ?? null }
}

/** The tickets that a step names. */
export function ticketsIn({ events }: Pick<Step, 'events'>): TicketId[] {
  return [...new Set(events.flatMap((event) => ('ticketId' in event ? event.ticketId : [])))]
}

const WHAT: Partial<Record<Event['type'], UndoableStep>> = {
  ticketCalled: 'call',
  serviceFinished: 'finish',
  ticketMissed: 'no-show',
  ticketHeld: 'hold',
  ticketTransferred: 'transfer',
}

function changeAtCounter(event: Event): { what: UndoableStep; counterId: CounterId } | null {
  const what = WHAT[event.type]
  return what && 'counterId' in event && event.counterId !== undefined ? { what, counterId: event.counterId } : null
}
