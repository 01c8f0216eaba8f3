import { type PlainCandidate, plainCandidates, waitingAt } from './plain-candidates.ts'
import { PlainHall } from './plain-hall.ts'
import type { PlainCall } from './plain-log.ts'
import { dueAt, isAbsolute, weightOf } from './plain-settings.ts'
import { asOf, type PlainTicket } from './plain-ticket.ts'

/** What a call says about itself (rule Q8). */
export type PlainNext = {
  ticketId: string
  reason: string
  dueAt: number
  candidates: number
  overtook: string[]
  wentFirst: boolean
}

/**
 * Who is next at a counter (rules Q1 to Q8), a second time: every waiting ticket is looked at, every count is
 * counted again. It is slow, and meant to be read beside RULES.md. Null where nobody can be called.
 */
export function plainNext(hall: PlainHall, counterId: string, at: number): PlainNext | null {
  const candidates = plainCandidates(hall, counterId, at)
  const chosen = goingFirst(hall, candidates) ?? absolute(hall, candidates) ?? byTheRule(hall, candidates, at)
  if (!chosen) return null
  const { ticket } = chosen.candidate
  return {
    ticketId: ticket.id,
    reason: chosen.reason,
    dueAt: dueAt(hall, ticket),
    candidates: candidates.length,
    overtook: overtaken(hall, ticket, at),
    wentFirst: ticket.promise?.kind === 'first',
  }
}

/** What a call should have said: who it is was a clerk's choice where it was chosen, or served without a ticket. */
export function plainCall(hall: PlainHall, event: PlainCall, at: number): PlainNext | null {
  const { ticketId, counterId, reason } = event
  if (reason !== 'chosen' && reason !== 'without-ticket') return plainNext(hall, counterId, at)
  const ticket = hall.ticket(ticketId)
  if (!ticket) return null
  // Whoever has just come to the window without a ticket was no candidate, and nobody whom others overtake.
  const before = reason === 'chosen' ? hall : withoutTicket(hall, ticket)
  return {
    ...{ ticketId, reason, wentFirst: false },
    dueAt: dueAt(hall, asOf(ticket, at)),
    candidates: plainCandidates(before, counterId, at).length,
    overtook: overtaken(before, ticket, at),
  }
}

function withoutTicket(hall: PlainHall, ticket: PlainTicket): PlainHall {
  return Object.assign(new PlainHall(), hall, { tickets: hall.tickets.filter((one) => one !== ticket) })
}

type Chosen = { candidate: PlainCandidate; reason: string }

/** (1) Tickets that go first, by the instants of their promises; two in a row only where a service has no others. */
function goingFirst(hall: PlainHall, candidates: readonly PlainCandidate[]): Chosen | null {
  const going = candidates.filter((one) => isFirst(one) && !isHeldBack(hall, one, candidates))
  const candidate = least(going, ({ ticket }) => (ticket.promise?.kind === 'first' ? ticket.promise.at : 0))
  if (candidate?.ticket.promise?.kind !== 'first') return null
  return { candidate, reason: candidate.ticket.promise.reason }
}

/** (2) Absolute classes, by arrival, but for services that had as many as they may in a row. */
function absolute(hall: PlainHall, candidates: readonly PlainCandidate[]): Chosen | null {
  const going = others(candidates).filter(
    (one) => isAbsolute(hall, one.ticket) && !isCapped(hall, one.ticket, candidates),
  )
  const candidate = least(going, arrival)
  return candidate && { candidate, reason: reasonOf(candidate, 'absolute') }
}

/** (3) The calling rule. Whoever is booked goes before the choice of a rule that does not know when they are due. */
function byTheRule(hall: PlainHall, candidates: readonly PlainCandidate[], at: number): Chosen | null {
  const going = others(candidates).filter(({ ticket }) => !isAbsolute(hall, ticket))
  const { type } = hall.settings.callingRule
  const booked = type === 'earliest-due' ? [] : going.filter(({ ticket }) => isDue(ticket, at))
  const candidate = least(booked, ({ ticket }) => dueAt(hall, ticket)) ?? ruled(hall, going, at)
  if (!candidate) return null
  const waited = others(candidates).some(({ ticket }) => isAbsolute(hall, ticket))
  return { candidate, reason: reasonOf(candidate, waited ? 'after-absolute' : type) }
}

