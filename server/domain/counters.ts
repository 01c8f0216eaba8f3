import type { CounterId, HallTime, StaffId } from '@tingxu/shared/ids.ts'
import { type AskOf, type Decision, QUIET } from './ask.ts'
import type { Counter } from './counter.ts'
import type { Event } from './events.ts'
import type { Hall } from './hall.ts'
import { holdsGivenUp, holdsOver } from './holds.ts'
import { busyAt, notFound, notYourCounter } from './refuse.ts'

/** Seats the asker at a counter: a clerk has one counter, a counter one clerk (rule K1). */
export function openCounter(hall: Hall, { at, actor, command }: AskOf<'openCounter'>): Decision {
  const { counterId, takeOver = false } = command
  const counter = hall.counters.get(counterId)
  if (!counter) return notFound('counter')
  const { state } = counter
  if (state.name === 'closed' && wasRemoved(hall, counter)) return notFound('counter')
  if (state.name !== 'closed' && state.staffId === actor.id) return QUIET
  const other = seatOf(hall, actor.id)
  if (other && !takeOver) return { refused: 'already-seated', counterId: other.id }
  if (state.name !== 'closed' && !takeOver) return { refused: 'counter-taken', since: state.since }
  const busy = other ? busyAt(hall, other) : null
  if (busy) return busy
  // What she holds comes along to where she sits down; whose hold is over waits already, and for anybody now.
  const leaving: Event[] = other
    ? [
        ...holdsOver(hall, other.id, at),
        { type: 'counterClosed', counterId: other.id, staffId: actor.id, movedTo: counterId },
      ]
    : []
  if (state.name === 'closed') return [...leaving, { type: 'counterOpened', counterId, staffId: actor.id }]
  return [...leaving, { type: 'clerkReplaced', counterId, staffId: actor.id, replacedId: state.staffId }]
}

/** The clerk leaves; whoever was held waits for any counter of their service, and goes first (rule K2). */
export function closeCounter(hall: Hall, { at, actor, command: { counterId } }: AskOf<'closeCounter'>): Decision {
  const counter = hall.counters.get(counterId)
  if (!counter) return notFound('counter')
  if (counter.state.name === 'closed') return QUIET
  const refusal = notYourCounter(counter.state, actor) ?? busyAt(hall, counter)
  return refusal ?? closing(hall, counterId, counter.state.staffId, at)
}

export function pauseCounter(hall: Hall, { actor, command }: AskOf<'pauseCounter'>): Decision {
  const { counterId, reason } = command
  const counter = hall.counters.get(counterId)
  if (!counter) return notFound('counter')
  if (counter.state.name === 'closed') return { refused: 'counter-closed' }
  const notYours = notYourCounter(counter.state, actor)
  if (notYours) return notYours
  if (counter.state.name === 'paused') return QUIET
  return busyAt(hall, counter) ?? [{ type: 'counterPaused', counterId, reason }]
}

export function resumeCounter(hall: Hall, { actor, command: { counterId } }: AskOf<'resumeCounter'>): Decision {
  const counter = hall.counters.get(counterId)
  if (!counter) return notFound('counter')
  if (counter.state.name === 'closed') return { refused: 'counter-closed' }
  const notYours = notYourCounter(counter.state, actor)
  if (notYours) return notYours
  return counter.state.name === 'open' ? QUIET : [{ type: 'counterResumed', counterId }]
}

export function closing(hall: Hall, counterId: CounterId, staffId: StaffId, at: HallTime): Event[] {
  return [...holdsGivenUp(hall, counterId, at), { type: 'counterClosed', counterId, staffId }]
}

/** A counter that the settings left out stays as it is until it closes; then nobody sits down there any more. */
export function wasRemoved({ settings }: Hall, { id }: Counter): boolean {
  return !settings?.counters.some((counter) => counter.id === id)
}

/** Where a clerk sits. */
export function seatOf(hall: Hall, staffId: StaffId): Counter | null {
  for (const counter of hall.counters.values()) {
    if (counter.state.name !== 'closed' && counter.state.staffId === staffId) return counter
  }
  return null
}
