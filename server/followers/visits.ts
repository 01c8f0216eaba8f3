import type { CounterId, HallTime, StaffId, TicketId } from '@tingxu/shared/ids.ts'
import type { Event, Step, StepUndone } from '../domain/events.ts'
import { ticketsIn, undoableStep } from '../domain/undoable-step.ts'
import type { FollowedRow, UndoableRow, VisitRow } from '../store/report-tables.ts'
import * as change from './visit-changes.ts'

/** What the steps so far have come to: one row per matter, who sits where, which day it is. */
export type Visits = {
  followed: FollowedRow
  seats: Map<CounterId, StaffId>
  undoables: Map<CounterId, UndoableRow>
  /** The matters of a ticket, the first first; changed in place, and for the caller to save. */
  mattersOf(ticketId: TicketId): VisitRow[]
  /** Puts a ticket's matters back as they were; one that is not among these never began. */
  restore(ticketId: TicketId, rows: readonly VisitRow[]): void
}

/** Counts one step. Times are those of the log, the clerk is whoever sat at the counter. */
export function countStep(visits: Visits, step: Step): void {
  const { seq, at, hash, events } = step
  noteUndoable(visits, step)
  for (const event of events) countEvent(visits, at, event)
  visits.followed = { ...visits.followed, seq, hash }
}

function countEvent(visits: Visits, at: HallTime, event: Event): void {
  switch (event.type) {
    case 'dayOpened':
      visits.followed = { ...visits.followed, date: event.date }
      return
    case 'counterOpened':
    case 'clerkReplaced':
      visits.seats.set(event.counterId, event.staffId)
      return
    case 'counterClosed':
      visits.seats.delete(event.counterId)
      return
    case 'ticketTaken':
      visits.mattersOf(event.ticketId).push(change.taken(visits.followed, at, event))
      return
    case 'classSet':
      openMatter(visits, event.ticketId).class_id = event.classId
      return
    case 'ticketCalled':
      return change.call(openMatter(visits, event.ticketId), at, event, visits.seats)
    case 'ticketRecalled':
      openMatter(visits, event.ticketId).recalls += 1
      return
    case 'serviceStarted':
      return change.start(openMatter(visits, event.ticketId), at)
    case 'serviceFinished':
      return change.finish(openMatter(visits, event.ticketId), at, event, visits.seats)
    case 'matterBegun':
      return change.begin(visits.mattersOf(event.ticketId), at, event.serviceId)
    case 'ticketTransferred':
      return change.transfer(visits.mattersOf(event.ticketId), openMatter(visits, event.ticketId), at, event)
    case 'ticketHeld':
      openMatter(visits, event.ticketId).held_at = at
      return
    case 'ticketResumed':
      return change.resume(openMatter(visits, event.ticketId), at)
    case 'ticketMissed':
      return change.miss(openMatter(visits, event.ticketId))
    case 'ticketReturned':
      openMatter(visits, event.ticketId).returned += 1
      return
    case 'ticketCancelled':
      return change.end(openMatter(visits, event.ticketId), at, 'cancelled')
    case 'ticketExpired':
      return change.end(openMatter(visits, event.ticketId), at, 'expired')
    case 'noShowRecorded':
      return change.end(openMatter(visits, event.ticketId), at, 'no-show')
    case 'stepUndone':
      return takeBack(visits, event)
    case 'hallFounded':
    case 'settingsPublished':
    case 'dayClosed':
    case 'ticketsStopped':
    case 'ticketsResumed':
    case 'servicePaused':
    case 'serviceResumed':
    case 'counterPaused':
    case 'counterResumed':
    case 'autoCallStopped':
    case 'servicesAssigned':
    case 'clerkAbsent':
    case 'clerkPresent':
    case 'presenceAsked':
    case 'presenceConfirmed':
    case 'ticketPostponed':
    case 'printReported':
    case 'ticketReprinted':
    case 'diversionCounted':
    case 'holdEnded':
      return
  }
}

/** The matter that a ticket waits for or is served with; the log speaks of no ticket that has none. */
function openMatter(visits: Visits, ticketId: TicketId): VisitRow {
  const open = visits.mattersOf(ticketId).find(({ ended_at }) => ended_at === null)
  if (!open) throw new Error(`the log of ${visits.followed.hall_id} speaks of ticket ${ticketId}, which nobody took`)
  return open
}

/** Keeps what a step is about to change, for it may be taken back (rule C12). */
function noteUndoable(visits: Visits, step: Step): void {
  const undoable = undoableStep(step)
  if (!undoable) return
  const before = ticketsIn(step).map((ticketId) => [ticketId, visits.mattersOf(ticketId)])
  const { hall_id } = visits.followed
  const { counterId: counter_id } = undoable
  visits.undoables.set(counter_id, { hall_id, counter_id, seq: step.seq, before: JSON.stringify(before) })
}

function takeBack(visits: Visits, { counterId, undoneSeq }: StepUndone): void {
  const undoable = visits.undoables.get(counterId)
  if (undoable?.seq !== undoneSeq) throw new Error(`step ${undoneSeq} is not the last of ${counterId}`)
  const before: [TicketId, VisitRow[]][] = JSON.parse(undoable.before)
  for (const [ticketId, rows] of before) {
    visits.mattersOf(ticketId)
    visits.restore(ticketId, rows)
  }
}
