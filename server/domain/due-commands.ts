import type { Command } from '@tingxu/shared/commands.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import { autoCallAt, callableFrom } from './auto-call.ts'
import { ticketIn } from './change.ts'
import type { Hall } from './hall.ts'
import { nextHoursAfter } from './hours.ts'
import { ticketStateOf } from './in-force.ts'
import { toBeAsked } from './presence.ts'

/**
 * A command that the hall's timer sends at an instant. `subject` names the occasion: two processes that see
 * the same occasion send the same command id, so that it happens once.
 */
export type DueCommand = { at: HallTime; subject: string; command: Command }

/** What the timer has to send, as the hall stands; it is asked again after every step. */
export function dueCommands(hall: Hall, now: HallTime): DueCommand[] {
  return [...autoCalls(hall, now), ...holdEnds(hall), ...questions(hall, now), ...dayOpenings(hall, now)]
}

/** An idle counter calls by itself as soon as somebody can be called (rule C13). */
function* autoCalls(hall: Hall, now: HallTime): Generator<DueCommand> {
  for (const counter of hall.counters.values()) {
    const freeLongEnough = autoCallAt(hall, counter)
    if (freeLongEnough === null || counter.state.name !== 'open' || !counter.state.free) continue
    const callable = callableFrom(hall, counter, now)
    if (callable === null) continue
    const at = callable === now ? freeLongEnough : Math.max(freeLongEnough, callable)
    const subject = `auto-call ${counter.id} ${counter.state.free.sinceSeq}`
    yield { at, subject, command: { type: 'callNext', counterId: counter.id, expect: null } }
  }
}

/** A hold ends by itself; that it has is written down (rule C7). */
function* holdEnds(hall: Hall): Generator<DueCommand> {
  for (const ticketId of hall.held) {
    const state = ticketStateOf(ticketIn(hall, ticketId), 'held')
    const subject = `end-hold ${ticketId} ${state.heldSeq}`
    yield { at: state.until, subject, command: { type: 'endHold', counterId: state.counterId, ticketId } }
  }
}

/** Visitors whose turn is near are asked whether they are here (rule T6). */
function* questions(hall: Hall, now: HallTime): Generator<DueCommand> {
  for (const { ticket, from } of toBeAsked(hall, now)) {
    yield { at: from, subject: `ask-presence ${ticket.id}`, command: { type: 'askPresence', ticketId: ticket.id } }
  }
}

/** A hall with opening hours opens its day when the first span of a new date begins (rule D1). */
function* dayOpenings({ settings, day, lastDate }: Hall, now: HallTime): Generator<DueCommand> {
  if (!settings?.hours || day) return
  const next = nextHoursAfter(settings, lastDate, now)
  if (next) yield { at: next.from, subject: `open-day ${next.date}`, command: { type: 'openDay' } }
}
