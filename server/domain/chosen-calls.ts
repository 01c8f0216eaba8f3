import type { HallTime } from '@tingxu/shared/ids.ts'
import type { AskOf, Decision } from './ask.ts'
import { callOf } from './call-event.ts'
import { dueAtOf, ORDINARY, offered } from './catalogue.ts'
import { dueAt } from './choice.ts'
import type { TicketTaken } from './events.ts'
import { finishedBefore } from './finishing.ts'
import type { Hall } from './hall.ts'
import { asOf } from './holds.ts'
import { seriesIn } from './in-force.ts'
import { newTicket } from './new-ticket.ts'
import { candidateCount, overtakenBy } from './next.ts'
import { isInHall, nextNumber } from './numbers.ts'
import { prospectOf } from './prospect.ts'
import { freeCounter, labelInUse, notFound, refuseAtCounter } from './refuse.ts'
import { isWaiting, type Ticket, type WaitingTicket } from './ticket.ts'

/** Calls a given ticket out of order, for a reason that stays in the log (rule C9). */
export function callTicket(hall: Hall, { id, at, actor, command, denied = [] }: AskOf<'callTicket'>): Decision {
  const { ticketId, reason } = command
  const asked = hall.tickets.get(ticketId)
  if (!asked) return notFound('ticket')
  const counter = refuseAtCounter(hall, actor, command)
  if ('refused' in counter) return counter
  const finished = finishedBefore(hall, counter, id, at)
  if ('refused' in finished) return finished
  const ticket = callable(asked, at)
  if (!ticket) return { refused: 'not-waiting' }
  const inUse = labelInUse(hall, asked, (holder) => isInHall(hall, holder, at))
  if (inUse) return inUse
  if (reason === undefined) return { refused: 'reason-needed' }
  if (denied.includes('callTicket')) return { refused: 'not-allowed' }
  const candidates = candidateCount(prospectOf(hall, counter.id, at, finished.joining))
  const overtook = overtakenBy(hall, ticket, at, finished.joining)
  const chosen = {
    ticket,
    reason: 'chosen',
    dueAt: dueAt(hall, ticket),
    candidates,
    overtook,
    wentFirst: false,
  } as const
  return [...finished.events, { ...callOf(hall, counter.id, chosen), choiceReason: reason }]
}

/** Serves somebody who has no ticket: one is made for the books, and nothing is announced (rule C10). */
export function serveVisitor(hall: Hall, { id, at, actor, command, denied = [] }: AskOf<'serveVisitor'>): Decision {
  const service = offered(hall.catalogue, command.serviceId)
  if (!service) return notFound('service')
  const counter = freeCounter(hall, actor, command)
  if ('refused' in counter) return counter
  if (!hall.day) return { refused: 'day-closed' }
  const candidates = candidateCount(prospectOf(hall, counter.id, at))
  if (candidates > 0 && denied.includes('serveVisitor')) return { refused: 'people-waiting', waiting: candidates }
  const series = seriesIn(hall.catalogue, service.seriesId)
  const numbered = nextNumber(hall, series, at)
  if (!numbered) return { refused: 'series-full', serviceId: service.id }
  const taken = { ticketId: id, ...numbered, serviceIds: [service.id], classId: ORDINARY, channel: 'counter' } as const
  const event: TicketTaken = { type: 'ticketTaken', ...taken, serviceIds: [service.id], ahead: 0, wait: null }
  const ticket = newTicket(event, hall.seq + 1, at)
  const call = callOf(hall, counter.id, {
    ...{ ticket, reason: 'without-ticket', dueAt: dueAtOf(hall.catalogue, ticket), wentFirst: false },
    candidates,
    overtook: overtakenBy(hall, ticket, at),
  })
  return [event, { ...call, confirmArrival: true }]
}

/** A waiting ticket, or a missed one as it would wait. */
function callable(ticket: Ticket, at: HallTime): WaitingTicket | null {
  const now = asOf(ticket, at)
  if (isWaiting(now)) return now
  if (now.state.name !== 'missed') return null
  return { ...now, state: { name: 'waiting', reservedFor: null, promise: null } }
}
