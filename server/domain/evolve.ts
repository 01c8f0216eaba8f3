import * as call from './call-changes.ts'
import { type Change, tallyOf, ticketIn } from './change.ts'
import * as counter from './counter-changes.ts'
import * as day from './day-changes.ts'
import type { Event, Step } from './events.ts'
import type { Hall } from './hall.ts'
import { moveTo } from './lines.ts'
import * as ticket from './ticket-changes.ts'
import { nothingTouched, type Touched } from './touched.ts'
import { noteUndoable, stepUndone, undoableOf } from './undo-changes.ts'

/**
 * The only way in which a hall changes. It does not judge: what the log says has happened.
 * The hall is changed in place; what was touched is added to `touched`.
 */
export function evolve(hall: Hall, step: Step, touched: Touched = nothingTouched()): Touched {
  const { seq, at, actor, hash, events } = step
  const change: Change = { hall, at, seq, actor, touched }
  const undoable = undoableOf(hall, step)
  for (const event of events) {
    apply(change, event)
    if ('ticketId' in event) ticketIn(hall, event.ticketId).changedSeq = seq
  }
  if (undoable) noteUndoable(change, undoable)
  hall.seq = seq
  hall.hash = hash
  hall.at = at
  return touched
}

function apply(change: Change, event: Event): void {
  const { hall, at, touched } = change
  switch (event.type) {
    case 'hallFounded':
      hall.clock = event.clock
      touched.hall = true
      return
    case 'settingsPublished':
      return day.settingsPublished(change, event.settings, event.version)
    case 'dayOpened':
      return day.dayOpened(change, event.date)
    case 'dayClosed':
      return day.dayClosed(change)
    case 'ticketsStopped':
      return day.ticketsStopped(change, event.serviceIds)
    case 'ticketsResumed':
      return day.ticketsResumed(change, event.serviceIds)
    case 'servicePaused':
      hall.pausedServices.add(event.serviceId)
      touched.services.add(event.serviceId)
      return
    case 'serviceResumed':
      hall.pausedServices.delete(event.serviceId)
      touched.services.add(event.serviceId)
      return
    case 'ticketTaken':
      return ticket.ticketTaken(change, event)
    case 'classSet':
      return ticket.classSet(change, event)
    case 'presenceAsked':
      return ticket.presenceIs(change, event.ticketId, 'asked')
    case 'presenceConfirmed':
      return ticket.presenceIs(change, event.ticketId, 'confirmed')
    case 'ticketPostponed':
      return ticket.ticketPostponed(change, event)
    case 'printReported':
      return ticket.printIs(change, event.ticketId, { state: event.state, problem: event.problem ?? null })
    case 'ticketReprinted':
      return ticket.printIs(change, event.ticketId, { state: 'pending', problem: null, reprints: event.reprints })
    case 'diversionCounted':
      tallyOf(hall, event.serviceId).diverted++
      return
    case 'ticketCancelled':
      return ticket.ticketCancelled(change, event)
    case 'ticketReturned':
      return ticket.ticketReturned(change, event)
    case 'ticketExpired':
      return moveTo(change, event.ticketId, { name: 'expired', at })
    case 'noShowRecorded':
      return moveTo(change, event.ticketId, { name: 'no-show', at })
    case 'counterOpened':
      return counter.counterOpened(change, event.counterId, event.staffId)
    case 'clerkReplaced':
      return counter.clerkReplaced(change, event.counterId, event.staffId)
    case 'counterClosed':
      return counter.counterClosed(change, event)
    case 'counterPaused':
      return counter.counterPaused(change, event.counterId, event.reason)
    case 'counterResumed':
      return counter.counterResumed(change, event.counterId)
    case 'autoCallStopped':
      return counter.autoCallStopped(change, event.counterId)
    case 'servicesAssigned':
      return counter.servicesAssigned(change, event)
    case 'clerkAbsent':
      return counter.clerkIs(change, event.counterId, 'absent')
    case 'clerkPresent':
      return counter.clerkIs(change, event.counterId, 'present')
    case 'ticketCalled':
      return call.ticketCalled(change, event)
    case 'ticketRecalled':
      return call.ticketRecalled(change, event)
    case 'serviceStarted':
      return call.serviceStarted(change, event)
    case 'serviceFinished':
      return call.serviceFinished(change, event)
    case 'ticketMissed':
      return call.ticketMissed(change, event)
    case 'matterBegun':
      return call.matterBegun(change, event)
    case 'ticketHeld':
      return call.ticketHeld(change, event)
    case 'ticketResumed':
      return call.ticketResumed(change, event)
    case 'holdEnded':
      return call.holdEnded(change, event)
    case 'ticketTransferred':
      return call.ticketTransferred(change, event)
    case 'stepUndone':
      return stepUndone(change, event)
  }
}
