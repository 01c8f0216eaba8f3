import { chanceOf } from '@tingxu/server/demo/chance.ts'
import { decide } from '@tingxu/server/domain/decide.ts'
import { evolve } from '@tingxu/server/domain/evolve.ts'
import { emptyHall } from '@tingxu/server/domain/hall.ts'
import { play } from '@tingxu/server/replay/play.ts'
import { STAGE_HAND } from '@tingxu/server/replay/rehearsal.ts'
import type { Happening, Script, ScriptStint } from '@tingxu/server/replay/script.ts'
import type { Settings } from '@tingxu/shared/settings.ts'

/** Who came when, in minutes after nine, and when they were called; null: not by half past eleven. */
export type Morning = { classId: string; came: number; called: number | null }[]

const NINE = Date.parse('2026-11-24T09:00:00+08:00')
const MINUTE_MS = 60_000
const VISITORS = 32
const SERVED_MINUTES = 6.5
/** Window 3 is there for something else, and has nothing to do this morning. */
const COUNTERS = ['one', 'two', 'three']

/** The same thirty-two people on the same morning, called as the settings say. */
export function oneMorning(
  settings: Settings,
  pauses: { counterId: string; from: number; minutes: number }[],
): Morning {
  const hall = emptyHall('morning', 'wall')
  const command = { type: 'publishSettings', settings, baseSeq: 0 } as const
  const events = decide(hall, { id: '', at: NINE, actor: STAGE_HAND, command })
  if ('refused' in events) throw new Error(JSON.stringify(events))
  evolve(hall, { seq: 1, at: NINE, actor: STAGE_HAND, commandId: '', bodyHash: '', events, hash: '' })
  const morning = new Map<string, Morning[number]>()
  play(hall, scriptOf(pauses), (_, { at, events: happened }) => {
    const minute = (at - NINE) / MINUTE_MS
    for (const event of happened) {
      if (event.type === 'ticketTaken')
        morning.set(event.ticketId, { classId: event.classId, came: minute, called: null })
      const visitor = event.type === 'ticketCalled' ? morning.get(event.ticketId) : undefined
      if (visitor) visitor.called = minute
    }
  })
  return [...morning.values()]
}

function scriptOf(pauses: { counterId: string; from: number; minutes: number }[]): Script {
  const at = (minute: number) => NINE + Math.round(minute * MINUTE_MS)
  const asks = { id: 'x', actor: STAGE_HAND }
  const clerk = (counterId: string) => ({ id: 'x', actor: { role: 'clerk' as const, id: counterId } })
  const opening: Happening[] = [{ at: NINE, ...asks, what: 'asks', command: { type: 'openDay' } }]
  const seats = COUNTERS.map((counterId): Happening => {
    return { at: NINE, ...clerk(counterId), what: 'begins', command: { type: 'openCounter', counterId }, gapMs: 0 }
  })
  const away = pauses.map(({ counterId, from, minutes }): Happening => {
    const lastsMs = minutes * MINUTE_MS
    return { at: at(from), ...clerk(counterId), what: 'pauses', counterId, reason: '会议', lastsMs, gapMs: 0 }
  })
  const stints = new Map<string, ScriptStint[]>()
  const visits = Array.from({ length: VISITORS }, (_, index): Happening => {
    const chance = chanceOf(7, `visitor ${index}`)
    const id = `visitor-${index}`
    const afterMs = Math.round(SERVED_MINUTES * chance.around(0.95, 0.35) * MINUTE_MS)
    const served: ScriptStint['presses'] = [
      { afterMs: 0, command: { type: 'startService' } },
      { afterMs, command: { type: 'finishService', outcome: 'done' } },
    ]
    stints.set(id, [{ serviceId: 'id-card', presses: served, gapMs: 0, returnsAfterMs: null, resumesAfterMs: null }])
    const classId = index % 4 === 2 ? 'priority' : index % 8 === 7 ? 'veteran' : 'ordinary'
    const comes = index * 1.7 + chance.between(-1, 1)
    return {
      at: at(Math.max(0, comes)),
      id,
      actor: STAGE_HAND,
      what: 'asks',
      command: { type: 'takeTicket', serviceIds: ['id-card'], classId },
    }
  })
  return { happenings: [...opening, ...seats, ...away, ...visits], stints, typical: new Map() }
}
