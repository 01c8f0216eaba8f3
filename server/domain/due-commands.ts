import type { Command } from '@tingxu/shared/commands.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import { autoCallAt } from './counters.ts'
import type { Hall } from './hall.ts'
import { nextHoursAfter } from './hours.ts'
import { waitingAt } from './next.ts'

/**
 * A command that the hall's timer sends at an instant. `subject` names the occasion: two processes that see
 * the same occasion send the same command id, so that it happens once.
 */
export type DueCommand = { at: HallTime; subject: string; command: Command }

/** What the timer has to send, as the hall stands; it is asked again after every step. */
export function dueCommands(hall: Hall, now: HallTime): DueCommand[] {
  return [...autoCalls(hall), ...dayOpenings(hall, now)]
}

/** An idle window calls by itself as soon as somebody can be called (rule C13). */
function* autoCalls(hall: Hall): Generator<DueCommand> {
  for (const counter of hall.counters.values()) {
    const at = autoCallAt(hall, counter)
    if (at === null || counter.state.name !== 'open' || waitingAt(hall, counter.id) === 0) continue
    const subject = `auto-call ${counter.id} ${counter.state.free?.sinceSeq ?? 0}`
    yield { at, subject, command: { type: 'callNext', counterId: counter.id, expect: null } }
  }
}

/** A hall with opening hours opens its day when the first span of a new date begins (rule D1). */
function* dayOpenings({ settings, day, lastDate }: Hall, now: HallTime): Generator<DueCommand> {
  if (!settings?.hours || day) return
  const next = nextHoursAfter(settings, lastDate, now)
  if (next) yield { at: next.from, subject: `open-day ${next.date}`, command: { type: 'openDay' } }
}
