import type { CounterId, HallTime, ServiceId, TicketId } from '@tingxu/shared/ids.ts'
import { CALLS_SHOWN_MAX, ZONES_MAX } from '@tingxu/shared/limits.ts'
import { catalogueOf, dueAtOf, ORDINARY } from './catalogue.ts'
import type { Event, ServiceFinished, Step, TicketCalled, TicketMissed, TicketTaken } from './events.ts'
import type { Call, Counter, Hall, Tally, Ticket, TicketState } from './hall.ts'
import { nothingTouched, type Touched } from './touched.ts'
import { WaitingLine } from './waiting-line.ts'

/** Calls remembered for the boards: enough for a board of any zone. */
const CALLS_REMEMBERED = CALLS_SHOWN_MAX * ZONES_MAX

/**
 * The only place where a hall changes. It does not judge: what the log says has happened.
 * The hall is changed in place; what was touched is added to `touched`.
 */
export function evolve(hall: Hall, step: Step, touched: Touched = nothingTouched()): Touched {
  for (const event of step.events) apply(hall, event, step, touched)
  hall.seq = step.seq
  hall.hash = step.hash
  hall.at = step.at
  return touched
}

function apply(hall: Hall, event: Event, step: Step, touched: Touched): void {
  switch (event.type) {
    case 'hallFounded':
      hall.clock = event.clock
      touched.hall = true
      return
    case 'settingsPublished':
      return settingsPublished(hall, event.settings, event.version, step, touched)
    case 'dayOpened':
      return dayOpened(hall, event.date, step.at, touched)
    case 'dayClosed':
      hall.day = null
      touched.hall = true
      return
    case 'ticketsStopped':
      return ticketsStopped(hall, event.serviceIds, touched)
    case 'ticketsResumed':
      return ticketsResumed(hall, event.serviceIds, touched)
    case 'servicePaused':
      hall.pausedServices.add(event.serviceId)
      touched.services.add(event.serviceId)
      return
    case 'serviceResumed':
      hall.pausedServices.delete(event.serviceId)
      touched.services.add(event.serviceId)
      return
    case 'ticketTaken':
      return ticketTaken(hall, event, step, touched)
    case 'ticketCancelled':
      return ticketCancelled(hall, event.ticketId, step, touched)
    case 'ticketReturned':
      return ticketReturned(hall, event.ticketId, event.afterCalls, step.at, touched)
    case 'ticketExpired':
      return moveTo(hall, event.ticketId, { name: 'expired', at: step.at }, touched)
    case 'noShowRecorded':
      return moveTo(hall, event.ticketId, { name: 'no-show', at: step.at }, touched)
    case 'counterOpened':
      return setCounter(hall, event.counterId, touched, (counter) => {
        counter.state = { name: 'open', staffId: event.staffId, since: step.at, free: freeFrom(step) }
      })
    case 'clerkReplaced':
      return setCounter(hall, event.counterId, touched, ({ state }) => {
        if (state.name === 'closed') return
        state.staffId = event.staffId
        state.since = step.at
      })
    case 'counterClosed':
      return setCounter(hall, event.counterId, touched, (counter) => {
        counter.state = { name: 'closed' }
      })
    case 'counterPaused':
      return setCounter(hall, event.counterId, touched, (counter) => {
        if (counter.state.name !== 'open') return
        const { staffId, since } = counter.state
        counter.state = { name: 'paused', staffId, since, reason: event.reason, pausedAt: step.at }
      })
    case 'counterResumed':
      return setCounter(hall, event.counterId, touched, (counter) => {
        if (counter.state.name !== 'paused') return
        const { staffId, since } = counter.state
        counter.state = { name: 'open', staffId, since, free: freeFrom(step) }
      })
    case 'autoCallStopped':
      return setCounter(hall, event.counterId, touched, ({ state }) => {
        if (state.name === 'open' && state.free) state.free.autoCall = false
      })
    case 'ticketCalled':
      return ticketCalled(hall, event, step, touched)
    case 'ticketRecalled':
      return ticketRecalled(hall, event.ticketId, step, touched)
    case 'serviceStarted':
      return serviceStarted(hall, event.ticketId, step.at, touched)
    case 'serviceFinished':
      return serviceFinished(hall, event, step, touched)
    case 'ticketMissed':
      return ticketMissed(hall, event, step, touched)
  }
}

function settingsPublished(
  hall: Hall,
  settings: NonNullable<Hall['settings']>,
  version: number,
  step: Step,
  touched: Touched,
) {
  hall.settings = settings
  hall.settingsVersion = version
  hall.settingsSeq = step.seq
  hall.catalogue = catalogueOf(settings, hall.catalogue)
  for (const { id } of settings.counters) {
    if (!hall.counters.has(id))
      hall.counters.set(id, { id, state: { name: 'closed' }, currentId: null, finishedCount: 0 })
  }
  rebuildLines(hall)
  touched.hall = true
}

