import type { HallTime } from '../ids.ts'
import type { Refusal } from '../refusals.ts'
import type { Words } from './words.ts'

/** The sentence that a refusal is, in the language of the words. `timeOf` says an instant in the hall's zone. */
export function refusalSentence(refusal: Refusal, words: Words, timeOf: (at: HallTime) => string): string {
  const said = words.refusals
  switch (refusal.refused) {
    case 'not-found':
      return said['not-found'][refusal.what]
    case 'day-open':
    case 'date-passed':
      return said[refusal.refused](refusal.date)
    case 'people-waiting':
      return said['people-waiting'](refusal.waiting, refusal.atCounters ?? null)
    case 'outside-hours':
      return said['outside-hours'](refusal.opensAt === undefined ? null : timeOf(refusal.opensAt))
    case 'quota-used-up':
    case 'too-many-services':
    case 'returns-used-up':
    case 'postpones-used-up':
    case 'too-few-calls':
    case 'recalls-used-up':
      return said[refusal.refused](refusal.limit)
    case 'counter-busy':
      return said['counter-busy'](refusal.label ?? null)
    case 'already-waiting':
    case 'label-in-use':
      return said[refusal.refused](refusal.label)
    case 'forbidden':
    case 'not-allowed':
    case 'different-command':
    case 'settings-wrong':
    case 'settings-changed':
    case 'reason-needed':
    case 'day-closed':
    case 'tickets-stopped':
    case 'service-paused':
    case 'no-ticket-needed':
    case 'class-not-offered':
    case 'remote-full':
    case 'closing-soon':
    case 'not-waiting':
    case 'nobody-serves':
    case 'clerk-not-seated':
    case 'nothing-to-undo':
    case 'already-changed':
    case 'until-passed':
    case 'pass-invalid':
    case 'series-full':
    case 'wrong-state':
    case 'too-late':
    case 'already-seated':
    case 'counter-taken':
    case 'counter-closed':
    case 'counter-paused':
    case 'not-your-counter':
    case 'screen-out-of-date':
    case 'queue-empty':
    case 'outcome-needed':
    case 'materials-needed':
    case 'not-started':
    case 'too-soon':
      return said[refusal.refused]
  }
}
