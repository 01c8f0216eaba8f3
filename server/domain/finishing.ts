import type { CommandOf } from '@tingxu/shared/commands.ts'
import type { CommandId, HallTime } from '@tingxu/shared/ids.ts'
import type { Refusal } from '@tingxu/shared/refusals.ts'
import type { AskOf, Decision } from './ask.ts'
import type { Counter } from './counter.ts'
import type { Event, ServiceFinished } from './events.ts'
import type { Hall } from './hall.ts'
import { settingsIn } from './in-force.ts'
import { inMatter, nextMatter } from './matters.ts'
import { type CurrentTicket, currentAt, named, notFound, ticketAtCounter } from './refuse.ts'
import type { WaitingTicket } from './ticket.ts'

/** Ends a matter with its outcome; a ticket with further matters waits for the next (rules C11, J1). */
export function finishService(hall: Hall, { id, at, actor, command }: AskOf<'finishService'>): Decision {
  const ticket = ticketAtCounter(hall, actor, command)
  if ('refused' in ticket) return ticket
  const { outcome, missingMaterials: missing = [] } = command
  if (!hasMaterials(hall, ticket, missing)) return notFound('material')
  if (ticket.state.name === 'called') return { refused: 'not-started' }
  if (outcome === undefined && outcomeNeeded(hall, ticket)) return { refused: 'outcome-needed' }
  if (outcome === 'missing-materials' && missing.length === 0) return { refused: 'materials-needed' }
  return finishedWith(hall, ticket, id, at, command).events
}

/** A matter's end, and the ticket as it waits for its next one, if it has one. */
type Finished = { events: Event[]; joining?: WaitingTicket }

/** The finish that comes before a call: with the hall's default outcome, nothing where nobody is there (rule C2). */
export function finishedBefore(hall: Hall, counter: Counter, id: CommandId, at: HallTime): Refusal | Finished {
  const ticket = currentAt(hall, counter)
  if (!ticket) return { events: [] }
  if (ticket.state.name === 'called') return { refused: 'counter-busy', label: ticket.label }
  if (outcomeNeeded(hall, ticket)) return { refused: 'outcome-needed' }
  return finishedWith(hall, ticket, id, at, {})
}

function hasMaterials(hall: Hall, { serviceId }: CurrentTicket, ids: readonly string[]): boolean {
  const materials = hall.catalogue.services.get(serviceId)?.settings.guide?.materials ?? []
  return ids.every((id) => materials.some((material) => material.id === id))
}

type Finish = Omit<CommandOf<'finishService'>, 'type' | 'counterId' | 'expect'>

function finishedWith(hall: Hall, ticket: CurrentTicket, matterId: string, at: HallTime, finish: Finish): Finished {
  const event = finishEvent(hall, ticket, matterId, finish)
  const begun = finish.endVisit ? null : nextMatter(hall, ticket, at)
  return begun ? { events: [event, begun], joining: inMatter(hall, ticket, begun, at) } : { events: [event] }
}

function finishEvent(hall: Hall, ticket: CurrentTicket, matterId: string, finish: Finish): ServiceFinished {
  const {
    outcome = settingsIn(hall).call.defaultOutcome,
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

function outcomeNeeded(hall: Hall, { serviceId }: CurrentTicket): boolean {
  return hall.catalogue.services.get(serviceId)?.settings.outcomeNeeded ?? false
}
