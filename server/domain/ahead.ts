import type { CounterId, HallTime, ServiceId } from '@tingxu/shared/ids.ts'
import { AHEAD_COUNTED_MAX } from '@tingxu/shared/limits.ts'
import { callOrder } from './call-order.ts'
import { AS_THEY_ARE, candidatesWithin } from './candidates.ts'
import { targetMs } from './catalogue.ts'
import { dueAt } from './choice.ts'
import type { Hall } from './hall.ts'
import { isPlain } from './plain-order.ts'
import { asIfAllHere, mayHaveReserved, type Prospect, prospectOf, prospectOfLine, without } from './prospect.ts'
import { countersServing, isAtWork, servedNow } from './serving.ts'
import type { WaitingTicket } from './ticket.ts'

/**
 * How a ticket stands: how many would be called before it at the counter where they are fewest, for what they come, and
 * how many counters work through them, one that has more people before it counted as the part that it can be.
 */
export type Outlook = {
  ahead: number
  mix: Mix
  counters: number
  /** One of them has nobody just now. */
  isFree: boolean
}
/** So many for each service. */
export type Mix = ReadonlyMap<ServiceId, number>

/** The outlook of a ticket that waits, or is about to, in the true order of calls; no counters: nobody serves it now. */
export function outlookOf(hall: Hall, ticket: WaitingTicket, at: HallTime): Outlook {
  return outlookIn(hall, ticket, at, (prospect) => prospect)
}

/**
 * How many have a place before the ticket, those among them who were asked whether they are here and may yet answer.
 * If they were not counted, each who is asked would bring the next one near, and at once everybody would be asked.
 */
export function aheadByPlace(hall: Hall, ticket: WaitingTicket, at: HallTime): number {
  return outlookIn(hall, ticket, at, asIfAllHere).ahead
}

/** The outlook of a ticket if it waited otherwise than it does (rule T9). */
export function outlookIf(hall: Hall, ticket: WaitingTicket, otherwise: WaitingTicket, at: HallTime): Outlook {
  return outlookIn(hall, otherwise, at, (prospect) => without(prospect, ticket))
}

type Seen = (prospect: Prospect) => Prospect

function outlookIn(hall: Hall, ticket: WaitingTicket, at: HallTime, seen: Seen): Outlook {
  const here = asIfHere(ticket, at)
  const counterIds = countersFor(hall, here, at)
  if (counterIds.length === 0) {
    const mix = mixAhead(seen(prospectOfLine(hall, here.serviceId, at, here)), here)
    return { ahead: countIn(mix), mix, counters: 0, isFree: false }
  }
  const known = new Map<string, Mix>()
  const mixes = counterIds.map((counterId) => {
    const alike = mayHaveReserved(hall, counterId) ? counterId : servedInWords(hall, counterId, at)
    const mix = known.get(alike) ?? mixAhead(seen(prospectOf(hall, counterId, at, here)), here)
    known.set(alike, mix)
    return mix
  })
  const mix = mixes.reduce((least, one) => (countIn(one) < countIn(least) ? one : least))
  const ahead = countIn(mix)
  return {
    ahead,
    mix,
    counters: mixes.reduce((sum, there) => sum + (ahead + 1) / (countIn(there) + 1), 0),
    isFree: counterIds.some((id) => hall.counters.get(id)?.currentId === null),
  }
}

/** The same for counters that serve the same in the same way. */
function servedInWords(hall: Hall, counterId: CounterId, at: HallTime): string {
  return servedNow(hall, counterId, at)
    .map(({ serviceId, as }) => `${serviceId} ${as}`)
    .join()
}

/** A visitor who is still to confirm keeps the place, and a booking its hour: that is where they are counted. */
function asIfHere(ticket: WaitingTicket, at: HallTime): WaitingTicket {
  const { state } = ticket
  const promise = state.promise?.kind === 'booked' ? { ...state.promise, notBefore: at } : state.promise
  return { ...ticket, presence: 'confirmed', state: { ...state, promise } }
}

function countersFor(hall: Hall, { serviceId, state: { reservedFor } }: WaitingTicket, at: HallTime): CounterId[] {
  if (reservedFor === null) return countersServing(hall, serviceId, at)
  const isMeant = (id: CounterId) => {
    const state = hall.counters.get(id)?.state
    if ('counterId' in reservedFor) return reservedFor.counterId === id
    return state !== undefined && state.name !== 'closed' && state.staffId === reservedFor.staffId
  }
  return [...hall.counters.keys()].filter((id) => isMeant(id) && isAtWork(hall.counters.get(id)))
}

/** Goes through the calls for as long as promises, classes or rules mix the order; the rest is read off the lanes. */
function mixAhead(prospect: Prospect, ticket: WaitingTicket): Mix {
  const mix = new Map<ServiceId, number>()
  if (!isReadOff(prospect, ticket)) {
    let passed = 0
    for (const { ticket: called } of callOrder(prospect)) {
      if (called.id === ticket.id) return mix
      if (passed === AHEAD_COUNTED_MAX || isReadOff(prospect, ticket)) break
      add(mix, called.serviceId, 1)
      passed++
    }
  }
  addStillBefore(mix, prospect, ticket)
  return mix
}

/** Whether the order is so plain from here on that it can be read off the lanes. */
function isReadOff(prospect: Prospect, { id, state }: WaitingTicket): boolean {
  return state.promise === null && isPlain(prospect, id)
}

function addStillBefore(mix: Map<ServiceId, number>, prospect: Prospect, ticket: WaitingTicket): void {
  const { hall } = prospect
  const due = dueAt(hall, ticket)
  for (const { queue, lanes } of candidatesWithin(prospect, AS_THEY_ARE)) {
    for (const { classId, tickets, taken } of lanes) {
      const arrivedAt = due - targetMs(hall.catalogue, queue.serviceId, classId)
      add(mix, queue.serviceId, Math.max(0, tickets.rank({ arrivedAt, takenSeq: ticket.takenSeq }) - taken))
    }
  }
}

function add(mix: Map<ServiceId, number>, serviceId: ServiceId, count: number): void {
  if (count > 0) mix.set(serviceId, (mix.get(serviceId) ?? 0) + count)
}

function countIn(mix: Mix): number {
  let sum = 0
  for (const count of mix.values()) sum += count
  return sum
}
