import type { Hall } from '@tingxu/server/domain/hall.ts'
import { readHall, writeHall } from '@tingxu/server/domain/snapshot.ts'
import type { LiveHall } from '@tingxu/server/live/live-hall.ts'
import { LiveView } from '@tingxu/server/live/live-view.ts'
import { loadHall } from '@tingxu/server/live/load-hall.ts'
import { applyDelta, digestOf, fromSnapshot, type Held } from '@tingxu/shared/deltas.ts'
import type { ViewName } from '@tingxu/shared/views.ts'
import fc from 'fast-check'
import { expect } from 'vitest'
import { told } from '../trust/history.ts'
import { life, wholeOf } from './hall-life.ts'
import { law } from './law.ts'
import { livedTogether } from './live-life.ts'

law(
  '[INV2] [INV3] [INV7] [INV8] [INV10] whatever is pressed at once and twice, the history holds',
  life(200),
  async (given) => {
    const { live, steps, ops } = await livedTogether(given)
    await live.stop()
    expect(told({ ops, log: steps })).toEqual([])
  },
  60,
)

law(
  '[INV15] a hall that was asked by many is the hall that its log gives',
  life(100),
  async (given) => {
    const { live, log } = await livedTogether(given)
    const loaded = await loadHall(log, 'small', 'manual')
    expect(await live.read(wholeOf)).toEqual(wholeOf(loaded))
    expect(wholeOf(readHall(writeHall(loaded)))).toEqual(wholeOf(loaded))
    await live.stop()
  },
  30,
)

law(
  '[INV6] [INV11] screens that follow a busy hall hold what the hall shows, missed no delta and none came too early',
  life(100),
  async (given) => {
    const screens: Screen[] = []
    const { live } = await livedTogether(given, {
      opened: async (hall, onDisk) => {
        for (const [name, of] of SCREENS) screens.push(await Screen.before(hall, name, of, onDisk))
      },
      // A second may pass at any moment of a turn.
      meanwhile: async (hall) => {
        for (let look = 0; look < 4; look++) {
          hall.refreshViews()
          await new Promise(setImmediate)
        }
      },
    })
    live.refreshViews()
    await live.read((hall, now) => {
      for (const screen of screens) screen.expectToShow(hall, now)
    })
    await live.stop()
  },
  30,
)

law(
  '[INV6] whoever reads a hall, a screen or a checkpoint, reads what is on disk',
  life(100),
  async (given) => {
    const { live } = await livedTogether(given, {
      meanwhile: async (hall, onDisk) => {
        for (let look = 0; look < 4; look++) {
          expect(await hall.read(({ seq }) => seq)).toBeLessThanOrEqual(onDisk())
          await new Promise(setImmediate)
        }
      },
    })
    await live.stop()
  },
  20,
)

law(
  '[INV4] a turn that the disk did not take has not happened, for nobody and nowhere',
  fc.tuple(life(100), fc.integer({ min: 3, max: 9 })),
  async ([given, fullEvery]) => {
    const { live, log, steps, ops } = await livedTogether(given, { fullEvery })
    expect(told({ ops, log: steps })).toEqual([])
    expect(await live.read(wholeOf)).toEqual(wholeOf(await loadHall(log, 'small', 'manual')))
    await live.stop()
  },
  30,
)

const SCREENS: [ViewName, string | null][] = [
  ['kiosk', null],
  ['board', null],
  ['board', 'east'],
  ['sign', 'w1'],
  ['desk', 'w1'],
]

/** What a screen holds: the snapshot that it was given and every delta since. */
class Screen {
  #held: Held
  readonly #faults: string[] = []
  readonly #name: ViewName
  readonly #of: string | null

  static async before(live: LiveHall, name: ViewName, of: string | null, onDisk: () => number): Promise<Screen> {
    const view = await live.view(name, of)
    if (!view) throw new Error(`no view ${name}`)
    return new Screen(view, name, of, onDisk)
  }

  private constructor(view: LiveView, name: ViewName, of: string | null, onDisk: () => number) {
    this.#name = name
    this.#of = of
    this.#held = fromSnapshot(view.snapshot())
    const delta = (delta: Parameters<typeof applyDelta>[1]) => {
      const next = applyDelta(this.#held, delta)
      if (!next) this.#faults.push(`a delta after ${delta.after} does not begin at ${this.#held.seq}`)
      if (delta.seq < delta.after) this.#faults.push(`back from ${delta.after} to ${delta.seq}`)
      if (delta.seq > onDisk()) this.#faults.push(`${delta.seq} was shown when ${onDisk()} was on disk`)
      this.#held = next ?? this.#held
    }
    view.follow({ delta, pulse: () => {} })
  }

  expectToShow(hall: Hall, now: number): void {
    expect(this.#faults).toEqual([])
    const fresh = new LiveView(hall, this.#name, this.#of, now).snapshot()
    expect(digestOf(this.#held.rows)).toBe(digestOf(fresh.rows))
  }
}
