import { ORDINARY } from './catalogue.ts'
import { type Choice, choose, isAbsolute } from './choice.ts'
import type { CallMade, Hall } from './hall.ts'
import { plainChoices } from './plain-order.ts'
import type { Pools, Prospect, Queue } from './prospect.ts'
import type { Ticket, WaitingTicket } from './ticket.ts'

/** The choices of a counter one after the other, if nobody came and no other counter called. Uses the prospect up. */
export function* callOrder(prospect: Prospect): Generator<Choice> {
  for (const queue of prospect.queues) queue.calls = [...queue.calls]
  for (const choice of plainChoices(prospect)) {
    yield choice
    choice.lane.taken++
    choice.queue.calls.push(callOf(prospect.hall, choice))
  }
  for (let choice = choose(prospect); choice; choice = choose(prospect)) {
    yield choice
    take(prospect, choice)
  }
}

function take({ hall }: Prospect, choice: Choice): void {
  const { ticket, queue } = choice
  for (const pools of [queue.reserved, queue.open]) takeFrom(pools, ticket)
  queue.calls.push(callOf(hall, choice))
}

function callOf(hall: Hall, { ticket, by }: Choice): CallMade {
  return callMade(hall, ticket, { seq: hall.seq + 1, reason: 'earliest-due', wentFirst: by === 'first' })
}

/** What is remembered of a call. */
export function callMade(hall: Hall, ticket: Ticket, call: Pick<CallMade, 'seq' | 'reason' | 'wentFirst'>): CallMade {
  const { arrivedAt, takenSeq, classId } = ticket
  return { ...call, absolute: isAbsolute(hall, ticket), ordinary: classId === ORDINARY, arrivedAt, takenSeq }
}

function takeFrom({ confirmed, unconfirmed }: Pools, ticket: WaitingTicket): void {
  for (const pool of [confirmed, unconfirmed]) {
    pool.singles = pool.singles.filter((other) => other !== ticket)
    for (const lane of pool.lanes) if (lane.tickets.at(lane.taken) === ticket) lane.taken++
  }
}

/** How many a counter could come to call: whom it is there for, without those whom it may help with. */
export function countWaiting({ queues }: Prospect): number {
  return queues.reduce((sum, queue) => sum + countOf(queue.reserved) + (isItsOwn(queue) ? countOf(queue.open) : 0), 0)
}

function isItsOwn({ served }: Queue): boolean {
  return served !== null && served.as !== 'assist'
}

function countOf({ confirmed, unconfirmed }: Pools): number {
  return [confirmed, unconfirmed].reduce(
    (sum, { lanes, singles }) =>
      sum + singles.length + lanes.reduce((all, { tickets, taken }) => all + tickets.length - taken, 0),
    0,
  )
}
