import type { PlainHall } from './plain-hall.ts'
import { type PlainServing, servingAt } from './plain-serving.ts'
import { asOf, type PlainTicket } from './plain-ticket.ts'

/** A ticket that the counter could call: reserved for it, or as the counter serves its service now. */
export type PlainCandidate = { ticket: PlainTicket; by: 'reserved' | PlainServing['as'] }

/**
 * Whom a counter could call (rules Q1, Q5, T4, T6). Whoever is known to be here comes before those who were asked
 * and have not answered; a promise after so many calls is lifted when there is nobody else.
 */
export function plainCandidates(hall: PlainHall, counterId: string, at: number): PlainCandidate[] {
  const waiting = waitingAt(hall, at).filter((ticket) => !isAway(hall, ticket) && timeHasCome(ticket, at))
  const [here, unsure] = [waiting.filter((ticket) => !isUnsure(ticket)), waiting.filter(isUnsure)]
  const come = (ticket: PlainTicket) => callsHaveCome(hall, ticket)
  for (const asked of [here.filter(come), here, unsure.filter(come), unsure]) {
    const candidates = among(hall, counterId, asked, at)
    if (candidates.length > 0) return candidates
  }
  return []
}

/** Everybody who waits at an instant, whose hold has ended by then, too. */
export function waitingAt(hall: PlainHall, at: number): PlainTicket[] {
  return hall.tickets.map((ticket) => asOf(ticket, at)).filter(({ state }) => state === 'waiting')
}

/** A phone ticket that has not checked in (rule T4). */
function isAway(hall: PlainHall, { channel, presence }: PlainTicket): boolean {
  return (hall.settings.presence?.phone ?? false) && channel === 'phone' && presence !== 'confirmed'
}

function isUnsure({ presence }: PlainTicket): boolean {
  return presence === 'asked'
}

function timeHasCome({ promise }: PlainTicket, at: number): boolean {
  return promise?.kind !== 'booked' || at >= promise.notBefore
}

function callsHaveCome(hall: PlainHall, { promise, serviceId }: PlainTicket): boolean {
  if (promise === null || promise.kind === 'booked' || promise.after === null) return true
  const { calls, sinceSeq } = promise.after
  return hall.calls.filter((call) => call.serviceId === serviceId && call.seq > sinceSeq).length >= calls
}

/** Of those who could be called at all: the counter's own, and whom it helps with as things stand. */
function among(hall: PlainHall, counterId: string, asked: readonly PlainTicket[], at: number): PlainCandidate[] {
  const as = (ticket: PlainTicket) => servedAs(hall, counterId, ticket, at)
  const own = asked.flatMap((ticket): PlainCandidate[] => {
    const by = as(ticket)
    return by === null || typeof by === 'object' ? [] : [{ ticket, by }]
  })
  const helped = asked.filter((ticket) => {
    const by = as(ticket)
    if (by === null || typeof by !== 'object') return false
    const others = asked.filter((one) => one.serviceId === ticket.serviceId && one.reservedFor === null)
    return helps(by.when, others, own.length > 0, at)
  })
  return [...own, ...helped.map((ticket): PlainCandidate => ({ ticket, by: 'assist' }))]
}

type Assist = Extract<PlainServing, { as: 'assist' }>

/** A reserved ticket is for whom it is reserved and for nobody else, whatever its service. */
function servedAs(hall: PlainHall, counterId: string, { serviceId, reservedFor }: PlainTicket, at: number) {
  if (reservedFor !== null) return isFor(hall, reservedFor, counterId) ? 'reserved' : null
  const serving = servingAt(hall, counterId, serviceId, at)
  return serving === null || serving.as === 'assist' ? serving : serving.as
}

function isFor(hall: PlainHall, reservedFor: NonNullable<PlainTicket['reservedFor']>, counterId: string): boolean {
  if ('counterId' in reservedFor) return reservedFor.counterId === counterId
  return hall.counters.get(counterId)?.staffId === reservedFor.staffId
}

/** Whether the counter helps with a service now (rule Q5). */
function helps(when: Assist['when'], tickets: readonly PlainTicket[], hasOwn: boolean, at: number): boolean {
  if (when === 'idle') return !hasOwn
  if ('waitingOver' in when) return tickets.length > when.waitingOver
  return tickets.some(({ arrivedAt }) => at - arrivedAt > when.waitOver * 60_000)
}
