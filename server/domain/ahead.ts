import type { CounterId, HallTime } from '@tingxu/shared/ids.ts'
import { AHEAD_COUNTED_MAX } from '@tingxu/shared/limits.ts'
import { callOrder } from './call-order.ts'
import { candidatesWithin, REACHES } from './candidates.ts'
import { targetMs } from './catalogue.ts'
import { dueAt, isAbsolute } from './choice.ts'
import type { Hall } from './hall.ts'
import { type Prospect, prospectOf, prospectOfLine } from './prospect.ts'
import { countersServing, isAtWork, servedNow } from './serving.ts'
import type { WaitingTicket } from './ticket.ts'

/**
 * How a ticket stands: how many would be called before it at the counter where they are fewest, and how many counters
 * work through them, one that has more people before it counted as the part that it can be.
 */
export type Outlook = { ahead: number; counters: number }

/** The outlook of a ticket that waits, or is about to, in the true order of calls; no counters: nobody serves it now. */
export function outlookOf(hall: Hall, ticket: WaitingTicket, at: HallTime): Outlook {
  const here = asIfHere(ticket, at)
  const counterIds = countersFor(hall, here, at)
  if (counterIds.length === 0)
    return { ahead: aheadAt(prospectOfLine(hall, here.serviceId, at, here), here), counters: 0 }
  const known = new Map<string, number>()
  const aheads = counterIds.map((counterId) => {
    const alike = servedNow(hall, counterId, at)
      .map(({ serviceId, as }) => `${serviceId} ${as}`)
      .join()
    const ahead = known.get(alike) ?? aheadAt(prospectOf(hall, counterId, at, here), here)
    known.set(alike, ahead)
    return ahead
  })
  const ahead = Math.min(...aheads)
  return { ahead, counters: aheads.reduce((sum, there) => sum + (ahead + 1) / (there + 1), 0) }
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
function aheadAt(prospect: Prospect, ticket: WaitingTicket): number {
  let ahead = 0
  if (isPlain(prospect, ticket)) return stillBefore(prospect, ticket)
  for (const { ticket: called } of callOrder(prospect)) {
    if (ahead === AHEAD_COUNTED_MAX || isPlain(prospect, ticket)) break
    if (called.id === ticket.id) return ahead
    ahead++
  }
  return ahead + stillBefore(prospect, ticket)
}

/** Whether only the earliest due instants decide from here on. */
function isPlain({ hall, queues }: Prospect, ticket: WaitingTicket): boolean {
  if ((hall.settings?.callingRule.type ?? 'earliest-due') !== 'earliest-due' || ticket.state.promise) return false
  return queues.every(({ reserved, open }) =>
    [reserved.confirmed, open.confirmed].every(
      ({ lanes, singles }) =>
        singles.every(({ id }) => id === ticket.id) && lanes.every(({ classId }) => !isAbsolute(hall, { classId })),
    ),
  )
}

function stillBefore(prospect: Prospect, ticket: WaitingTicket): number {
  const { hall } = prospect
  const due = dueAt(hall, ticket)
  const [confirmed] = REACHES
  if (!confirmed) return 0
  return candidatesWithin(prospect, confirmed).reduce((sum, { queue, lanes }) => {
    const before = lanes.map(({ classId, tickets, taken }) => {
      const arrivedAt = due - targetMs(hall.catalogue, queue.serviceId, classId)
      return Math.max(0, tickets.rank({ arrivedAt, takenSeq: ticket.takenSeq }) - taken)
    })
    return sum + before.reduce((all, one) => all + one, 0)
  }, 0)
}
