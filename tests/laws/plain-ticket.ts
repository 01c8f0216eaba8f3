import type { PlainReservation } from './plain-log.ts'

/** A ticket of the date as the log tells it. */
export type PlainTicket = {
  id: string
  label: string
  seriesId: string
  round: number
  number: number
  /** The service of the matter it waits for or is served with; the others come after it. */
  serviceId: string
  rest: PlainMatter[]
  bestOrder: boolean
  classId: string
  channel: string
  takenSeq: number
  /** The last step that made it carry its label: another may have had it while it was away. */
  carriedSeq: number
  arrivedAt: number
  presence: 'not-asked' | 'asked' | 'confirmed'
  state: PlainState
  /** Where it is called, served or held. */
  counterId: string | null
  /** When it came into its state. */
  since: number
  heldUntil: number
  returns: number
  returnUntil: number
  reservedFor: PlainReservation | null
  promise: PlainPromise | null
}

export type PlainMatter = { serviceId: string; comesBack: { counterId: string; at: number } | null }

/** `first` goes before everybody, from so many calls of its service on if `after` says so; `later` only waits for them. */
export type PlainPromise =
  | { kind: 'first'; reason: 'resumed' | 'returned' | 'transferred'; at: number; after: After | null }
  | { kind: 'later'; after: After }
  | { kind: 'booked'; dueAt: number; notBefore: number }
/** So many calls of the service after that step. */
export type After = { calls: number; sinceSeq: number }

export type PlainState =
  | 'waiting'
  | 'called'
  | 'serving'
  | 'held'
  | 'missed'
  | 'finished'
  | 'no-show'
  | 'cancelled'
  | 'expired'

export function isOver(state: PlainState): boolean {
  return state === 'finished' || state === 'no-show' || state === 'cancelled' || state === 'expired'
}

/** A hold ends at its instant, and the ticket waits for its counter and goes first, whoever writes that down (rule C7). */
export function asOf(ticket: PlainTicket, at: number): PlainTicket {
  if (ticket.state !== 'held' || at < ticket.heldUntil || ticket.counterId === null) return ticket
  return afterHold(ticket, ticket.heldUntil, { counterId: ticket.counterId })
}

export function afterHold(ticket: PlainTicket, endedAt: number, reservedFor: PlainReservation | null): PlainTicket {
  const promise = { kind: 'first', reason: 'resumed', at: endedAt, after: null } as const
  return { ...ticket, state: 'waiting', counterId: null, since: endedAt, reservedFor, promise }
}
