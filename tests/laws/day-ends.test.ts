import type { Hall } from '@tingxu/server/domain/hall.ts'
import { expect } from 'vitest'
import { life, lived } from './hall-life.ts'
import { law } from './law.ts'
import type { PlainEvent, PlainStep } from './plain-log.ts'
import { MANAGER, type Wanted } from './wishing.ts'

const ENDINGS = ['serviceFinished', 'ticketCancelled', 'ticketExpired', 'noShowRecorded']

law(
  '[D4] when a day has closed, every ticket of its date has come to one end, and nobody is left anywhere',
  life(140),
  (given) => {
    const { hall, log } = lived(given, {}, goingHome)
    const ends = new Map<string, number[]>()
    for (const { seq, events } of log as PlainStep[]) {
      for (const event of events) count(ends, event, seq)
      if (!events.some(({ type }) => type === 'dayClosed')) continue
      const wrong = [...ends].filter(([, ended]) => ended.length !== 1)
      expect(wrong).toEqual([])
    }
    expect(hall.day).toBeNull()
    expect([...hall.counters.values()].filter(({ state }) => state.name !== 'closed')).toEqual([])
    expect(hall.assignments.size).toBe(0)
  },
  60,
)

/** By events alone: whoever goes on with a next matter had no end, nor whose end was taken back. */
function count(ends: Map<string, number[]>, event: PlainEvent, seq: number): void {
  const ids = event.type === 'stepUndone' ? event.ticketIds : 'ticketId' in event ? [event.ticketId] : []
  for (const id of ids) {
    const ended = ends.get(id) ?? []
    if (event.type === 'stepUndone')
      ends.set(
        id,
        ended.filter((end) => end !== event.undoneSeq),
      )
    else if (event.type === 'matterBegun') ends.set(id, ended.slice(0, -1))
    else ends.set(id, ENDINGS.includes(event.type) ? [...ended, seq] : ended)
  }
}

/**
 * Whoever is at a counter is served to the end, and the day closes. Clerks may sit down before a day opens: where it has
 * closed already it opens once more, so that there is a closing to look at.
 */
function* goingHome(hall: Hall): Generator<Wanted> {
  if (hall.day === null) yield { at: hall.at, actor: MANAGER, command: { type: 'openDay' } }
  for (const { id: counterId, state } of hall.counters.values()) {
    for (const type of ['startService', 'finishService'] as const) {
      const expect = hall.counters.get(counterId)?.currentId ?? null
      if (expect === null || state.name === 'closed') continue
      const actor = { role: 'clerk' as const, id: state.staffId }
      yield {
        at: hall.at,
        actor,
        command: { type, counterId, expect, ...(type === 'finishService' && { outcome: 'done' }) } as Wanted['command'],
      }
    }
  }
  yield { at: hall.at, actor: MANAGER, command: { type: 'closeDay', expireRest: true, reason: '下班' } }
}
