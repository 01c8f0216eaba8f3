import type { HallTime } from '@tingxu/shared/ids.ts'
import type { AskOf, Decision } from './ask.ts'
import type { Counter, Undoable } from './counter.ts'
import type { Hall } from './hall.ts'
import { settingsIn } from './in-force.ts'
import { isInHall } from './numbers.ts'
import { labelInUse, openCounterOf, secondsAfter } from './refuse.ts'

/** Takes back the asker's own last step at the counter, while nothing has come of it (rule C12). */
export function undo(hall: Hall, { at, actor, command }: AskOf<'undo'>): Decision {
  const counter = openCounterOf(hall, actor, command.counterId)
  if ('refused' in counter) return counter
  const { undoable } = counter
  if (!undoable || undoable.staffId !== actor.id) return { refused: 'nothing-to-undo' }
  if (undoable.commandId !== command.commandId || hasChanged(hall, counter, undoable))
    return { refused: 'already-changed' }
  for (const { id } of undoable.tickets) {
    const ticket = hall.tickets.get(id)
    const inUse = ticket && labelInUse(hall, ticket, (holder) => isInHall(hall, holder, at))
    if (inUse) return inUse
  }
  const until = undoableUntil(hall, undoable)
  if (at > until) return { refused: 'too-late', at: until }
  const { commandId, seq: undoneSeq, tickets } = undoable
  return [{ type: 'stepUndone', counterId: counter.id, commandId, undoneSeq, ticketIds: tickets.map(({ id }) => id) }]
}

/** Until when a step may be taken back. */
export function undoableUntil(hall: Hall, { at }: Undoable): HallTime {
  return secondsAfter(at, settingsIn(hall).call.undoSeconds)
}

/** Whether another step has changed the counter or a ticket since; then what was before is not what would be after. */
export function hasChanged(hall: Hall, counter: Counter, { seq, tickets }: Undoable): boolean {
  return counter.changedSeq !== seq || tickets.some(({ id }) => hall.tickets.get(id)?.changedSeq !== seq)
}
