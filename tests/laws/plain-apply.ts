import * as counter from './plain-counters.ts'
import type { Moment, PlainHall } from './plain-hall.ts'
import * as hold from './plain-holds.ts'
import type { PlainEvent } from './plain-log.ts'
import { changed, left, moved, mustBe } from './plain-moves.ts'
import * as ticket from './plain-tickets.ts'
import { noted, undone } from './plain-undo.ts'

/** Takes over one event and says what about it was not allowed: the plain hall's `apply`. */
export function applied(hall: PlainHall, event: PlainEvent, moment: Moment): string[] {
  hold.endHolds(hall, moment.at)
  noted(hall, event, moment)
  switch (event.type) {
    case 'hallFounded':
    case 'ticketsStopped':
    case 'ticketsResumed':
    case 'servicePaused':
    case 'serviceResumed':
    case 'diversionCounted':
    case 'autoCallStopped':
    case 'printReported':
    case 'ticketReprinted':
      return []
    case 'settingsPublished':
      return counter.published(hall, event.settings)
    case 'dayOpened':
      return dayOpened(hall, event.date)
    case 'dayClosed':
      return counter.dayClosed(hall, event.date)
    case 'ticketTaken':
      return ticket.taken(hall, event, moment)
    case 'classSet':
      return changed(hall, event.ticketId, { classId: event.classId })
    case 'presenceAsked':
      return changed(hall, event.ticketId, { presence: 'asked' })
    case 'presenceConfirmed':
      return changed(hall, event.ticketId, { presence: 'confirmed' })
    case 'ticketPostponed':
      return ticket.postponed(hall, event, moment)
    case 'ticketCalled':
      return ticket.called(hall, event, moment)
    case 'ticketRecalled':
      return mustBe(hall, event.ticketId, ['called', 'serving'], event.counterId)
    case 'serviceStarted':
      return moved(hall, event.ticketId, ['called'], 'serving', moment, event.counterId)
    case 'serviceFinished':
      return left(hall, event.ticketId, ['serving'], 'finished', moment, event.counterId)
    case 'matterBegun':
      return ticket.begun(hall, event, moment)
    case 'ticketMissed':
      return ticket.missed(hall, event, moment)
    case 'ticketReturned':
      return ticket.returned(hall, event, moment)
    case 'ticketHeld':
      return hold.held(hall, event, moment)
    case 'ticketResumed':
      return hold.resumed(hall, event, moment)
    case 'holdEnded':
      return hold.holdEnded(hall, event, moment)
    case 'ticketTransferred':
      return ticket.transferred(hall, event, moment)
    case 'ticketCancelled':
      return left(hall, event.ticketId, ticket.CANCELLABLE, 'cancelled', moment, null)
    case 'ticketExpired':
      return left(hall, event.ticketId, ['waiting', 'held'], 'expired', moment, null)
    case 'noShowRecorded':
      return left(hall, event.ticketId, ['missed'], 'no-show', moment, null)
    case 'counterOpened':
      return counter.seated(hall, event.counterId, ['closed'], { seat: 'open', staffId: event.staffId, absent: false })
    case 'clerkReplaced':
      return counter.replaced(hall, event)
    case 'counterClosed':
      return counter.closed(hall, event)
    case 'counterPaused':
      return counter.freed(hall, event.counterId, ['open'], { seat: 'paused' })
    case 'counterResumed':
      return counter.seated(hall, event.counterId, ['paused'], { seat: 'open' })
    case 'servicesAssigned':
      return counter.assigned(hall, event, moment)
    case 'clerkAbsent':
      return counter.seated(hall, event.counterId, ['open', 'paused'], { absent: true })
    case 'clerkPresent':
      return counter.seated(hall, event.counterId, ['open', 'paused'], { absent: false })
    case 'stepUndone':
      return undone(hall, event, moment)
  }
}

function dayOpened(hall: PlainHall, date: string): string[] {
  const faults = hall.date === null ? [] : [`${date} opened while ${hall.date} was open`]
  if (hall.lastDate !== null && date < hall.lastDate) faults.push(`${date} opened after ${hall.lastDate}`)
  if (date !== hall.lastDate) Object.assign(hall, { tickets: [], calls: [], before: new Map() })
  hall.date = date
  hall.lastDate = date
  return faults
}
