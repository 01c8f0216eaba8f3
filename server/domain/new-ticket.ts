import type { ClassId, HallTime, ServiceId } from '@tingxu/shared/ids.ts'
import { ORDINARY } from './catalogue.ts'
import type { TicketTaken } from './events.ts'
import type { Hall } from './hall.ts'
import type { PrintState, WaitingTicket } from './ticket.ts'

/** A ticket as it begins to wait for the first of its services. */
export function newTicket(
  taken: Omit<TicketTaken, 'type' | 'ahead' | 'wait'>,
  seq: number,
  at: HallTime,
): WaitingTicket {
  const { ticketId: id, label, seriesId, number, round, serviceIds, classId, channel } = taken
  const [serviceId, ...rest] = serviceIds as [ServiceId, ...ServiceId[]]
  return {
    ...{ id, label, seriesId, number, round, serviceIds, serviceId, classId, channel },
    rest: rest.map((serviceId) => ({ serviceId, comesBack: null })),
    bestOrder: taken.bestOrder ?? false,
    language: taken.language ?? null,
    materialsChecked: taken.materialsChecked ?? false,
    person: taken.person ?? null,
    takenSeq: seq,
    ...{ takenAt: at, arrivedAt: at, queuedAt: at },
    ...{ returns: 0, postpones: 0, calls: 0, callCount: 0 },
    presence: 'not-asked',
    print: { state: PRINTED_AT[channel], problem: null, reprints: 0 },
    lastCall: null,
    changedSeq: seq,
    state: { name: 'waiting', reservedFor: null, promise: null },
  }
}

/** Somebody who would take a ticket for a service now, to see where they would stand. */
export function newcomer(hall: Hall, serviceId: ServiceId, at: HallTime, classId: ClassId = ORDINARY): WaitingTicket {
  const nowhere = { ticketId: '', label: '', seriesId: '', number: 0, round: 0 }
  return newTicket({ ...nowhere, serviceIds: [serviceId], classId, channel: 'kiosk' }, hall.seq + 1, at)
}

/** Where a ticket is taken says whether a paper is to come of it (rule T8). */
const PRINTED_AT: Record<TicketTaken['channel'], PrintState['state']> = {
  kiosk: 'pending',
  desk: 'pending',
  phone: 'paperless',
  counter: 'paperless',
  appointment: 'pending',
}
