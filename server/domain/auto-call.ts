import type { HallTime } from '@tingxu/shared/ids.ts'
import { type AskOf, type Decision, QUIET } from './ask.ts'
import { choose } from './choice.ts'
import type { Counter } from './counter.ts'
import type { Hall } from './hall.ts'
import { headsOf, type Prospect, prospectOf } from './prospect.ts'
import { openCounterOf } from './refuse.ts'

/** The counter will not call by itself until it has had somebody again (rule C13). */
export function stopAutoCall(hall: Hall, { actor, command: { counterId } }: AskOf<'stopAutoCall'>): Decision {
  const counter = openCounterOf(hall, actor, counterId)
  if ('refused' in counter) return counter
  const { state } = counter
  const running = state.name === 'open' && state.free?.autoCall && autoCallSeconds(hall, counter) !== null
  return running ? [{ type: 'autoCallStopped', counterId }] : QUIET
}

/** When the counter calls by itself, if somebody can be called then; null where it does not (rules C13, K4). */
export function autoCallAt(hall: Hall, counter: Counter): HallTime | null {
  const seconds = autoCallSeconds(hall, counter)
  const { state, clerk } = counter
  if (state.name !== 'open' || !state.free?.autoCall || seconds === null || clerk === 'absent') return null
  return state.free.since + seconds * 1000
}

/** A stop, or a call by hand, may have been decided between the timer's asking and its turn (rule C13). */
export function autoCallIsDue(hall: Hall, counter: Counter, at: HallTime): boolean {
  const dueAt = autoCallAt(hall, counter)
  return dueAt !== null && dueAt <= at
}

/**
 * From when the counter has somebody to call, as things stand: now, or once the clock has brought an appointment, a
 * wait that is long enough to help with, or the end of an assignment.
 */
export function callableFrom(hall: Hall, counter: Counter, now: HallTime): HallTime | null {
  const prospect = prospectOf(hall, counter.id, now)
  if (choose(prospect)) return now
  // The end of whichever list may bring the counter back whom it served, or whom it stands in for.
  const ends = [...hall.assignments.values()].flatMap(({ until }) => until ?? [])
  const instants = [...instantsIn(prospect), ...ends]
  const later = instants.filter((at) => at > now)
  return later.length > 0 ? Math.min(...later) : null
}

/** Every instant at which the clock alone makes somebody of a prospect a candidate. */
function instantsIn({ queues }: Prospect): HallTime[] {
  return queues.flatMap(({ served, reserved, open }) => {
    const pools = [reserved, open].flatMap(({ confirmed, unconfirmed }) => [confirmed, unconfirmed])
    const bookings = pools.flatMap(({ singles }) =>
      singles.flatMap(({ state: { promise } }) => (promise?.kind === 'booked' ? [promise.notBefore] : [])),
    )
    if (served?.as !== 'assist' || served.when === 'idle' || !('waitOver' in served.when)) return bookings
    const overMs = served.when.waitOver * 60_000
    // A wait is over the limit from the millisecond after it.
    const over = [...headsOf(open.confirmed.lanes), ...open.confirmed.singles].map(
      ({ arrivedAt }) => arrivedAt + Math.floor(overMs) + 1,
    )
    return [...bookings, ...over]
  })
}

function autoCallSeconds({ catalogue }: Hall, { id }: Counter): number | null {
  return catalogue.counters.get(id)?.autoCallSeconds ?? null
}
