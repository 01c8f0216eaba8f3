import type { CounterId, HallTime, StaffId, TicketId } from '@tingxu/shared/ids.ts'
import type { Event, ServiceFinished, Step, TicketCalled, TicketTaken } from '../domain/events.ts'
import type { Ending, FollowedRow, VisitRow } from '../store/report-tables.ts'

/** What the steps so far have come to: one row per matter, who sits where, which day it is. */
export type Visits = {
  followed: FollowedRow
  seats: Map<CounterId, StaffId>
  /** Changed in place, and for the caller to save. */
  visitOf(ticketId: TicketId): VisitRow
  add(visit: VisitRow): void
}

/** Counts one step. Times are those of the log, the clerk is whoever sat at the counter. */
export function countStep(visits: Visits, { seq, at, hash, events }: Step): void {
  for (const event of events) countEvent(visits, at, event)
  visits.followed = { ...visits.followed, seq, hash }
}

function countEvent(visits: Visits, at: HallTime, event: Event): void {
  switch (event.type) {
    case 'dayOpened':
      visits.followed = { ...visits.followed, date: event.date }
      return
    case 'counterOpened':
    case 'clerkReplaced':
      visits.seats.set(event.counterId, event.staffId)
      return
    case 'counterClosed':
      visits.seats.delete(event.counterId)
      return
    case 'ticketTaken':
      visits.add(taken(visits.followed, at, event))
      return
    case 'ticketCalled':
      call(visits.visitOf(event.ticketId), at, event, visits.seats)
      return
    case 'ticketRecalled':
      visits.visitOf(event.ticketId).recalls += 1
      return
    case 'serviceStarted':
      visits.visitOf(event.ticketId).started_at = at
      return
    case 'serviceFinished':
      finish(visits.visitOf(event.ticketId), at, event, visits.seats)
      return
    case 'ticketMissed':
      miss(visits.visitOf(event.ticketId))
      return
    case 'ticketReturned':
      visits.visitOf(event.ticketId).returned += 1
      return
    case 'ticketCancelled':
      end(visits.visitOf(event.ticketId), at, 'cancelled')
      return
    case 'ticketExpired':
      end(visits.visitOf(event.ticketId), at, 'expired')
      return
    case 'noShowRecorded':
      end(visits.visitOf(event.ticketId), at, 'no-show')
      return
    case 'hallFounded':
    case 'settingsPublished':
    case 'dayClosed':
    case 'ticketsStopped':
    case 'ticketsResumed':
    case 'servicePaused':
    case 'serviceResumed':
    case 'counterPaused':
    case 'counterResumed':
    case 'autoCallStopped':
      return
  }
}

/** So far a ticket has one matter; its number is in the key from the start. */
export const FIRST_MATTER = 1

function taken({ hall_id, date }: FollowedRow, at: HallTime, event: TicketTaken): VisitRow {
  const [serviceId] = event.serviceIds
  if (date === null || serviceId === undefined)
    throw new Error(`ticket ${event.ticketId} was taken on no day or for nothing`)
  return {
    hall_id,
    ticket_id: event.ticketId,
    matter: FIRST_MATTER,
    date,
    label: event.label,
    service_id: serviceId,
    class_id: event.classId,
    channel: event.channel,
    taken_at: at,
    queued_at: at,
    ...NOT_YET,
  }
}

const NOT_YET = {
  first_called_at: null,
  called_at: null,
  call_reason: null,
  started_at: null,
  ended_at: null,
  ending: null,
  counter_id: null,
  staff_id: null,
  matter_id: null,
  outcome: null,
  kind: null,
  quantity: null,
  served_ms: null,
  calls: 0,
  recalls: 0,
  missed: 0,
  returned: 0,
} as const

/** Where arrival is not confirmed, a call is the start of service (rule C3). */
function call(visit: VisitRow, at: HallTime, event: TicketCalled, seats: Visits['seats']): void {
  visit.service_id = event.serviceId
  visit.counter_id = event.counterId
  visit.staff_id = seats.get(event.counterId) ?? null
  visit.first_called_at ??= at
  visit.called_at = at
  visit.call_reason = event.reason
  visit.started_at = event.confirmArrival ? null : at
  visit.calls += 1
}

/** Nobody came: a service that was taken to have started with the call had not. */
function miss(visit: VisitRow): void {
  visit.started_at = null
  visit.missed += 1
}

function finish(visit: VisitRow, at: HallTime, event: ServiceFinished, seats: Visits['seats']): void {
  end(visit, at, 'finished')
  visit.service_id = event.serviceId
  visit.counter_id = event.counterId
  visit.staff_id = seats.get(event.counterId) ?? visit.staff_id
  visit.matter_id = event.matterId
  visit.outcome = event.outcome
  visit.kind = event.kind ?? null
  visit.quantity = event.quantity ?? null
  visit.served_ms = event.servedMs ?? null
}

function end(visit: VisitRow, at: HallTime, ending: Ending): void {
  visit.ended_at = at
  visit.ending = ending
}
