import type { Hall } from '@tingxu/server/domain/hall.ts'
import { readHall, writeHall } from '@tingxu/server/domain/snapshot.ts'
import type { LiveHall } from '@tingxu/server/live/live-hall.ts'
import { LiveView } from '@tingxu/server/live/live-view.ts'
import { loadHall } from '@tingxu/server/live/load-hall.ts'
import { applyDelta, digestOf, fromSnapshot, type Held } from '@tingxu/shared/deltas.ts'
import type { ViewName } from '@tingxu/shared/views.ts'
import { expect } from 'vitest'
import { told } from '../trust/history.ts'
import { life, wholeOf } from './hall-life.ts'
import { law } from './law.ts'
import { livedTogether } from './live-life.ts'

law(
  '[INV2] [INV3] [INV7] [INV8] [INV10] whatever is pressed at once and twice, the history holds',
  life(100),
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
  '[INV11] screens that follow a busy hall hold what the hall shows, and no delta was missed',
  life(100),
  async (given) => {
    const screens: Screen[] = []
    const { live } = await livedTogether(given, async (hall) => {
      for (const [name, of] of SCREENS) screens.push(await Screen.before(hall, name, of))
    })
    live.refreshViews()
    await live.read((hall, now) => {
      for (const screen of screens) screen.expectToShow(hall, now)
    })
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
  readonly #name: ViewName
  readonly #of: string | null

  static async before(live: LiveHall, name: ViewName, of: string | null): Promise<Screen> {
    const view = await live.view(name, of)
    if (!view) throw new Error(`no view ${name}`)
    return new Screen(view, name, of)
  }

  private constructor(view: LiveView, name: ViewName, of: string | null) {
    this.#name = name
    this.#of = of
    this.#held = fromSnapshot(view.snapshot())
    const delta = (delta: Parameters<typeof applyDelta>[1]) => {
      const next = applyDelta(this.#held, delta)
      if (!next) throw new Error(`a delta after ${delta.after} does not begin at ${this.#held.seq}`)
      expect(next.seq).toBeGreaterThanOrEqual(this.#held.seq)
      this.#held = next
    }
    view.follow({ delta, pulse: () => {} })
  }

  expectToShow(hall: Hall, now: number): void {
    const fresh = new LiveView(hall, this.#name, this.#of, now).snapshot()
    expect(digestOf(this.#held.rows)).toBe(digestOf(fresh.rows))
  }
}
