import type { Fault } from '@tingxu/shared/refusals.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { isRefusal } from '../domain/ask.ts'
import { decide } from '../domain/decide.ts'
import { evolve } from '../domain/evolve.ts'
import type { Hall } from '../domain/hall.ts'
import type { DayInLog } from './day-in-log.ts'
import { DayWaits, type Waited } from './day-waits.ts'
import { play } from './play.ts'
import { STAGE_HAND } from './rehearsal.ts'
import { scriptOfLog } from './script-of-log.ts'

/** How everybody waited, and how they would have waited under other settings. */
export type Replayed = { before: Waited[]; after: Waited[] }

/** Plays a day of a log again under other settings; faults where these cannot work. */
export function replayDay(day: DayInLog, settings: Settings): Replayed | { faults: readonly Fault[] } {
  const [before, after] = [new DayWaits(), new DayWaits()]
  const script = scriptOfLog(day, (hall, step) => {
    if (!day.undone.has(step.seq)) before.note(hall, step)
  })
  const hall = day.before()
  const faults = publish(hall, settings)
  if (faults) return { faults }
  play(hall, script, after.note)
  return { before: before.waits, after: after.waits }
}

function publish(hall: Hall, settings: Settings): readonly Fault[] | null {
  const command = { type: 'publishSettings', settings, baseSeq: hall.settingsSeq } as const
  const decision = decide(hall, { id: '', at: hall.at, actor: STAGE_HAND, command })
  if (isRefusal(decision)) return decision.refused === 'settings-wrong' ? decision.faults : []
  const { seq, at } = hall
  evolve(hall, { seq: seq + 1, at, actor: STAGE_HAND, commandId: '', bodyHash: '', events: decision, hash: '' })
  return null
}
