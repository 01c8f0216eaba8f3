import type { HallTime } from '@tingxu/shared/ids.ts'
import type { AskOf, Decision } from './ask.ts'
import { QUIET } from './ask.ts'
import { autoCallIsDue } from './auto-call.ts'
import { callOf } from './call-event.ts'
import { finishedBefore } from './finishing.ts'
import type { Hall } from './hall.ts'
import { settingsIn } from './in-force.ts'
import { nextAt } from './next.ts'
import { type CurrentTicket, named, refuseAtCounter, secondsAfter, ticketAtCounter } from './refuse.ts'

/** Finishes who is served and calls the next, in one step (rule C2). */
export function callNext(hall: Hall, { id, at, actor, command }: AskOf<'callNext'>): Decision {
  const counter = refuseAtCounter(hall, actor, command)
  if ('refused' in counter) return counter
  if (actor.role === 'timer' && !autoCallIsDue(hall, counter, at)) return { refused: 'screen-out-of-date' }
  const finished = finishedBefore(hall, counter, id, at)
  if ('refused' in finished) return finished
  const next = nextAt(hall, counter.id, at, finished.joining)
  if (!next) return finished.events.length > 0 ? finished.events : { refused: 'queue-empty' }
  return [...finished.events, callOf(hall, counter.id, next)]
}

/** Announces again: not at once, and not for ever (rule C4). */
export function recall(hall: Hall, { at, actor, command }: AskOf<'recall'>): Decision {
  const ticket = ticketAtCounter(hall, actor, command)
  if ('refused' in ticket) return ticket
  if (!isAwaited(ticket)) return { refused: 'wrong-state' }
  const { recallSeconds, recallsMax } = settingsIn(hall).call
  const { lastCallAt, calls } = ticket.state
  const recallAt = secondsAfter(lastCallAt, recallSeconds)
  if (at < recallAt) return { refused: 'too-soon', at: recallAt }
  if (calls - 1 >= recallsMax) return { refused: 'recalls-used-up', limit: recallsMax }
  return [{ type: 'ticketRecalled', ...named(ticket), counterId: command.counterId, calls: calls + 1 }]
}

/** The visitor has come to the counter (rule C3). */
export function startService(hall: Hall, { actor, command }: AskOf<'startService'>): Decision {
  const ticket = ticketAtCounter(hall, actor, command)
  if ('refused' in ticket) return ticket
  if (ticket.state.name === 'serving') return QUIET
  const { serviceId, state } = ticket
  const { counterId } = command
  return [{ type: 'serviceStarted', ...named(ticket), counterId, serviceId, calls: state.calls }]
}

/** The visitor did not come; until when the ticket may return is fixed now (rule C5). */
export function markNoShow(hall: Hall, { at, actor, command }: AskOf<'markNoShow'>): Decision {
  const ticket = ticketAtCounter(hall, actor, command)
  if ('refused' in ticket) return ticket
  if (!isAwaited(ticket)) return { refused: 'wrong-state' }
  const { callsBeforeNoShow, noShowSeconds } = settingsIn(hall).call
  const { calledAt, calls } = ticket.state
  if (calls < callsBeforeNoShow) return { refused: 'too-few-calls', limit: callsBeforeNoShow }
  const noShowAt = secondsAfter(calledAt, noShowSeconds)
  if (at < noShowAt) return { refused: 'too-soon', at: noShowAt }
  const { serviceId } = ticket
  const { counterId } = command
  return [{ type: 'ticketMissed', ...named(ticket), counterId, serviceId, calls, returnUntil: returnUntil(hall, at) }]
}

/** Called, or serving where a call makes a ticket serving at once: recall and no-show work then (rule C3). */
export function isAwaited({ state }: CurrentTicket): boolean {
  return state.name === 'called' || !state.confirmArrival
}

function returnUntil(hall: Hall, at: HallTime): HallTime {
  return secondsAfter(at, settingsIn(hall).call.returnMinutes * 60)
}
