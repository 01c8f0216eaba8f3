import type { CommandOf } from '@tingxu/shared/commands.ts'
import type { CallSettings } from '@tingxu/shared/settings.ts'
import type { AskOf, Decision } from './ask.ts'
import { QUIET } from './ask.ts'
import { autoCallIsDue } from './counters.ts'
import type { Event, ServiceFinished, TicketCalled } from './events.ts'
import type { Hall, Ticket } from './hall.ts'
import { type Next, nextAt } from './next.ts'
import { type CurrentTicket, currentAt, notFound, refuseAtCounter, secondsAfter, ticketAtCounter } from './refuse.ts'

/** Finishes who is served and calls the next, in one step (rule C2). */
export function callNext(hall: Hall, { id, at, actor, command }: AskOf<'callNext'>): Decision {
  const counter = refuseAtCounter(hall, actor, command)
  if ('refused' in counter) return counter
  if (actor.role === 'timer' && !autoCallIsDue(hall, counter, at)) return { refused: 'screen-out-of-date' }
  const ticket = currentAt(hall, counter)
  if (ticket?.state.name === 'called') return { refused: 'counter-busy', label: ticket.label }
  if (ticket && outcomeNeeded(hall, ticket)) return { refused: 'outcome-needed' }
  const finished: Event[] = ticket ? [finishedWith(hall, ticket, id, {})] : []
  const next = nextAt(hall, counter.id)
  if (!next) return finished.length > 0 ? finished : { refused: 'queue-empty' }
  return [...finished, called(hall, counter.id, next)]
}

/** Announces again: not at once, and not for ever (rule C4). */
export function recall(hall: Hall, { at, actor, command }: AskOf<'recall'>): Decision {
  const ticket = ticketAtCounter(hall, actor, command)
  if ('refused' in ticket) return ticket
  if (!awaited(ticket)) return { refused: 'wrong-state' }
  const { recallSeconds, recallsMax } = callSettings(hall)
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
  if (!awaited(ticket)) return { refused: 'wrong-state' }
  const { callsBeforeNoShow, noShowSeconds, returnMinutes } = callSettings(hall)
  const { calledAt, calls } = ticket.state
  if (calls < callsBeforeNoShow) return { refused: 'too-few-calls', limit: callsBeforeNoShow }
  const noShowAt = secondsAfter(calledAt, noShowSeconds)
  if (at < noShowAt) return { refused: 'too-soon', at: noShowAt }
  const { serviceId } = ticket
  const { counterId } = command
  const returnUntil = secondsAfter(at, returnMinutes * 60)
  return [{ type: 'ticketMissed', ...named(ticket), counterId, serviceId, calls, returnUntil }]
}

/** Ends a matter with its outcome (rule C11). */
export function finishService(hall: Hall, { id, actor, command }: AskOf<'finishService'>): Decision {
  const ticket = ticketAtCounter(hall, actor, command)
  if ('refused' in ticket) return ticket
  const { outcome, missingMaterials: missing = [] } = command
  if (!hasMaterials(hall, ticket, missing)) return notFound('material')
  if (ticket.state.name === 'called') return { refused: 'not-started' }
  if (outcome === undefined && outcomeNeeded(hall, ticket)) return { refused: 'outcome-needed' }
  if (outcome === 'missing-materials' && missing.length === 0) return { refused: 'materials-needed' }
  return [finishedWith(hall, ticket, id, command)]
}

function hasMaterials(hall: Hall, { serviceId }: CurrentTicket, ids: readonly string[]): boolean {
  const materials = hall.catalogue.services.get(serviceId)?.settings.guide?.materials ?? []
  return ids.every((id) => materials.some((material) => material.id === id))
}

type Finish = Omit<CommandOf<'finishService'>, 'type' | 'counterId' | 'expect'>

function finishedWith(hall: Hall, ticket: CurrentTicket, matterId: string, finish: Finish): ServiceFinished {
  const {
    outcome = callSettings(hall).defaultOutcome,
    kind,
    quantity,
    missingMaterials,
    noteId,
    endVisit,
    servedMs,
  } = finish
  return {
    type: 'serviceFinished',
    ...named(ticket),
    counterId: ticket.state.counterId,
    serviceId: ticket.serviceId,
    matterId,
    outcome,
    ...(kind !== undefined && { kind }),
    ...(quantity !== undefined && { quantity }),
    ...(missingMaterials !== undefined && { missingMaterials }),
    ...(noteId !== undefined && { noteId }),
    ...(endVisit !== undefined && { endVisit }),
    ...(servedMs !== undefined && { servedMs }),
  }
}

function called(hall: Hall, counterId: string, next: Next): TicketCalled {
  const { ticket, reason, dueAt, candidates, overtook, wentFirst } = next
  return {
    type: 'ticketCalled',
    ...named(ticket),
    counterId,
    serviceId: ticket.serviceId,
    reason,
    dueAt,
    candidates,
    overtook,
    wentFirst,
    confirmArrival: callSettings(hall).confirmArrival,
  }
}

function outcomeNeeded(hall: Hall, { serviceId }: CurrentTicket): boolean {
  return hall.catalogue.services.get(serviceId)?.settings.outcomeNeeded ?? false
}

/** Called, or serving where a call makes a ticket serving at once: recall and no-show work then (rule C3). */
function awaited({ state }: CurrentTicket): boolean {
  return state.name === 'called' || !state.confirmArrival
}

function callSettings(hall: Hall): CallSettings {
  if (!hall.settings) throw new Error('a ticket was called in a hall without settings')
  return hall.settings.call
}

function named({ id, label }: Ticket) {
  return { ticketId: id, label }
}
