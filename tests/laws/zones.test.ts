import type { Hall } from '@tingxu/server/domain/hall.ts'
import { expect, test } from 'vitest'
import { HOUR, MINUTE } from '../helpers/hall.ts'
import { kiosk, managerZhao, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'
import { changeAfter, dateShown } from './clock-faces.ts'
import { lived } from './hall-life.ts'
import { times } from './law.ts'
import type { PlainEventOf, PlainStep } from './plain-log.ts'
import type { Wanted } from './wishing.ts'

const [FROM, UNTIL] = [Date.UTC(2015, 0), Date.UTC(2036, 0)]
const zones = Intl.supportedValuesOf('timeZone')
const VISITORS = 6

/** Of each zone one change in so many; every one with `LAWS_TIMES=6`. */
const ONE_IN = Math.max(1, Math.round(6 / times))

test.each(initials(zones))(
  '[D1] [N2] [Q2] no change of the clocks in a zone of %s, 2015 to 2035, changes order, numbers or dates',
  (initial) => {
    for (const [place, zone] of zones.entries()) {
      if (!zone.startsWith(initial)) continue
      for (const [index, at] of changesOf(zone).entries()) if ((place + index) % ONE_IN === 0) expectCalm(zone, at)
    }
  },
  2 * MINUTE,
)

function changesOf(zone: string): number[] {
  const changes: number[] = []
  for (let at = changeAfter(zone, FROM, UNTIL); at !== null; at = changeAfter(zone, at + HOUR, UNTIL)) changes.push(at)
  return changes
}

/** A day across the change: whoever came before it and after it is called in that order, and nobody’s number is another’s. */
function expectCalm(zone: string, change: number): void {
  const settings = smallHall((settings) => set(settings, { zone }))
  const { log } = lived({ settings, startsAt: change - 30 * MINUTE, wishes: [] }, {}, acrossTheChange)
  const steps = log as readonly PlainStep[]
  const happened = <T extends 'ticketTaken' | 'ticketCalled'>(type: T) =>
    steps.flatMap(({ events }) => events.filter((event): event is PlainEventOf<T> => event.type === type))
  const taken = happened('ticketTaken').map(({ label }) => label)
  expect(new Set(taken).size, `${zone}, ${new Date(change).toISOString()}`).toBe(VISITORS)
  expect(happened('ticketCalled').map(({ label }) => label)).toEqual(taken)
  for (const { at, events } of steps) {
    for (const event of events) if (event.type === 'dayOpened') expect(event.date).toBe(dateShown(zone, at))
  }
  expect(steps.at(-1)?.events.at(-1)?.type).toBe('dayClosed')
}

function* acrossTheChange(hall: Hall): Generator<Wanted> {
  const start = hall.at
  yield { at: start, actor: wangMin, command: { type: 'openCounter', counterId: 'one' } }
  for (let visitor = 0; visitor < VISITORS; visitor++) {
    const at = start + visitor * 10 * MINUTE
    yield { at, actor: kiosk, command: { type: 'takeTicket', serviceIds: ['id-card'] } }
  }
  for (let visitor = 0; visitor < VISITORS; visitor++) {
    const here = { counterId: 'one', at: hall.at + MINUTE, actor: wangMin }
    yield pressed(hall, here, 'callNext')
    yield pressed(hall, here, 'startService')
    yield pressed(hall, here, 'finishService')
  }
  yield { at: hall.at + HOUR, actor: managerZhao, command: { type: 'closeDay' } }
}

function pressed(
  hall: Hall,
  { counterId, at, actor }: Pick<Wanted, 'at' | 'actor'> & { counterId: string },
  type: 'callNext' | 'startService' | 'finishService',
): Wanted {
  const expect = hall.counters.get(counterId)?.currentId ?? null
  return { at, actor, command: { type, counterId, expect } }
}

function initials(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.split('/')[0] ?? name))]
}
