import type { Hall } from '@tingxu/server/domain/hall.ts'
import { VIEW_SECTIONS } from '@tingxu/server/domain/views/views.ts'
import { LiveView } from '@tingxu/server/live/live-view.ts'
import { applyDelta, digestOf, fromSnapshot, type Held } from '@tingxu/shared/deltas.ts'
import type { ViewName } from '@tingxu/shared/views.ts'
import { expect } from 'vitest'
import { life, lived } from './hall-life.ts'
import { law } from './law.ts'

const TICKETS_FOLLOWED = 4

/** Somebody who follows a view from its beginning and lives on deltas alone. */
class Follower {
  readonly view: LiveView
  held: Held
  digest: number | null = null

  constructor(hall: Hall, name: ViewName, of: string | null) {
    this.view = new LiveView(hall, name, of, hall.at)
    this.held = fromSnapshot(this.view.snapshot())
    this.view.follow({
      delta: (delta) => {
        const next = applyDelta(this.held, JSON.parse(JSON.stringify(delta)))
        if (!next) throw new Error(`a delta after ${delta.after} does not begin at ${this.held.seq}`)
        this.held = next
      },
      pulse: ({ digest }) => {
        this.digest = digest
      },
    })
  }
}

law(
  '[INV11] for every view the first snapshot and the deltas since give what a new snapshot gives',
  life(100),
  (given) => {
    const followers = new Map<string, Follower>()
    lived(given, {
      evolved: (hall, _step, touched, wish) => {
        for (const { view } of followers.values()) view.touch(hall, touched)
        // Some steps are gathered before the screens hear of them, and a second has not always passed.
        if (wish && wish.which % 4 === 0) return
        const secondPassed = !wish || wish.who % 3 > 0
        for (const { view } of followers.values()) {
          if (secondPassed) view.touchEachSecond()
          view.refresh(hall, hall.at)
        }
        for (const follower of followers.values()) expectUpToDate(hall, follower, secondPassed)
        for (const [key, name, of] of viewsOf(hall)) {
          if (!followers.has(key)) followers.set(key, new Follower(hall, name, of))
        }
      },
    })
  },
  60,
)

/** Rows that follow the clock may be a second old; all others never are. */
function expectUpToDate(hall: Hall, { view, held }: Follower, secondPassed: boolean): void {
  const fresh = new LiveView(hall, view.name, view.of, hall.at).snapshot()
  if (secondPassed) {
    expect(sorted(held.rows)).toEqual(sorted(new Map(fresh.rows)))
    expect(digestOf(held.rows)).toBe(digestOf(fresh.rows))
    return
  }
  for (const section of VIEW_SECTIONS[view.name].filter(({ eachSecond }) => !eachSecond)) {
    for (const [id, row] of section.rows(hall, view.of, hall.at)) expect(held.rows.get(id)).toEqual(row)
  }
}

law(
  'the digest of a pulse is that of the rows which its followers hold',
  life(100),
  (given) => {
    const { hall } = lived(given)
    const followers = [...viewsOf(hall)].map(([, name, of]) => new Follower(hall, name, of))
    for (const { view } of followers) view.pulse(hall.at)
    for (const { digest, held } of followers) expect(digest).toBe(digestOf(held.rows))
  },
  30,
)

function* viewsOf(hall: Hall): Generator<[key: string, name: ViewName, of: string | null]> {
  const named = (name: ViewName, of: string | null): [string, ViewName, string | null] => [
    `${name}/${of ?? ''}`,
    name,
    of,
  ]
  yield named('kiosk', null)
  yield named('board', null)
  yield named('console', null)
  for (const { id } of hall.settings?.zones ?? []) yield named('board', id)
  for (const id of hall.counters.keys()) {
    yield named('sign', id)
    yield named('desk', id)
  }
  for (const id of [...hall.tickets.keys()].slice(0, TICKETS_FOLLOWED)) yield named('ticket', id)
}

function sorted(rows: ReadonlyMap<string, unknown>): [string, unknown][] {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1))
}
