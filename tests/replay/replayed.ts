import type { DayInLog } from '@tingxu/server/replay/day-in-log.ts'
import { dayInLog } from '@tingxu/server/replay/day-in-log.ts'
import { replayDay } from '@tingxu/server/replay/replay-day.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { MINUTE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { wangMin } from '../helpers/people.ts'

/** Calls whoever is next, who comes at once, and serves for so many minutes. */
export function servesFor(hall: RehearsedHall, minutes: number, clerk = wangMin): void {
  hall.calls(clerk)
  hall.starts(clerk)
  hall.passes(minutes * MINUTE)
  hall.finishes(clerk)
}

/** Everybody takes a ticket for an identity card, a second after each other. */
export function comeInTurn(hall: RehearsedHall, visitors: readonly (readonly [name: string, classId: string])[]): void {
  for (const [visitor, classId] of visitors) {
    hall.gives(visitor, 'id-card', { classId })
    hall.passes(SECOND)
  }
}

export function dayOf({ steps }: RehearsedHall): DayInLog {
  const day = dayInLog('linjiang', steps, null)
  if (!day) throw new Error('nobody came')
  return day
}

/** How long everybody waited, in minutes: as it was, and under other settings. */
export function waitsUnder(hall: RehearsedHall, settings: Settings): { before: Waits; after: Waits } {
  const replayed = replayDay(dayOf(hall), settings)
  if ('faults' in replayed) throw new Error(JSON.stringify(replayed.faults))
  const minutes = (waits: (typeof replayed)['before']) =>
    waits.map(({ classId, waitMs }) => [classId, waitMs === null ? null : Math.round(waitMs / MINUTE)] as const)
  return { before: minutes(replayed.before), after: minutes(replayed.after) }
}
type Waits = (readonly [classId: string, minutes: number | null])[]
