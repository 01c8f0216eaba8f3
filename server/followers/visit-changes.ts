import type { CounterId, HallTime, ServiceId, StaffId } from '@tingxu/shared/ids.ts'
import type { ServiceFinished, TicketCalled, TicketTaken, TicketTransferred } from '../domain/events.ts'
import type { Ending, FollowedRow, VisitRow } from '../store/report-tables.ts'

/** What each event changes in the row of a matter. */
const FIRST_MATTER = 1

export function taken({ hall_id, date }: FollowedRow, at: HallTime, event: TicketTaken): VisitRow {
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
  held_at: null,
  held_ms: 0,
} as const

type Seats = ReadonlyMap<CounterId, StaffId>

/** Where arrival is not confirmed, a call is the start of service (rule C3); nobody waits for one without a ticket. */
export function call(visit: VisitRow, at: HallTime, event: TicketCalled, seats: Seats): void {
  visit.service_id = event.serviceId
  visit.counter_id = event.counterId
  visit.staff_id = seats.get(event.counterId) ?? null
  visit.first_called_at ??= at
  visit.called_at = at
  visit.call_reason = event.reason
  visit.calls += 1
  if (visit.held_at === null) visit.started_at = null
  if (!event.confirmArrival || event.reason === 'without-ticket') start(visit, at)
}

/** Begins service, or goes on with it after a hold: the time between is not service. */
export function start(visit: VisitRow, at: HallTime): void {
  if (visit.held_at === null) visit.started_at = at
  else resume(visit, at)
}

export function resume(visit: VisitRow, at: HallTime): void {
  visit.held_ms += at - (visit.held_at ?? at)
  visit.held_at = null
}

/** Nobody came: a service that was taken to have started with the call had not. */
export function miss(visit: VisitRow): void {
  if (visit.held_at === null) visit.started_at = null
  visit.missed += 1
}

export function finish(visit: VisitRow, at: HallTime, event: ServiceFinished, seats: Seats): void {
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

/** The next matter begins, or one that was interrupted goes on: its time elsewhere counts as held (rules C8, J1). */
export function begin(matters: VisitRow[], at: HallTime, serviceId: ServiceId): void {
  const interrupted = matters.find(({ ending, service_id }) => ending === 'interrupted' && service_id === serviceId)
  if (!interrupted) return void matters.push(nextMatter(matters, at, serviceId))
  interrupted.held_at = interrupted.started_at === null ? null : interrupted.ended_at
  interrupted.ended_at = null
  interrupted.ending = null
}

/** Another service is another matter; another counter or clerk for the same one is not. */
export function transfer(matters: VisitRow[], open: VisitRow, at: HallTime, event: TicketTransferred): void {
  if (open.service_id === event.serviceId) return
  end(open, at, event.comeBack ? 'interrupted' : 'transferred')
  matters.push(nextMatter(matters, at, event.serviceId))
}

export function end(visit: VisitRow, at: HallTime, ending: Ending): void {
  visit.ended_at = at
  visit.ending = ending
}

function nextMatter(matters: readonly VisitRow[], at: HallTime, serviceId: ServiceId): VisitRow {
  const last = matters.at(-1)
  if (!last) throw new Error('a ticket without a first matter')
  return { ...last, matter: last.matter + 1, service_id: serviceId, queued_at: at, ...NOT_YET }
}
