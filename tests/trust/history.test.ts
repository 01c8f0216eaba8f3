import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Life } from '../laws/hall-life.ts'
import { life } from '../laws/hall-life.ts'
import { livedTogether } from '../laws/live-life.ts'
import type { PlainEvent } from '../laws/plain-log.ts'
import { findingsIn, type History, told } from './history.ts'
import { eventsOf, isOf, mutants, wentFirst } from './lies.ts'
import { resealed } from './plain-chain.ts'

/** A life in which all that the mutants need has happened. */
const SEED = 20_261_124
let good: History

beforeAll(async () => {
  for (const given of fc.sample(life(400), { seed: SEED, numRuns: 60 })) {
    good = await historyOf(given)
    if (wentFirst(good) && NEEDED.every((type) => eventsOf(good).some(isOf(type)))) return
  }
})

const NEEDED: PlainEvent['type'][] = [
  'ticketMissed',
  'ticketReturned',
  'serviceStarted',
  'serviceFinished',
  'counterClosed',
  'holdEnded',
  'stepUndone',
  'matterBegun',
]

async function historyOf(given: Life): Promise<History> {
  const { live, steps, ops } = await livedTogether({
    ...given,
    settings: {
      ...given.settings,
      call: { ...given.settings.call, confirmArrival: true, returnMinutes: 60, returnsMax: 3 },
    },
  })
  await live.stop()
  return { log: steps, ops }
}

test('a good history has no findings', () => {
  expect(good.log.length).toBeGreaterThan(50)
  expect(told(good)).toEqual([])
})

describe('every lie is found', () => {
  test.each(mutants)('$name ($found)', ({ lie, found, chain }) => {
    const changed = lie(good)
    expect(changed).not.toEqual(good)
    const history = chain ? changed : { ...changed, log: resealed(changed.log) }
    expect(findingsIn(history).map(({ check }) => check)).toContain(found)
  })
})
