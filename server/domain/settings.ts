import type { AskOf, Decision } from './ask.ts'
import type { Event } from './events.ts'
import type { Hall } from './hall.ts'
import { faultsOf } from './settings-faults.ts'

/** Publishes a whole document; the first one founds the hall (rules S1, S2). */
export function publishSettings(hall: Hall, { command: { settings, baseSeq } }: AskOf<'publishSettings'>): Decision {
  if (hall.settingsSeq > baseSeq) return { refused: 'settings-changed' }
  const faults = faultsOf(settings)
  if (faults.length > 0) return { refused: 'settings-wrong', faults }
  const founded: Event[] = hall.seq === 0 ? [{ type: 'hallFounded', hallId: hall.id, clock: hall.clock }] : []
  return [...founded, { type: 'settingsPublished', version: hall.settingsVersion + 1, settings }]
}