function ruled(hall: PlainHall, going: readonly PlainCandidate[], at: number): PlainCandidate | null {
  const { type, n = 1 } = hall.settings.callingRule
  switch (type) {
    case 'earliest-due':
      return least(going, ({ ticket }) => dueAt(hall, ticket))
    case 'accumulating':
      return least(going, ({ ticket }) => -(at - ticket.arrivedAt) * weightOf(hall, ticket))
    case 'alternating':
      return least(
        going.filter((one) => isOnTurn(hall, one, going, n)),
        arrival,
      )
  }
}

/** After n calls of other classes in a row the ordinary side has its turn, if somebody is on it (rule Q4). */
function isOnTurn(hall: PlainHall, { ticket }: PlainCandidate, going: readonly PlainCandidate[], n: number): boolean {
  const { serviceId } = ticket
  const ordinaryTurn = runOf(hall, serviceId, ({ ordinary }) => !ordinary) >= n
  const side = (one: PlainTicket) => (one.classId === 'ordinary') === ordinaryTurn
  return side(ticket) || !going.some((one) => one.ticket.serviceId === serviceId && side(one.ticket))
}

/** The first that holds (rule Q8). */
function reasonOf({ ticket, by }: PlainCandidate, otherwise: string): string {
  if (ticket.promise?.kind === 'booked') return 'booked'
  return by === 'stand-in' || by === 'assist' ? by : otherwise
}

function others(candidates: readonly PlainCandidate[]): PlainCandidate[] {
  return candidates.filter((one) => !isFirst(one))
}

function isFirst({ ticket }: PlainCandidate): boolean {
  return ticket.promise?.kind === 'first'
}

/** After a call that went first none goes first there while a candidate of that service does not (rule Q7). */
function isHeldBack(hall: PlainHall, { ticket }: PlainCandidate, candidates: readonly PlainCandidate[]): boolean {
  const { serviceId } = ticket
  const last = hall.calls.filter((call) => call.serviceId === serviceId).at(-1)
  return (last?.wentFirst ?? false) && others(candidates).some((one) => one.ticket.serviceId === serviceId)
}

/** After so many absolute tickets in a row somebody of that service who is not has to have a turn (rule Q3). */
function isCapped(hall: PlainHall, { serviceId }: PlainTicket, candidates: readonly PlainCandidate[]): boolean {
  const ran = runOf(hall, serviceId, ({ absolute }) => absolute)
  const waiting = others(candidates).some(({ ticket }) => ticket.serviceId === serviceId && !isAbsolute(hall, ticket))
  return ran >= hall.settings.absoluteMax && waiting
}

/** How many of a service's last calls were such, one after the other. */
function runOf(hall: PlainHall, serviceId: string, isSuch: (call: PlainHall['calls'][number]) => boolean): number {
  const calls = hall.calls.filter((call) => call.serviceId === serviceId).reverse()
  const end = calls.findIndex((call) => !isSuch(call))
  return end < 0 ? calls.length : end
}

function isDue({ promise }: PlainTicket, at: number): boolean {
  return promise?.kind === 'booked' && promise.dueAt <= at
}

/** Up to three of the same service who came earlier and still wait, oldest first. */
function overtaken(hall: PlainHall, ticket: PlainTicket, at: number): string[] {
  const sameService = waitingAt(hall, at).filter(
    ({ id, serviceId }) => serviceId === ticket.serviceId && id !== ticket.id,
  )
  return sameService
    .filter((one) => byArrival(one, ticket) < 0)
    .sort(byArrival)
    .slice(0, 3)
    .map(({ id }) => id)
}

function arrival({ ticket }: PlainCandidate): number {
  return ticket.arrivedAt
}

function byArrival(a: PlainTicket, b: PlainTicket): number {
  return a.arrivedAt - b.arrivedAt || a.takenSeq - b.takenSeq
}

/** The one with the least; of several the one that was taken first. */
function least(candidates: readonly PlainCandidate[], of: (one: PlainCandidate) => number): PlainCandidate | null {
  const [first] = [...candidates].sort((a, b) => of(a) - of(b) || a.ticket.takenSeq - b.ticket.takenSeq)
  return first ?? null
}
