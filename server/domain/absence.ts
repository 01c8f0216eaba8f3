import { type AskOf, type Decision, QUIET } from './ask.ts'
import type { Counter } from './counter.ts'
import type { Hall } from './hall.ts'

/** The clerk's desk has not been followed for so long (rule K4); one who never followed it is not missed. */
export function noteAbsence(hall: Hall, { command: { counterId, staffId } }: AskOf<'noteAbsence'>): Decision {
  const counter = hall.counters.get(counterId)
  if (!counter || !isSeatOf(counter, staffId) || counter.clerk !== 'present') return QUIET
  return [{ type: 'clerkAbsent', counterId, staffId }]
}

/** The clerk's desk is followed: for the first time, or again (rule K4). */
export function notePresence(hall: Hall, { command: { counterId, staffId } }: AskOf<'notePresence'>): Decision {
  const counter = hall.counters.get(counterId)
  if (!counter || !isSeatOf(counter, staffId) || counter.clerk === 'present') return QUIET
  return [{ type: 'clerkPresent', counterId, staffId }]
}

function isSeatOf({ state }: Counter, staffId: string): boolean {
  return state.name !== 'closed' && state.staffId === staffId
}
