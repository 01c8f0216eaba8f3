import type { HallTime } from '@tingxu/shared/ids.ts'
import type { AssistWhen, CallMade } from './hall.ts'
import { headsOf, type Lane, type Pool, type Pools, type Prospect, type Queue } from './prospect.ts'
import type { FurtherCalls, WaitingTicket } from './ticket.ts'
import { type FirstTicket, goesFirst } from './waiting-line.ts'

/** Who of one queue can be called now, sorted by what the rules ask first. */
export type Candidates = {
  queue: Queue
  /** Whose promise says that they go first. */
  firsts: FirstTicket[]
  /** Lanes that are not at their end, and single tickets beside them. */
  lanes: Lane[]
  singles: WaitingTicket[]
  count: number
}

/**
 * How far the rules reach for somebody to call. People who were asked whether they are here and have not answered come
 * after all others (rule T6); a promise after so many calls is lifted as soon as there is no other candidate (rule Q7).
 */
export type Reach = { unconfirmed: boolean; lifted: boolean }
export const AS_THEY_ARE: Reach = { unconfirmed: false, lifted: false }
export const REACHES: readonly Reach[] = [
  AS_THEY_ARE,
  { unconfirmed: false, lifted: true },
  { unconfirmed: true, lifted: false },
  { unconfirmed: true, lifted: true },
]

/** The candidates of a counter within a reach (rules Q1, Q5): its own, and those whom it helps with as things stand. */
export function candidatesWithin({ queues, at }: Prospect, reach: Reach): Candidates[] {
  const own = queues.map((queue) => candidatesOf(queue, ownPools(queue, reach), reach, at))
  const idle = own.every(({ count }) => count === 0)
  return own.map((candidates) => {
    const { queue } = candidates
    if (queue.served?.as !== 'assist') return candidates
    const open = candidatesOf(queue, [poolIn(queue.open, reach)], reach, at)
    return holds(queue.served.when, { open, idle, at }) ? together(candidates, open) : candidates
  })
}

function ownPools({ reserved, open, served }: Queue, reach: Reach): Pool[] {
  const own = poolIn(reserved, reach)
  return served === null || served.as === 'assist' ? [own] : [own, poolIn(open, reach)]
}

function poolIn(pools: Pools, { unconfirmed }: Reach): Pool {
  return unconfirmed ? pools.unconfirmed : pools.confirmed
}

function together(some: Candidates, others: Candidates): Candidates {
  return {
    queue: some.queue,
    firsts: [...some.firsts, ...others.firsts],
    lanes: [...some.lanes, ...others.lanes],
    singles: [...some.singles, ...others.singles],
    count: some.count + others.count,
  }
}

function candidatesOf(queue: Queue, pools: readonly Pool[], reach: Reach, at: HallTime): Candidates {
  const candidates: Candidates = { queue, firsts: [], lanes: [], singles: [], count: 0 }
  for (const { lanes, singles } of pools) {
    for (const lane of lanes) {
      const left = lane.tickets.length - lane.taken
      if (left === 0) continue
      candidates.lanes.push(lane)
      candidates.count += left
    }
    for (const ticket of singles) {
      if (!hasCome(ticket, queue, reach, at)) continue
      if (goesFirst(ticket)) candidates.firsts.push(ticket)
      else candidates.singles.push(ticket)
      candidates.count++
    }
  }
  return candidates
}

/** Whether what a ticket was promised has come, so that it can be called (rule Q7). */
function hasCome({ state: { promise } }: WaitingTicket, { calls }: Queue, { lifted }: Reach, at: HallTime): boolean {
  switch (promise?.kind) {
    case undefined:
      return true
    case 'first':
      return lifted || promise.after === null || haveFollowed(calls, promise.after)
    case 'later':
      return lifted || haveFollowed(calls, promise.after)
    case 'booked':
      return promise.notBefore <= at
  }
}

/** Whether there have been so many calls since then: the one that makes them so many came after it. */
function haveFollowed(made: readonly CallMade[], { calls, sinceSeq }: FurtherCalls): boolean {
  return calls === 0 || (made.at(-calls)?.seq ?? 0) > sinceSeq
}

type Outlook = { open: Candidates; idle: boolean; at: HallTime }

/** Whether a counter helps with a service now: waits and numbers count who could be called, and over means more than. */
function holds(when: AssistWhen, { open, idle, at }: Outlook): boolean {
  if (when === 'idle') return idle
  if ('waitingOver' in when) return open.count > when.waitingOver
  const earliest = earliestArrival(open)
  return earliest !== null && at - earliest > when.waitOver * 60_000
}

function earliestArrival({ firsts, lanes, singles }: Candidates): HallTime | null {
  const arrivals = [...headsOf(lanes), ...firsts, ...singles].map(({ arrivedAt }) => arrivedAt)
  return arrivals.length > 0 ? Math.min(...arrivals) : null
}
