import type { CommandType } from '@tingxu/shared/commands.ts'
import type { Results, TicketNamed } from '@tingxu/shared/wire.ts'
import type { Event, EventOf, Step } from './events.ts'
import { there } from './in-force.ts'

/** What an accepted command is told, but for the link that only the edge can make. */
export type Result = { [T in CommandType]: Omit<Results[T], 'link'> }[CommandType]

/** The answer of an accepted command, derived from its row alone: a retry gets the same (rule T1). */
export function resultOf(type: CommandType, { events, actor }: Pick<Step, 'events' | 'actor'>): Result {
  switch (type) {
    case 'publishSettings':
      return { version: one(events, 'settingsPublished').version }
    case 'openDay':
      return { date: one(events, 'dayOpened').date }
    case 'closeDay':
      return { date: one(events, 'dayClosed').date }
    case 'takeTicket': {
      const { ahead, wait, ...event } = one(events, 'ticketTaken')
      return { ...named(event), serviceId: there(event.serviceIds[0], 'service of a ticket'), ahead, wait }
    }
    case 'setClass':
      return named(one(events, 'classSet'))
    case 'confirmPresence':
      return named(one(events, 'presenceConfirmed'))
    case 'askPresence':
      return named(one(events, 'presenceAsked'))
    case 'postponeTicket':
      return named(one(events, 'ticketPostponed'))
    case 'reprintTicket':
      return named(one(events, 'ticketReprinted'))
    case 'cancelTicket':
      return named(one(events, 'ticketCancelled'))
    case 'returnTicket':
      return named(one(events, 'ticketReturned'))
    case 'openCounter': {
      const opened = find(events, 'counterOpened') ?? one(events, 'clerkReplaced')
      return { counterId: opened.counterId, staffId: actor.id }
    }
    case 'callNext': {
      const finished = find(events, 'serviceFinished')
      const called = find(events, 'ticketCalled')
      return {
        finished: finished ? named(finished) : null,
        called: called ? named(called) : null,
        why: called?.reason ?? 'queue-empty',
      }
    }
    case 'callTicket': {
      const finished = find(events, 'serviceFinished')
      return { finished: finished ? named(finished) : null, called: named(one(events, 'ticketCalled')) }
    }
    case 'holdTicket':
      return named(one(events, 'ticketHeld'))
    case 'resumeTicket':
      return named(one(events, 'ticketResumed'))
    case 'endHold':
      return named(one(events, 'holdEnded'))
    case 'transferTicket':
      return named(one(events, 'ticketTransferred'))
    case 'serveVisitor':
      return named(one(events, 'ticketTaken'))
    case 'undo':
      return { undone: one(events, 'stepUndone').commandId }
    case 'recall':
      return counted(one(events, 'ticketRecalled'))
    case 'startService':
      return counted(one(events, 'serviceStarted'))
    case 'markNoShow':
      return counted(one(events, 'ticketMissed'))
    case 'finishService': {
      const finished = one(events, 'serviceFinished')
      return { ...named(finished), matterId: finished.matterId }
    }
    case 'stopTickets':
    case 'resumeTickets':
    case 'pauseService':
    case 'resumeService':
    case 'closeCounter':
    case 'pauseCounter':
    case 'resumeCounter':
    case 'stopAutoCall':
    case 'reportPrint':
    case 'countDiversion':
    case 'assignServices':
    case 'noteAbsence':
    case 'notePresence':
      return {}
  }
}

function find<T extends Event['type']>(events: readonly Event[], type: T): EventOf<T> | undefined {
  return events.find((event): event is EventOf<T> => event.type === type)
}

function one<T extends Event['type']>(events: readonly Event[], type: T): EventOf<T> {
  const event = find(events, type)
  if (!event) throw new Error(`a row without ${type}`)
  return event
}

function named({ ticketId, label }: TicketNamed): TicketNamed {
  return { ticketId, label }
}

function counted(event: TicketNamed & { calls: number }): TicketNamed & { calls: number } {
  return { ...named(event), calls: event.calls }
}