/** Puts everybody who waits into the lines anew: after a checkpoint, and when targets may have changed. */
export function rebuildLines(hall: Hall): void {
  hall.lines.clear()
  for (const ticket of hall.tickets.values()) if (ticket.state.name === 'waiting') enterLine(hall, ticket)
}

function dayOpened(hall: Hall, date: string, at: HallTime, touched: Touched): void {
  if (date !== hall.lastDate) beginDate(hall)
  hall.day = { date, openedAt: at, stopped: false, stoppedServices: new Set() }
  hall.lastDate = date
  touched.hall = true
}

/** A new date begins with empty books; a date that opens again goes on with its own (rule D1). */
function beginDate(hall: Hall): void {
  hall.series.clear()
  hall.tickets.clear()
  hall.tallies.clear()
  hall.lines.clear()
  hall.holders.clear()
  hall.lastCalled.clear()
  hall.missed.clear()
  for (const counter of hall.counters.values()) counter.finishedCount = 0
}

function ticketsStopped(hall: Hall, serviceIds: ServiceId[] | null, touched: Touched): void {
  if (hall.day === null) return
  if (serviceIds === null) hall.day.stopped = true
  for (const id of serviceIds ?? []) hall.day.stoppedServices.add(id)
  touched.hall = true
}

function ticketsResumed(hall: Hall, serviceIds: ServiceId[] | null, touched: Touched): void {
  if (hall.day === null) return
  if (serviceIds === null) {
    hall.day.stopped = false
    hall.day.stoppedServices.clear()
  }
  for (const id of serviceIds ?? []) hall.day.stoppedServices.delete(id)
  touched.hall = true
}

function ticketTaken(hall: Hall, event: TicketTaken, step: Step, touched: Touched): void {
  const { ticketId: id, label, seriesId, number, round, serviceIds, classId = ORDINARY, channel } = event
  const ticket: Ticket = {
    ...{ id, label, seriesId, number, round, serviceIds, classId, channel },
    serviceId: serviceIds[0] as ServiceId,
    language: event.language ?? null,
    materialsChecked: event.materialsChecked ?? false,
    takenSeq: step.seq,
    takenAt: step.at,
    arrivedAt: step.at,
    returns: 0,
    lastCall: null,
    callCount: 0,
    state: { name: 'waiting', promise: null },
  }
  hall.tickets.set(id, ticket)
  hall.holders.set(label, ticket)
  hall.series.set(seriesId, { round, last: number })
  for (const serviceId of serviceIds) tallyOf(hall, serviceId).taken++
  enterLine(hall, ticket)
  touchTicket(ticket, touched)
}

function ticketCancelled(hall: Hall, ticketId: TicketId, step: Step, touched: Touched): void {
  const ticket = ticketIn(hall, ticketId)
  if (ticket.callCount === 0) for (const serviceId of ticket.serviceIds) tallyOf(hall, serviceId).taken--
  if (ticket.state.name === 'called' || ticket.state.name === 'serving') {
    leaveCounter(hall, ticket.state.counterId, step, touched)
  }
  withdrawn(hall, ticket)
  moveTo(hall, ticketId, { name: 'cancelled', at: step.at }, touched)
}

function ticketReturned(hall: Hall, ticketId: TicketId, afterCalls: number, at: HallTime, touched: Touched): void {
  const ticket = ticketIn(hall, ticketId)
  ticket.returns++
  const whenCalls = tallyOf(hall, ticket.serviceId).calls + afterCalls
  moveTo(hall, ticketId, { name: 'waiting', promise: { at, whenCalls } }, touched)
}

function ticketCalled(hall: Hall, event: TicketCalled, step: Step, touched: Touched): void {
  const { ticketId, counterId, serviceId, confirmArrival } = event
  const call: Call = {
    calledAt: step.at,
    callSeq: step.seq,
    calls: 1,
    lastCallAt: step.at,
    confirmArrival,
    reason: event.reason,
    dueAt: event.dueAt ?? null,
    overtook: event.overtook,
  }
  const state: TicketState = confirmArrival
    ? { name: 'called', counterId, ...call }
    : { name: 'serving', counterId, startedAt: step.at, ...call }
  moveTo(hall, ticketId, state, touched)
  const tally = tallyOf(hall, serviceId)
  tally.calls++
  tally.lastWentFirst = event.wentFirst
  takeSeat(hall, counterId, ticketId, touched)
  announced(hall, ticketId, counterId, step)
}

function ticketRecalled(hall: Hall, ticketId: TicketId, step: Step, touched: Touched): void {
  const ticket = ticketIn(hall, ticketId)
  if (ticket.state.name !== 'called' && ticket.state.name !== 'serving') return
  ticket.state.calls++
  ticket.state.lastCallAt = step.at
  announced(hall, ticketId, ticket.state.counterId, step)
  touchTicket(ticket, touched)
  touched.counters.add(ticket.state.counterId)
}

