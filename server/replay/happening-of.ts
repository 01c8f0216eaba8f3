import type { Command } from '@tingxu/shared/commands.ts'
import type { TicketId } from '@tingxu/shared/ids.ts'
import type { Event, Step, TicketTaken, TicketTransferred } from '../domain/events.ts'
import type { Happening } from './script.ts'

/** What somebody asked for who was at no counter; null where the event is the hall's own doing, or changes no call. */
export function happeningOf(step: Step, event: Event, withoutTicket: TicketId | null): Happening | null {
  const { at, commandId: id, actor } = step
  if (event.type === 'ticketTaken' && event.ticketId === withoutTicket) return null
  const command = commandOf(event)
  return command && { at, id, actor, what: 'asks', command }
}

function commandOf(event: Event): Command | null {
  switch (event.type) {
    case 'dayOpened':
      return { type: 'openDay' }
    case 'ticketsStopped':
      return { type: 'stopTickets', ...(event.serviceIds && { serviceIds: event.serviceIds }) }
    case 'ticketsResumed':
      return { type: 'resumeTickets', ...(event.serviceIds && { serviceIds: event.serviceIds }) }
    case 'servicePaused':
      return { type: 'pauseService', serviceId: event.serviceId }
    case 'serviceResumed':
      return { type: 'resumeService', serviceId: event.serviceId }
    case 'ticketTaken':
      return taking(event)
    case 'classSet':
      return { type: 'setClass', ticketId: event.ticketId, classId: event.classId, reason: event.reason }
    case 'presenceAsked':
      return { type: 'askPresence', ticketId: event.ticketId }
    case 'presenceConfirmed':
      return { type: 'confirmPresence', ticketId: event.ticketId }
    case 'ticketPostponed':
      return { type: 'postponeTicket', ticketId: event.ticketId, calls: event.afterCalls }
    case 'ticketCancelled':
      return { type: 'cancelTicket', ticketId: event.ticketId }
    case 'ticketTransferred':
      return { type: 'transferTicket', ticketId: event.ticketId, ...transferOf(event) }
    case 'servicesAssigned': {
      const { counterId, services, until } = event
      return { type: 'assignServices', counterId, services, ...(until !== undefined && { until }), anyway: true }
    }
    case 'clerkAbsent':
      return { type: 'noteAbsence', counterId: event.counterId, staffId: event.staffId }
    case 'clerkPresent':
      return { type: 'notePresence', counterId: event.counterId, staffId: event.staffId }
    case 'hallFounded':
    case 'settingsPublished':
    case 'dayClosed':
    case 'printReported':
    case 'ticketReprinted':
    case 'diversionCounted':
    case 'ticketReturned':
    case 'ticketExpired':
    case 'noShowRecorded':
    case 'counterOpened':
    case 'clerkReplaced':
    case 'counterClosed':
    case 'counterPaused':
    case 'counterResumed':
    case 'autoCallStopped':
    case 'ticketCalled':
    case 'ticketRecalled':
    case 'serviceStarted':
    case 'serviceFinished':
    case 'matterBegun':
    case 'ticketMissed':
    case 'ticketHeld':
    case 'ticketResumed':
    case 'holdEnded':
    case 'stepUndone':
      return null
  }
}

function taking({ serviceIds, classId, language, materialsChecked, bestOrder, person }: TicketTaken): Command {
  return {
    type: 'takeTicket',
    serviceIds,
    classId,
    ...(language !== undefined && { language }),
    ...(materialsChecked !== undefined && { materialsChecked }),
    ...(bestOrder && { order: 'best' as const }),
    ...(person !== undefined && { person }),
  }
}

/** Where a ticket was sent, and to which place there. */
export function transferOf({ serviceId, reservedFor, place, comeBack }: TicketTransferred) {
  return { to: reservedFor ?? { serviceId }, place, comeBack: comeBack !== undefined }
}
