import type { HallTime, ServiceId } from '@tingxu/shared/ids.ts'
import type { Hall, Tally } from './hall.ts'
import type { Place, WaitingLine } from './waiting-line.ts'

/** What the rules choose among: the lines of some services, read from where the hall stands. */
export type Queue = {
  line: WaitingLine
  /** How many stand in `line.byDue`, with a newcomer who is not in it yet. */
  dueCount: number
  /** How many of `line.byDue` have been chosen so far. */
  dueTaken: number
  /** Returned tickets not chosen so far, in the order of their promises. */
  returned: Place[]
  calls: number
  lastWentFirst: boolean
}

export type Choice = { place: Place; queue: Queue; wentFirst: boolean; candidates: number }

/** The lines of these services in which somebody waits. */
export function queuesOf(hall: Hall, serviceIds: readonly ServiceId[]): Queue[] {
  const queues: Queue[] = []
  for (const serviceId of serviceIds) {
    const line = hall.lines.get(serviceId)
    if (line && line.length > 0) queues.push(queueOf(line, hall.tallies.get(serviceId)))
  }
  return queues
}

/** The rules' choice among the queues (rules Q2, Q7): a promised place that has come, then the earliest due. */
export function choose(queues: readonly Queue[]): Choice | null {
  const candidates = queues.reduce(
    (sum, queue) => sum + dueLeft(queue) + queue.returned.filter(lifted(queue)).length,
    0,
  )
  // A place promised after further calls is lifted as soon as nobody else can be called.
  if (candidates === 0) return chooseAmong(queues, (queue) => queue.returned[0], byPromise, true, waitingIn(queues))
  return (
    chooseAmong(queues, firstToGo, byPromise, true, candidates) ??
    chooseAmong(queues, (queue) => queue.line.byDue.at(queue.dueTaken), byDue, false, candidates)
  )
}

/** The places in the order in which they would be chosen, if nobody came. */
export function* callOrder(queues: readonly Queue[]): Generator<Place> {
  for (let choice = choose(queues); choice; choice = choose(queues)) {
    const { place, queue, wentFirst } = choice
    if (wentFirst) queue.returned = queue.returned.filter((other) => other !== place)
    else queue.dueTaken++
    queue.calls++
    queue.lastWentFirst = wentFirst
    yield place
  }
}

function queueOf(line: WaitingLine, tally: Tally | undefined): Queue {
  return {
    line,
    dueCount: line.byDue.length,
    dueTaken: 0,
    returned: [...line.returned],
    calls: tally?.calls ?? 0,
    lastWentFirst: tally?.lastWentFirst ?? false,
  }
}

/** After a call that went first, none goes first while somebody without a promise can be called here. */
function firstToGo(queue: Queue): Place | undefined {
  if (queue.lastWentFirst && dueLeft(queue) > 0) return undefined
  return queue.returned.find(lifted(queue))
}

function lifted({ calls }: Queue) {
  return ({ ticket: { state } }: Place) => {
    return state.name === 'waiting' && state.promise !== null && state.promise.whenCalls <= calls
  }
}

function dueLeft({ dueCount, dueTaken }: Queue): number {
  return dueCount - dueTaken
}

function waitingIn(queues: readonly Queue[]): number {
  return queues.reduce((sum, { returned }) => sum + returned.length, 0)
}

function chooseAmong(
  queues: readonly Queue[],
  offer: (queue: Queue) => Place | undefined,
  order: (a: Place, b: Place) => number,
  wentFirst: boolean,
  candidates: number,
): Choice | null {
  let best: Choice | null = null
  for (const queue of queues) {
    const place = offer(queue)
    if (place && (!best || order(place, best.place) < 0)) best = { place, queue, wentFirst, candidates }
  }
  return best
}

function byDue(a: Place, b: Place): number {
  return a.dueAt - b.dueAt || a.ticket.takenSeq - b.ticket.takenSeq
}

function byPromise(a: Place, b: Place): number {
  return promisedAt(a) - promisedAt(b) || a.ticket.takenSeq - b.ticket.takenSeq
}

function promisedAt({ ticket: { state } }: Place): HallTime {
  return state.name === 'waiting' ? (state.promise?.at ?? 0) : 0
}
