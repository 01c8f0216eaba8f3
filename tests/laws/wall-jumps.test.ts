import { WallClock } from '@tingxu/server/live/hall-clock.ts'
import { loadHall } from '@tingxu/server/live/load-hall.ts'
import fc from 'fast-check'
import { expect, vi } from 'vitest'
import { told } from '../trust/history.ts'
import { life, wholeOf } from './hall-life.ts'
import { law } from './law.ts'
import { type LifeClock, livedTogether } from './live-life.ts'

const SECOND_MS = 1000
const DAY_MS = 86_400_000

const jump = fc.constantFrom(
  ...[SECOND_MS, 61 * SECOND_MS, 3600 * SECOND_MS, DAY_MS, 400 * DAY_MS].flatMap((ms) => [ms, -ms]),
)

law(
  '[D1] [INV2] however the machine’s clock jumps and comes back, the hall’s time goes on, and so do order and history',
  fc.tuple(life(100), fc.array(fc.tuple(fc.nat(100), jump), { maxLength: 8 })),
  async ([given, jumps]) => {
    const wall = new JumpyWall(given.startsAt, jumps)
    try {
      const clock = new WallClock(0)
      const { live, log, steps, ops } = await livedTogether(given, {
        clock: { clock, moveTo: (to) => wall.moveTo(to, clock) },
      })
      expect(told({ ops, log: steps })).toEqual([])
      expect(await live.read(wholeOf)).toEqual(wholeOf(await loadHall(log, 'small', 'wall')))
      await live.stop()
    } finally {
      wall.isMended()
    }
  },
  25,
)

/** The world’s clock, which somebody sets now and then, beside time as it passes. */
class JumpyWall {
  #passed = 0
  #wall: number
  #moves = 0
  readonly #jumps: Map<number, number>

  constructor(startsAt: number, jumps: readonly [number, number][]) {
    this.#wall = startsAt
    this.#jumps = new Map(jumps)
    vi.spyOn(Date, 'now').mockImplementation(() => this.#wall)
    vi.spyOn(performance, 'now').mockImplementation(() => this.#passed)
  }

  /** So much time passes that the hall is at the instant; the world’s clock may be set meanwhile. */
  moveTo(instant: number, clock: LifeClock['clock']): void {
    const ms = Math.max(1, instant - clock.now())
    this.#passed += ms
    this.#wall += ms + (this.#jumps.get(this.#moves++) ?? 0)
  }

  isMended(): void {
    vi.restoreAllMocks()
  }
}