function serviceStarted(hall: Hall, ticketId: TicketId, at: HallTime, touched: Touched): void {
  const { state } = ticketIn(hall, ticketId)
  if (state.name !== 'called') return
  const { name: _called, ...call } = state
  moveTo(hall, ticketId, { name: 'serving', startedAt: at, ...call }, touched)
  touched.counters.add(state.counterId)
}

function serviceFinished(hall: Hall, event: ServiceFinished, step: Step, touched: Touched): void {
  const { ticketId, counterId, outcome } = event
  leaveCounter(hall, counterId, step, touched)
  setCounter(hall, counterId, touched, (counter) => {
    counter.finishedCount++
  })
  moveTo(hall, ticketId, { name: 'finished', at: step.at, outcome, counterId }, touched)
}

function ticketMissed(hall: Hall, event: TicketMissed, { at, seq }: Step, touched: Touched): void {
  const { ticketId, counterId, returnUntil } = event
  leaveCounter(hall, counterId, { at, seq }, touched)
  withdrawn(hall, ticketIn(hall, ticketId))
  moveTo(hall, ticketId, { name: 'missed', counterId, at, seq, returnUntil }, touched)
  hall.missed.add(ticketId)
}

/** Takes the ticket out of its line, gives it its new state, and puts it into a line if it waits. */
function moveTo(hall: Hall, ticketId: TicketId, state: TicketState, touched: Touched): void {
  const ticket = ticketIn(hall, ticketId)
  if (ticket.state.name === 'waiting') leaveLine(hall, ticket)
  hall.missed.delete(ticketId)
  ticket.state = state
  if (state.name === 'waiting') enterLine(hall, ticket)
  touchTicket(ticket, touched)
}

function takeSeat(hall: Hall, counterId: string, ticketId: TicketId, touched: Touched): void {
  setCounter(hall, counterId, touched, (counter) => {
    counter.currentId = ticketId
    if (counter.state.name === 'open') counter.state.free = null
  })
}

function leaveCounter(hall: Hall, counterId: string, step: Moment, touched: Touched): void {
  setCounter(hall, counterId, touched, (counter) => {
    counter.currentId = null
    if (counter.state.name === 'open') counter.state.free = freeFrom(step)
  })
}

type Moment = Pick<Step, 'at' | 'seq'>

function freeFrom({ at, seq }: Moment) {
  return { since: at, sinceSeq: seq, autoCall: true }
}

function setCounter(hall: Hall, counterId: string, touched: Touched, change: (counter: Counter) => void): void {
  const counter = hall.counters.get(counterId)
  if (!counter) throw new Error(`no counter ${counterId}`)
  change(counter)
  touched.counters.add(counterId)
  for (const { serviceId } of hall.catalogue.counters.get(counterId)?.services ?? []) touched.services.add(serviceId)
}

function enterLine(hall: Hall, ticket: Ticket): void {
  let line = hall.lines.get(ticket.serviceId)
  if (!line) {
    line = new WaitingLine()
    hall.lines.set(ticket.serviceId, line)
  }
  line.add({ ticket, dueAt: dueAtOf(hall.catalogue, ticket) })
}

function leaveLine(hall: Hall, ticket: Ticket): void {
  hall.lines.get(ticket.serviceId)?.remove({ ticket, dueAt: dueAtOf(hall.catalogue, ticket) })
}

function tallyOf(hall: Hall, serviceId: ServiceId): Tally {
  let tally = hall.tallies.get(serviceId)
  if (!tally) {
    tally = { taken: 0, calls: 0, lastWentFirst: false }
    hall.tallies.set(serviceId, tally)
  }
  return tally
}

/** Notes a call or recall as the newest for the boards. */
function announced(hall: Hall, ticketId: TicketId, counterId: CounterId, { at, seq }: Step): void {
  const ticket = ticketIn(hall, ticketId)
  ticket.callCount++
  ticket.lastCall = { counterId, at, seq }
  hall.lastCalled.delete(ticketId)
  hall.lastCalled.add(ticketId)
  const [oldest] = hall.lastCalled
  if (oldest !== undefined && hall.lastCalled.size > CALLS_REMEMBERED) hall.lastCalled.delete(oldest)
}

/** A cancelled or missed ticket leaves the last calls; a call after a return puts it back. */
function withdrawn(hall: Hall, ticket: Ticket): void {
  ticket.lastCall = null
  hall.lastCalled.delete(ticket.id)
}

function ticketIn(hall: Hall, ticketId: TicketId): Ticket {
  const ticket = hall.tickets.get(ticketId)
  if (!ticket) throw new Error(`no ticket ${ticketId}`)
  return ticket
}

function touchTicket(ticket: Ticket, touched: Touched): void {
  touched.tickets.add(ticket.id)
  touched.services.add(ticket.serviceId)
}
