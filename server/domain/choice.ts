import type { HallTime } from '@tingxu/shared/ids.ts'
import { type Candidates, candidatesWithin, REACHES } from './candidates.ts'
import { dueAtOf, ORDINARY } from './catalogue.ts'
import type { Hall } from './hall.ts'
import { settingsIn } from './in-force.ts'
import { headsOf, type Prospect, type Queue } from './prospect.ts'
import type { WaitingTicket } from './ticket.ts'
import { byArrival, type FirstTicket } from './waiting-line.ts'

export type Choice = {
  ticket: WaitingTicket
  queue: Queue
  /** By what it was chosen: a place that goes first, its class, an appointment, or the hall's calling rule. */
  by: 'first' | 'absolute' | 'booking' | 'rule'
  /** An absolute ticket had to let others go before, by the cap of rule Q3. */
  afterAbsolute: boolean
  candidates: number
}

/** The rules' choice (rules Q2–Q4, Q7): promised places, then absolute classes, then the calling rule. */
export function choose(prospect: Prospect): Choice | null {
  for (const reach of REACHES) {
    const candidates = candidatesWithin(prospect, reach)
    const count = candidates.reduce((sum, one) => sum + one.count, 0)
    if (count > 0) return chosenOf(prospect, candidates, count)
  }
  return null
}

type Chosen = { ticket: WaitingTicket; queue: Queue }
type First = { ticket: FirstTicket; queue: Queue }

function chosenOf({ hall, at }: Prospect, candidates: readonly Candidates[], count: number): Choice | null {
  const first = best(candidates.filter(mayGoFirst).flatMap(firstsOf), byPromise)
  if (first) return { ...first, by: 'first', afterAbsolute: false, candidates: count }
  const contenders = candidates.map((one) => contendersOf(hall, one))
  const absolute = best(contenders.filter((one) => !one.capped).flatMap(absolutesOf), byArrivalOf)
  if (absolute) return { ...absolute, by: 'absolute', afterAbsolute: false, candidates: count }
  const afterAbsolute = contenders.some(({ absolutes }) => absolutes.length > 0)
  const byRule = ruleChoice(hall, at, contenders)
  return byRule && { ...byRule, afterAbsolute, candidates: count }
}

/** After a call that went first, none goes first there while somebody can be called who does not (rule Q7). */
function mayGoFirst({ queue, firsts, count }: Candidates): boolean {
  return !(queue.calls.at(-1)?.wentFirst && count > firsts.length)
}

function firstsOf({ queue, firsts }: Candidates): First[] {
  return firsts.map((ticket) => ({ ticket, queue }))
}

/** Who of a queue could be chosen by class or rule: of each class the earliest, and every single one. */
type Contenders = { queue: Queue; absolutes: WaitingTicket[]; others: WaitingTicket[]; capped: boolean }

function contendersOf(hall: Hall, { queue, lanes, singles }: Candidates): Contenders {
  const contenders: Contenders = { queue, absolutes: [], others: [], capped: false }
  for (const ticket of [...headsOf(lanes), ...singles]) {
    if (isAbsolute(hall, ticket)) contenders.absolutes.push(ticket)
    else contenders.others.push(ticket)
  }
  contenders.capped =
    contenders.others.length > 0 && runOf(queue, ({ absolute }) => absolute, settingsIn(hall).absoluteMax)
  return contenders
}

function absolutesOf({ queue, absolutes }: Contenders): Chosen[] {
  return absolutes.map((ticket) => ({ ticket, queue }))
}

function ruleChoice(
  hall: Hall,
  at: HallTime,
  contenders: readonly Contenders[],
): (Chosen & { by: 'booking' | 'rule' }) | null {
  const others = contenders.flatMap(({ queue, others }) => others.map((ticket) => ({ ticket, queue })))
  const rule = settingsIn(hall).callingRule
  if (rule.type === 'earliest-due') return byTheRule(best(others, byDue(hall)))
  const booked = best(
    others.filter(({ ticket }) => (bookedFor(ticket) ?? Number.POSITIVE_INFINITY) <= at),
    byDue(hall),
  )
  if (booked) return { ...booked, by: 'booking' }
  if (rule.type === 'accumulating') return byTheRule(best(others, byWeightedWait(hall, at)))
  return byTheRule(
    best(
      contenders.flatMap((one) => turnOf(one, rule.n ?? 1)),
      byArrivalOf,
    ),
  )
}

function byTheRule(chosen: Chosen | null): (Chosen & { by: 'rule' }) | null {
  return chosen && { ...chosen, by: 'rule' }
}

/** After n calls of other classes in a row an ordinary ticket; the other side where one side has nobody (rule Q4). */
function turnOf({ queue, others }: Contenders, n: number): Chosen[] {
  const ordinary = others.filter(({ classId }) => classId === ORDINARY)
  const rest = others.filter(({ classId }) => classId !== ORDINARY)
  const ordinaryTurn = runOf(queue, (call) => !call.ordinary, n)
  const side = (ordinaryTurn ? [ordinary, rest] : [rest, ordinary]).find(({ length }) => length > 0) ?? []
  return side.map((ticket) => ({ ticket, queue }))
}

/** Whether the last calls of the service, so many of them, were all of one sort. */
function runOf({ calls }: Queue, sort: (call: Queue['calls'][number]) => boolean, length: number): boolean {
  if (calls.length < length) return false
  for (let back = 1; back <= length; back++) {
    const call = calls[calls.length - back]
    if (!call || !sort(call)) return false
  }
  return true
}

export function isAbsolute({ catalogue }: Hall, { classId }: Pick<WaitingTicket, 'classId'>): boolean {
  return catalogue.classes.get(classId)?.absolute ?? false
}

/** When a ticket is due: as its booking promised, else by its class on its service (rules Q2, Q7). */
export function dueAt(hall: Hall, ticket: WaitingTicket): HallTime {
  return bookedFor(ticket) ?? dueAtOf(hall.catalogue, ticket)
}

function bookedFor({ state: { promise } }: WaitingTicket): HallTime | null {
  return promise?.kind === 'booked' ? promise.dueAt : null
}

type Order<C = Chosen> = (a: C, b: C) => number

function best<C>(chosen: readonly C[], order: Order<C>): C | null {
  let first: C | null = null
  for (const one of chosen) if (!first || order(one, first) < 0) first = one
  return first
}

const byPromise: Order<First> = ({ ticket: a }, { ticket: b }) =>
  a.state.promise.at - b.state.promise.at || a.takenSeq - b.takenSeq

const byArrivalOf: Order = ({ ticket: a }, { ticket: b }) => byArrival(a, b)

const byDue = (hall: Hall): Order => {
  return ({ ticket: a }, { ticket: b }) => dueAt(hall, a) - dueAt(hall, b) || a.takenSeq - b.takenSeq
}

/** The longest wait, each millisecond counted as often as the weight of its class says (rule Q4). */
const byWeightedWait = (hall: Hall, at: HallTime): Order => {
  const weighted = ({ arrivedAt, classId }: WaitingTicket) =>
    (at - arrivedAt) * (hall.catalogue.classes.get(classId)?.weight ?? 1)
  return ({ ticket: a }, { ticket: b }) => weighted(b) - weighted(a) || a.takenSeq - b.takenSeq
}
