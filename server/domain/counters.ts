import type { HallTime, StaffId } from '@tingxu/shared/ids.ts'
import type { Refusal } from '@tingxu/shared/refusals.ts'
import { type AskOf, type Decision, QUIET } from './ask.ts'
import type { Event } from './events.ts'
import type { Counter, Hall } from './hall.ts'
import { currentAt, notFound, notYourCounter } from './refuse.ts'

/** Seats the asker at a counter: a clerk has one counter, a counter one clerk (rule K1). */
export function openCounter(hall: Hall, { actor, command }: AskOf<'openCounter'>): Decision {
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
  const leaving: Event[] = other ? [{ type: 'counterClosed', counterId: other.id, staffId: actor.id }] : []
  if (state.name === 'closed') return [...leaving, { type: 'counterOpened', counterId, staffId: actor.id }]
  return [...leaving, { type: 'clerkReplaced', counterId, staffId: actor.id, replacedId: state.staffId }]
}

export function closeCounter(hall: Hall, { actor, command: { counterId } }: AskOf<'closeCounter'>): Decision {
  const counter = hall.counters.get(counterId)
  if (!counter) return notFound('counter')
  if (counter.state.name === 'closed') return QUIET
  const refusal = notYourCounter(counter.state, actor) ?? busyAt(hall, counter)
  return refusal ?? [{ type: 'counterClosed', counterId, staffId: counter.state.staffId }]
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

/** The counter will not call by itself until it has had somebody again (rule C13). */
export function stopAutoCall(hall: Hall, { actor, command: { counterId } }: AskOf<'stopAutoCall'>): Decision {
  const counter = hall.counters.get(counterId)
  if (!counter) return notFound('counter')
  const { state } = counter
  if (state.name === 'closed') return { refused: 'counter-closed' }
  if (state.name === 'paused') return { refused: 'counter-paused' }
  const notYours = notYourCounter(state, actor)
  if (notYours) return notYours
  const running = state.free?.autoCall && autoCallSeconds(hall, counter) !== null
  return running ? [{ type: 'autoCallStopped', counterId }] : QUIET
}

/** When the counter calls by itself, if somebody can be called then; null where it does not (rule C13). */
export function autoCallAt(hall: Hall, counter: Counter): HallTime | null {
  const seconds = autoCallSeconds(hall, counter)
  if (counter.state.name !== 'open' || !counter.state.free?.autoCall || seconds === null) return null
  return counter.state.free.since + seconds * 1000
}

/** A stop, or a call by hand, may have been decided between the timer's asking and its turn (rule C13). */
export function autoCallIsDue(hall: Hall, counter: Counter, at: HallTime): boolean {
  const dueAt = autoCallAt(hall, counter)
  return dueAt !== null && dueAt <= at
}

/** A counter that the settings left out stays as it is until it closes; then nobody sits down there any more. */
export function wasRemoved({ settings }: Hall, { id }: Counter): boolean {
  return !settings?.counters.some((counter) => counter.id === id)
}

function autoCallSeconds(hall: Hall, { id }: Counter): number | null {
  return hall.catalogue.counters.get(id)?.autoCallSeconds ?? null
}

function seatOf(hall: Hall, staffId: StaffId): Counter | null {
  for (const counter of hall.counters.values()) {
    if (counter.state.name !== 'closed' && counter.state.staffId === staffId) return counter
  }
  return null
}

function busyAt(hall: Hall, counter: Counter): Refusal | null {
  const ticket = currentAt(hall, counter)
  return ticket ? { refused: 'counter-busy', label: ticket.label } : null
}
