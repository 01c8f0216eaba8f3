import type { TicketId } from '@tingxu/shared/ids.ts'
import { type Change, counterIn, setCounter, tallyOf, ticketIn } from './change.ts'
import type { Undoable } from './counter.ts'
import type { Step, StepUndone } from './events.ts'
import type { Hall } from './hall.ts'
import { counterStateOf } from './in-force.ts'
import { changeTicket } from './lines.ts'
import { takeBackStint } from './stints.ts'
import { ticketsIn, undoableStep } from './undoable-step.ts'

/** What a step is about to change at a counter, as it is before; null where it cannot be taken back (rule C12). */
export function undoableOf(hall: Hall, step: Step): Undoable | null {
  const undoable = undoableStep(step)
  if (!undoable) return null
  const { seq, at, actor, commandId } = step
  const counter = counterIn(hall, undoable.counterId)
  const { currentId, finishedCount, stint } = counter
  const state = counterStateOf(counter, 'open')
  return {
    ...{ ...undoable, commandId, seq, at, staffId: actor.id },
    tickets: ticketsIn(step).map((id) => ({ ...ticketIn(hall, id) })),
    counter: { currentId, finishedCount, state, stint },
  }
}

/** Keeps what the step was, for as long as it is the last that can be taken back there. */
export function noteUndoable(change: Change, undoable: Undoable): void {
  setCounter(change, undoable.counterId, (counter) => {
    counter.undoable = undoable
  })
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
  takeBackStint(hall, undoable.counter.stint, undoneSeq)
  setCounter(change, counterId, (counter) => {
    const { state } = undoable.counter
    counter.currentId = undoable.counter.currentId
    counter.finishedCount = undoable.counter.finishedCount
    counter.stint = undoable.counter.stint
    // The clerk's press has ended the automatic call; she decides when to call next.
    counter.state = { ...state, free: state.free && { ...state.free, autoCall: false } }
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
  const called = [...shown].flatMap((id) => {
    const { lastCall } = ticketIn(hall, id)
    return lastCall ? [{ id, seq: lastCall.seq }] : []
  })
  called.sort((a, b) => a.seq - b.seq)
  hall.lastCalled.clear()
  for (const { id } of called) hall.lastCalled.add(id)
}
