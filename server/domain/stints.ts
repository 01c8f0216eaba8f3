import type { CounterId, HallTime, ServiceId } from '@tingxu/shared/ids.ts'
import { type Change, counterIn } from './change.ts'
import type { Counter, Stint } from './counter.ts'
import type { Hall } from './hall.ts'
import { UNMEASURED, withoutStep, withSpan } from './pace.ts'
import { isWaiting, type Ticket } from './ticket.ts'

/**
 * A stint of a counter goes from one call to its next. What it measures is how long the counter was at work for it, and
 * how long it then took until the next was called, if somebody could have been called all that time: a counter that
 * stands free with nobody to call says nothing about how fast it works, nor does one that is paused or closed.
 */
export function beginStint(change: Change, counterId: CounterId, called: Ticket): void {
  const counter = counterIn(change.hall, counterId)
  endStint(change, counter, betweenMs(counter, called, change.at))
  counter.stint = { serviceId: called.serviceId, workedMs: 0, workingSince: change.at }
}

/** The counter pauses or closes, or has called the next. */
export function endStint({ hall, at, seq }: Change, counter: Counter, betweenMs: number): void {
  const { stint } = counter
  counter.stint = null
  if (!stint) return
  const ms = resting(stint, at).workedMs + betweenMs
  hall.paces.set(stint.serviceId, withSpan(paceIn(hall, stint.serviceId), { ms, seq }))
}

/** The ticket has left the counter, which stays with its stint until the next call. */
export function resting(stint: Stint, at: HallTime): Stint {
  if (stint.workingSince === null) return stint
  return { ...stint, workedMs: stint.workedMs + at - stint.workingSince, workingSince: null }
}

/** A held ticket is back: its time belongs to the stint that is going on. */
export function workingOn(stint: Stint | null, { serviceId }: Ticket, at: HallTime): Stint {
  return { ...(stint ?? { serviceId, workedMs: 0 }), workingSince: at }
}

/** What a step measured that is taken back. */
export function takeBackStint(hall: Hall, stint: Stint | null, seq: number): void {
  if (stint) hall.paces.set(stint.serviceId, withoutStep(paceIn(hall, stint.serviceId), seq))
}

/** How long a counter has been free while somebody could be called; 0 where it had to wait for the one who is called. */
export function betweenMs({ state }: Counter, called: Ticket, at: HallTime): number {
  if (state.name !== 'open' || !state.free || waitsSince(called) > state.free.since) return 0
  return at - state.free.since
}

function waitsSince(ticket: Ticket): HallTime {
  const { queuedAt } = ticket
  if (!isWaiting(ticket)) return Number.POSITIVE_INFINITY
  const { promise } = ticket.state
  switch (promise?.kind) {
    case undefined:
    case 'later':
      return queuedAt
    case 'first':
      return Math.max(queuedAt, promise.at)
    case 'booked':
      return Math.max(queuedAt, promise.notBefore)
  }
}

function paceIn({ paces }: Hall, serviceId: ServiceId) {
  return paces.get(serviceId) ?? UNMEASURED
}
