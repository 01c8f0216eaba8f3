import { isInHall, type PlainHall, type PlainTicket } from './plain-hall.ts'

/** What a call says about itself (rule Q8), or null where nobody can be called. */
export type PlainNext = {
  ticketId: string
  reason: string
  dueAt: number
  candidates: number
  overtook: string[]
  wentFirst: boolean
}

/**
 * Who is next at a counter (rules Q1, Q2, Q7, Q8), a second time: every waiting ticket is looked at, every
 * count is counted again. It is slow, and meant to be read beside RULES.md.
 */
export function plainNext(hall: PlainHall, counterId: string): PlainNext | null {
  const waiting = hall.tickets.filter(
    ({ state, serviceId }) => state === 'waiting' && serves(hall, counterId, serviceId),
  )
  const unpromised = waiting.filter(({ promise }) => promise === null)
  const come = waiting.filter((ticket) => promiseHasCome(hall, ticket))
  // Held-back tickets are lifted as soon as this counter has nobody else.
  const candidates = unpromised.length + come.length > 0 ? [...unpromised, ...come] : waiting
  const [first] = candidates.filter((ticket) => goesFirst(hall, ticket, candidates)).sort(earlierPromise)
  const [due] = unpromised.sort((a, b) => dueAt(hall, a) - dueAt(hall, b) || a.takenSeq - b.takenSeq)
  const ticket = first ?? due
  if (!ticket) return null
  return {
    ticketId: ticket.id,
    reason: first ? 'returned' : 'earliest-due',
    dueAt: dueAt(hall, ticket),
    candidates: candidates.length,
    overtook: overtaken(hall, ticket),
    wentFirst: first !== undefined,
  }
}

/** When a ticket should be called: its arrival plus the target of its class on its service (rule Q2). */
function dueAt(hall: PlainHall, { serviceId, classId, arrivedAt }: PlainTicket): number {
  const own = lastWith(hall, 'services', serviceId)?.item.targetMinutes?.[classId]
  const minutes = own ?? lastWith(hall, 'classes', classId)?.item.targetMinutes ?? 20
  return arrivedAt + minutes * 60_000
}

/** Whether the counter has the service as primary; a removed one where it was served when it was removed (S3). */
function serves(hall: PlainHall, counterId: string, serviceId: string): boolean {
  const document = lastWith(hall, 'services', serviceId)?.document
  const counter = document?.counters.find(({ id }) => id === counterId)
  return counter?.services.some((served) => served.serviceId === serviceId && served.as === 'primary') ?? false
}

function promiseHasCome(hall: PlainHall, { promise, serviceId }: PlainTicket): boolean {
  return promise !== null && callsOf(hall, serviceId).length >= promise.whenCalls
}

/** After a call that went first, none goes first while a candidate of that service is there that does not. */
function goesFirst(hall: PlainHall, { promise, serviceId }: PlainTicket, candidates: readonly PlainTicket[]): boolean {
  if (promise === null) return false
  const others = candidates.some((other) => other.serviceId === serviceId && other.promise === null)
  return !(callsOf(hall, serviceId).at(-1)?.wentFirst && others)
}

function earlierPromise(a: PlainTicket, b: PlainTicket): number {
  return (a.promise?.at ?? 0) - (b.promise?.at ?? 0) || a.takenSeq - b.takenSeq
}

function overtaken(hall: PlainHall, ticket: PlainTicket): string[] {
  const sameService = hall.tickets.filter(
    ({ state, serviceId }) => state === 'waiting' && serviceId === ticket.serviceId,
  )
  const inOrder = sameService.sort((a, b) => a.arrivedAt - b.arrivedAt || a.takenSeq - b.takenSeq)
  return inOrder
    .slice(0, inOrder.indexOf(ticket))
    .slice(0, 3)
    .map(({ id }) => id)
}

function callsOf(hall: PlainHall, serviceId: string) {
  return hall.calls.filter((call) => call.serviceId === serviceId)
}

/** The next number of a series (rules N2, S3): on from the last one, past every label that is not free. */
export function plainNumber(hall: PlainHall, serviceId: string, at: number) {
  const seriesId = lastWith(hall, 'services', serviceId)?.item.seriesId ?? ''
  const series = lastWith(hall, 'series', seriesId)?.item
  if (!series) throw new Error(`no series ${seriesId}`)
  const { prefix, first = 1, last = 999, width = 3 } = series
  const given = hall.tickets.filter((ticket) => ticket.seriesId === seriesId).at(-1)
  let round = given?.round ?? 1
  let number = given === undefined || given.number < first ? first : given.number + 1
  if (given !== undefined && given.number > last) number = last + 1
  for (let tried = first; tried <= last; tried++) {
    if (number > last) {
      number = first
      round += 1
    }
    const label = prefix + `${number}`.padStart(width, '0')
    if (isLabelFree(hall, label, at)) return { seriesId, round, number, label }
    number += 1
  }
  return null
}

/** Whoever carried the label last decides: those before had left when it was given again. */
function isLabelFree(hall: PlainHall, label: string, at: number): boolean {
  const { undoSeconds, returnsMax } = hall.settings.call
  const last = hall.tickets.findLast((ticket) => ticket.label === label)
  return !last || (!isInHall(hall, last, at) && at - leftAt(last, returnsMax) >= undoSeconds * 1000)
}

/** A missed ticket that could still return left when its time was over, one that could not when it was missed. */
function leftAt(ticket: PlainTicket, returnsMax: number): number {
  return ticket.state === 'missed' && ticket.returns < returnsMax ? ticket.returnUntil : ticket.since
}

type List = 'services' | 'classes' | 'series'
type Last<L extends List> = { document: PlainHall['settings']; item: PlainHall['settings'][L][number] }

/** The last document that knew an id, with what it said: what was removed lives on as it was then (S3). */
function lastWith<L extends List>(hall: PlainHall, list: L, id: string): Last<L> | null {
  const known = remembered(hall)
  const key = `${list} ${id}`
  if (!known.has(key)) known.set(key, soughtWith(hall, list, id))
  return known.get(key) as Last<L> | null
}

function soughtWith<L extends List>(hall: PlainHall, list: L, id: string): Last<L> | null {
  for (const document of [...hall.documents].reverse()) {
    const items: readonly PlainHall['settings'][L][number][] = document[list]
    const item = items.find((one) => one.id === id)
    if (item) return { document, item }
  }
  return null
}

/** What was looked up since the last document; a log of ten thousand steps would else take minutes to check. */
const memory = new WeakMap<PlainHall, { documents: number; known: Map<string, unknown> }>()

function remembered(hall: PlainHall): Map<string, unknown> {
  const documents = hall.documents.length
  const before = memory.get(hall)
  if (before?.documents === documents) return before.known
  const known = new Map<string, unknown>()
  memory.set(hall, { documents, known })
  return known
}
