import type { Moment, PlainHall } from './plain-hall.ts'
import type { PlainCall, PlainEventOf, PlainTaking, PlainTransfer } from './plain-log.ts'
import { changed, left, moved, mustBe } from './plain-moves.ts'
import { isAbsolute } from './plain-settings.ts'
import type { PlainState } from './plain-ticket.ts'

/** What events change of a ticket in a plain hall, and what of it was not allowed. */
export const CANCELLABLE: PlainState[] = ['waiting', 'called', 'serving', 'held', 'missed']

export function taken(hall: PlainHall, event: PlainTaking, { seq, at }: Moment): string[] {
  const { ticketId: id, label, seriesId, round, number, classId, channel, bestOrder = false } = event
  const faults = hall.date === null ? [`${label} taken while no day was open`] : []
  if (hall.ticket(id)) faults.push(`${label} taken twice`)
  const [serviceId = '', ...rest] = event.serviceIds
  hall.tickets.push({
    ...{ id, label, seriesId, round, number, serviceId, classId, channel, bestOrder },
    rest: rest.map((serviceId) => ({ serviceId, comesBack: null })),
    ...{ takenSeq: seq, carriedSeq: seq, arrivedAt: at, since: at, heldUntil: 0, returns: 0, returnUntil: 0 },
    ...{ presence: 'not-asked', state: 'waiting', counterId: null, reservedFor: null, promise: null },
  })
  return faults
}

export function called(hall: PlainHall, event: PlainCall, moment: Moment): string[] {
  const { ticketId, counterId, serviceId, reason, confirmArrival, wentFirst } = event
  const counter = hall.counters.get(counterId)
  const ticket = hall.ticket(ticketId)
  if (!counter || !ticket) return [`${ticketId} called to ${counterId}: one of them is not there`]
  const faults = counter.seat === 'open' ? [] : [`called to ${counterId}, which is ${counter.seat}`]
  if (counter.currentId !== null) faults.push(`called to ${counterId}, where ${counter.currentId} is`)
  if (hall.date === null) faults.push(`${ticket.label} called while no day was open`)
  if (reason === 'chosen' && !event.choiceReason) faults.push(`${ticket.label} chosen for no reason`)
  const { seq } = moment
  const ordinary = ticket.classId === 'ordinary'
  hall.calls.push({ seq, serviceId, wentFirst, ordinary, absolute: isAbsolute(hall, ticket) })
  const from: PlainState[] = reason === 'chosen' ? ['waiting', 'missed'] : ['waiting']
  const state = confirmArrival && reason !== 'without-ticket' ? 'called' : 'serving'
  faults.push(...moved(hall, ticketId, from, state, moment, null))
  counter.currentId = ticketId
  ticket.counterId = counterId
  return faults
}

export function missed(hall: PlainHall, event: PlainEventOf<'ticketMissed'>, moment: Moment): string[] {
  const faults = left(hall, event.ticketId, ['called', 'serving'], 'missed', moment, event.counterId)
  return [...faults, ...changed(hall, event.ticketId, { returnUntil: event.returnUntil })]
}

export function returned(hall: PlainHall, event: PlainEventOf<'ticketReturned'>, moment: Moment): string[] {
  const { ticketId, afterCalls } = event
  const { returns = 0, returnUntil = 0, label } = hall.ticket(ticketId) ?? {}
  const late = moment.at > returnUntil ? [`${label} returned too late`] : []
  const faults = moved(hall, ticketId, ['missed'], 'waiting', moment, null)
  const after = { calls: afterCalls, sinceSeq: moment.seq }
  const promise = { kind: 'first', reason: 'returned', at: moment.at, after } as const
  return [...late, ...faults, ...changed(hall, ticketId, { returns: returns + 1, promise })]
}

export function postponed(hall: PlainHall, event: PlainEventOf<'ticketPostponed'>, { seq }: Moment): string[] {
  const { ticketId, afterCalls } = event
  const faults = mustBe(hall, ticketId, ['waiting'], null)
  const promise = { kind: 'later', after: { calls: afterCalls, sinceSeq: seq } } as const
  return [...faults, ...changed(hall, ticketId, { promise })]
}

export function transferred(hall: PlainHall, event: PlainTransfer, moment: Moment): string[] {
  const { ticketId, serviceId, reservedFor = null, place, comeBack } = event
  const { at } = moment
  const from: PlainState[] = ['waiting', 'called', 'serving', 'held']
  const faults = left(hall, ticketId, from, 'waiting', moment, event.counterId ?? null)
  const ticket = hall.ticket(ticketId)
  if (!ticket) return faults
  if (comeBack) {
    const { serviceId, counterId } = comeBack
    ticket.rest = [{ serviceId, comesBack: { counterId, at } }, ...ticket.rest]
  }
  const promise = place === 'first' ? ({ kind: 'first', reason: 'transferred', at, after: null } as const) : null
  Object.assign(ticket, { serviceId, reservedFor, promise, ...(place === 'last' && { arrivedAt: at }) })
  return faults
}

/** The next matter, in the given order unless the quickest was asked for (rules J1, J2, C8). */
export function begun(hall: PlainHall, event: PlainEventOf<'matterBegun'>, moment: Moment): string[] {
  const { ticketId, serviceId, arrivedAt } = event
  const ticket = hall.ticket(ticketId)
  if (!ticket) return [`ticket ${ticketId} is not of this date`]
  const matter = ticket.rest.find((one) => one.serviceId === serviceId)
  const faults = moved(hall, ticketId, ['finished'], 'waiting', moment, null)
  const inOrder = matter === ticket.rest[0] || (ticket.bestOrder && !ticket.rest[0]?.comesBack)
  if (!matter || !inOrder) faults.push(`${ticket.label} goes on with ${serviceId} out of order`)
  const keeps = hall.settings.nextMatterPlace === 'keep' || matter?.comesBack
  if (arrivedAt !== (keeps ? ticket.arrivedAt : moment.at)) faults.push(`${ticket.label} has another place now`)
  const comesBack = matter?.comesBack ?? null
  const isThere = comesBack !== null && hall.counters.get(comesBack.counterId)?.seat !== 'closed'
  Object.assign(ticket, {
    ...{ serviceId, arrivedAt, rest: ticket.rest.filter((one) => one !== matter) },
    reservedFor: isThere ? { counterId: comesBack.counterId } : null,
    promise: comesBack && { kind: 'first', reason: 'resumed', at: comesBack.at, after: null },
  })
  return faults
}
