import type { TicketId } from '@tingxu/shared/ids.ts'
import { type Change, counterIn, setCounter, tallyOf, ticketIn } from './change.ts'
import type { Undoable, UndoableStep } from './counter.ts'
import type { Event, Step, StepUndone } from './events.ts'
import type { Hall } from './hall.ts'
import { changeTicket } from './lines.ts'

/**
 * What a step is about to change at a counter, as it is before; null where it cannot be taken back: a clerk's own
 * finish, no-show, hold, transfer or call of the next can, a call by the clock or out of order cannot (rule C12).
 */
export function undoableOf(hall: Hall, { seq, at, actor, commandId, events }: Step): Undoable | null {
  if (actor.role !== 'clerk') return null
  const step = events.map(stepOf).find((step) => step !== null)
  if (!step || events.some(({ type }) => type === 'ticketTaken')) return null
  const { currentId, finishedCount, state } = counterIn(hall, step.counterId)
  const ticketIds = new Set(events.flatMap((event) => ('ticketId' in event ? event.ticketId : [])))
  const call = events.find((event) => event.type === 'ticketCalled')
  if (call?.reason === 'chosen') return null
  return {
    ...{ counterId: step.counterId, commandId, seq, at, staffId: actor.id, what: call ? 'call' : step.what },
    tickets: [...ticketIds].map((id) => ({ ...ticketIn(hall, id) })),
    counter: { currentId, finishedCount, state },
    calledServiceId: call?.serviceId ?? null,
  }
}

function stepOf(event: Event): { what: UndoableStep; counterId: string } | null {
  if (event.type === 'ticketTransferred') {
    return event.counterId === undefined ? null : { what: 'transfer', counterId: event.counterId }
  }
  const what = WHAT[event.type]
  return what && 'counterId' in event && event.counterId !== undefined ? { what, counterId: event.counterId } : null
}

const WHAT: Partial<Record<Event['type'], UndoableStep>> = {
  ticketCalled: 'call',
  serviceFinished: 'finish',
  ticketMissed: 'no-show',
  ticketHeld: 'hold',
}

/** Keeps what the step was, for as long as it is the last that can be taken back there. */
export function noteUndoable({ hall }: Change, undoable: Undoable): void {
  counterIn(hall, undoable.counterId).undoable = undoable
}

/** Everything is as it was before the step; only what was announced cannot be unsaid, so that count keeps its rise. */
export function stepUndone(change: Change, { counterId, undoneSeq }: StepUndone): void {
  const { hall } = change
  const { undoable } = counterIn(hall, counterId)
  if (!undoable || undoable.seq !== undoneSeq) throw new Error(`step ${undoneSeq} is not the last of ${counterId}`)
  for (const before of undoable.tickets) {
    changeTicket(change, before.id, (ticket) => {
      Object.assign(ticket, before, { callCount: ticket.callCount, changedSeq: change.seq })
    })
  }
  uncount(hall, undoable)
  setCounter(change, counterId, (counter) => {
    const { state } = undoable.counter
    counter.currentId = undoable.counter.currentId
    counter.finishedCount = undoable.counter.finishedCount
    // The clerk's press has ended the automatic call; she decides when to call next.
    const free = state.name === 'open' && state.free ? { ...state.free, autoCall: false } : null
    counter.state = state.name === 'open' ? { ...state, free } : state
    counter.undoable = null
  })
  showAgain(
    hall,
    undoable.tickets.map(({ id }) => id),
  )
}

/** A call that was taken back is not counted. */
function uncount(hall: Hall, { calledServiceId, seq }: Undoable): void {
  if (calledServiceId === null) return
  const tally = tallyOf(hall, calledServiceId)
  tally.calls = tally.calls.filter((call) => call.seq !== seq)
}

/** Puts the last calls back into their order: what was withdrawn stands among them again, what was called does not. */
function showAgain(hall: Hall, ticketIds: readonly TicketId[]): void {
  const shown = new Set([...hall.lastCalled, ...ticketIds])
  const called = [...shown].map((id) => ticketIn(hall, id)).filter(({ lastCall }) => lastCall !== null)
  called.sort((a, b) => (a.lastCall?.seq ?? 0) - (b.lastCall?.seq ?? 0))
  hall.lastCalled.clear()
  for (const { id } of called) hall.lastCalled.add(id)
}
