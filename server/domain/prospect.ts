import type { ClassId, CounterId, HallTime, ServiceId } from '@tingxu/shared/ids.ts'
import type { CallMade, Hall, Served, Tally } from './hall.ts'
import { endedHolds, heldAt } from './holds.ts'
import { there } from './in-force.ts'
import { servedNow } from './serving.ts'
import type { SortedList } from './sorted-list.ts'
import type { WaitingTicket } from './ticket.ts'
import { type ArrivalKey, type Group, isAway, reservationKey, type Standing, type WaitingLine } from './waiting-line.ts'

/** Those of one class who wait for one service, earliest arrival first, and how many have been chosen so far. */
export type Lane = { classId: ClassId; tickets: SortedList<WaitingTicket, ArrivalKey>; taken: number }
/** Lanes, and those with a promise one by one. */
export type Pool = { lanes: Lane[]; singles: WaitingTicket[] }
export type Pools = { confirmed: Pool; unconfirmed: Pool }

/** Those who wait for one service, as one counter may come to call them. */
export type Queue = {
  serviceId: ServiceId
  /** Null: it does not serve this now and may only call who is reserved for it. */
  served: Served | null
  reserved: Pools
  open: Pools
  calls: CallMade[]
}

/** What a counter has to choose from, with room to go through its choices one after the other. */
export type Prospect = { hall: Hall; at: HallTime; queues: Queue[] }

/**
 * The queues of a counter as they stand at an instant (rule Q1). `joining` will wait by the time of the choice, like
 * somebody whose next matter begins as the present one is finished.
 */
export function prospectOf(hall: Hall, counterId: CounterId, at: HallTime, joining?: WaitingTicket): Prospect {
  const served = new Map(servedNow(hall, counterId, at).map((one) => [one.serviceId, one]))
  const keys = reservationKeysOf(hall, counterId)
  const prospect: Prospect = { hall, at, queues: [] }
  for (const one of served.values()) {
    const line = hall.lines.get(one.serviceId)
    if (line && line.length > 0) prospect.queues.push(queueOf(hall, one.serviceId, one, line, keys))
  }
  for (const [serviceId, line] of hall.lines) {
    if (served.has(serviceId) || !keys.some((key) => line.reserved.has(key))) continue
    prospect.queues.push(queueOf(hall, serviceId, null, line, keys))
  }
  for (const ticket of endedHolds(hall, counterId, at)) join(prospect, ticket, served, keys)
  if (joining) join(prospect, joining, served, keys)
  return prospect
}

/** One service's queue, as a counter would have it that served nothing else. */
export function prospectOfLine(hall: Hall, serviceId: ServiceId, at: HallTime, joining?: WaitingTicket): Prospect {
  const alone: Served = { serviceId, as: 'primary' }
  const line = hall.lines.get(serviceId)
  const prospect: Prospect = { hall, at, queues: line ? [queueOf(hall, serviceId, alone, line, [])] : [] }
  if (!joining) return prospect
  const anybodys = { ...joining, state: { ...joining.state, reservedFor: null } }
  join(prospect, anybodys, new Map([[serviceId, alone]]), [])
  return prospect
}

/** The prospect if everybody who was asked whether they are here had said so. Changes it. */
export function asIfAllHere(prospect: Prospect): Prospect {
  for (const pools of prospect.queues.flatMap(({ reserved, open }) => [reserved, open])) {
    const { confirmed, unconfirmed } = pools
    pools.confirmed = {
      lanes: [...confirmed.lanes, ...unconfirmed.lanes],
      singles: [...confirmed.singles, ...unconfirmed.singles],
    }
    pools.unconfirmed = { lanes: [], singles: [] }
  }
  return prospect
}

/** The prospect if a ticket did not wait as it does. Changes it, and leaves the lines as they are. */
export function without(prospect: Prospect, ticket: WaitingTicket): Prospect {
  for (const { reserved, open } of prospect.queues.filter(({ serviceId }) => serviceId === ticket.serviceId)) {
    for (const pool of [reserved, open].flatMap(({ confirmed, unconfirmed }) => [confirmed, unconfirmed])) {
      pool.singles = pool.singles.filter((other) => other !== ticket)
      pool.lanes = pool.lanes.map((lane) => ({ ...lane, tickets: lane.tickets.without(ticket) }))
    }
  }
  return prospect
}

/** Whether anybody may be reserved for the counter or its clerk: then nobody else has the same to choose from. */
export function mayHaveReserved(hall: Hall, counterId: CounterId): boolean {
  const keys = reservationKeysOf(hall, counterId)
  const isReserved = ({ reserved }: WaitingLine) => reserved.size > 0 && keys.some((key) => reserved.has(key))
  return heldAt(hall, counterId).length > 0 || [...hall.lines.values()].some(isReserved)
}

/** The earliest of each lane that is not at its end. */
export function headsOf(lanes: readonly Lane[]): WaitingTicket[] {
  return lanes.map(({ tickets, taken }) => there(tickets.at(taken), 'ticket behind the end of a lane'))
}

/** The keys under which tickets are reserved for a counter or for the clerk who sits there. */
export function reservationKeysOf({ counters }: Hall, counterId: CounterId): string[] {
  const state = counters.get(counterId)?.state
  if (state === undefined || state.name === 'closed') return []
  return [reservationKey({ counterId }), reservationKey({ staffId: state.staffId })]
}

function queueOf(
  { tallies }: Hall,
  serviceId: ServiceId,
  served: Served | null,
  line: WaitingLine,
  keys: readonly string[],
): Queue {
  const reserved = keys.flatMap((key) => line.reserved.get(key) ?? [])
  return {
    serviceId,
    served,
    reserved: poolsOf(reserved),
    open: poolsOf([line.open]),
    calls: callsOf(tallies.get(serviceId)),
  }
}

function poolsOf(standings: readonly Standing[]): Pools {
  return {
    confirmed: poolOf(standings.map(({ confirmed }) => confirmed)),
    unconfirmed: poolOf(standings.map(({ unconfirmed }) => unconfirmed)),
  }
}

function poolOf(groups: readonly Group[]): Pool {
  const pool: Pool = { lanes: [], singles: [] }
  for (const { byClass, promised } of groups) {
    for (const [classId, tickets] of byClass) if (tickets.length > 0) pool.lanes.push({ classId, tickets, taken: 0 })
    pool.singles.push(...promised)
  }
  return pool
}

function join(
  prospect: Prospect,
  ticket: WaitingTicket,
  served: ReadonlyMap<ServiceId, Served>,
  keys: readonly string[],
): void {
  const { serviceId, presence, state } = ticket
  if (isAway(prospect.hall, ticket)) return
  if (state.reservedFor !== null && !keys.includes(reservationKey(state.reservedFor))) return
  const one = served.get(serviceId) ?? null
  if (state.reservedFor === null && one === null) return
  let queue = prospect.queues.find((queue) => queue.serviceId === serviceId)
  if (!queue) {
    const calls = callsOf(prospect.hall.tallies.get(serviceId))
    queue = { serviceId, served: one, reserved: poolsOf([]), open: poolsOf([]), calls }
    prospect.queues.push(queue)
  }
  const pools = state.reservedFor === null ? queue.open : queue.reserved
  pools[presence === 'asked' ? 'unconfirmed' : 'confirmed'].singles.push(ticket)
}

function callsOf(tally: Tally | undefined): CallMade[] {
  return tally?.calls ?? []
}
