import type { HallTime } from '@tingxu/shared/ids.ts'
import type { ViewName } from '@tingxu/shared/views.ts'
import type { Hall } from '../domain/hall.ts'
import { addTouched, nothingTouched, type Touched } from '../domain/touched.ts'
import { isOfHall } from '../domain/views/views.ts'
import { LiveView } from './live-view.ts'

/** A step is told at once if the last was told this long ago; else with those that come until then. */
const PACE_MS = 40
/** More refreshes than this in one second are a rush: tickets at a rate that no door lets people through. */
const RUSH = 10
/**
 * In a rush the rebuilding of rows may take this share of the thread; sending them takes about as much again.
 * However full the hall, no screen is further behind than the longest pace.
 */
const SHARE = 0.02
const PACE_MS_MAX = 250
const SECOND_MS = 1000
const PULSE_SECONDS = 10

/**
 * The followed views of one hall, and when they are refreshed. Steps are gathered and rows rebuilt once, so
 * that a rush of tickets costs a few deltas a second for each screen and not one for each ticket.
 */
export class LiveViews {
  readonly #hall: () => Hall
  readonly #now: () => HallTime
  readonly #settled: () => boolean
  readonly #views = new Map<string, LiveView>()
  readonly #seconds: NodeJS.Timeout
  #touched: Touched = nothingTouched()
  #pacing: NodeJS.Timeout | null = null
  #refreshedAt = 0
  #paceMs = PACE_MS
  #refreshesThisSecond = 0
  #secondsPassed = 0

  /** `settled` tells whether all that the hall holds is on disk: nothing else is ever shown. */
  constructor(hall: () => Hall, now: () => HallTime, settled: () => boolean) {
    this.#hall = hall
    this.#now = now
    this.#settled = settled
    this.#seconds = setInterval(() => this.#second(), SECOND_MS).unref()
  }

  /** The view as it stands now, built if nobody follows it yet; null where the hall has nothing it could be of. */
  view(name: ViewName, of: string | null): LiveView | null {
    const hall = this.#hall()
    if (!isOfHall(hall, name, of)) return null
    const key = `${name}/${of ?? ''}`
    const known = this.#views.get(key)
    if (!known) return this.#build(key, new LiveView(hall, name, of, this.#now()))
    if (known.isFollowed) known.touch(hall, this.#touched)
    else known.touchAll()
    known.refresh(hall, this.#now())
    return known
  }

  /** Takes over what steps touched; the views follow at once, or at their pace. */
  touch(touched: Touched): void {
    addTouched(this.#touched, touched)
    if (this.#pacing) return
    const waitMs = Math.max(0, this.#refreshedAt + this.#paceMs - performance.now())
    if (waitMs === 0) this.#refresh()
    else this.#pacing = setTimeout(() => this.#refresh(), waitMs).unref()
  }

  /** Brings every view up to the hall as it stands now, whatever was touched. */
  refreshAll(): void {
    for (const view of this.#views.values()) view.touchAll()
    this.#refresh()
  }

  stop(): void {
    clearInterval(this.#seconds)
    if (this.#pacing) clearTimeout(this.#pacing)
  }

  #refresh(): void {
    this.#pacing = null
    // A turn is under way: what it has decided is not on disk yet. Its end touches again.
    if (!this.#settled()) return
    this.#refreshedAt = performance.now()
    const touched = this.#touched
    this.#touched = nothingTouched()
    for (const view of this.#views.values()) {
      view.touch(this.#hall(), touched)
      view.refresh(this.#hall(), this.#now())
    }
    const tookMs = performance.now() - this.#refreshedAt
    const inRush = ++this.#refreshesThisSecond > RUSH
    this.#paceMs = inRush ? Math.min(PACE_MS_MAX, Math.max(PACE_MS, tookMs / SHARE)) : PACE_MS
  }

  #build(key: string, view: LiveView): LiveView {
    this.#views.set(key, view)
    return view
  }

  #second(): void {
    for (const [key, view] of this.#views) {
      if (view.isLeft()) this.#views.delete(key)
      else view.touchEachSecond()
    }
    this.#refreshesThisSecond = 0
    this.#refresh()
    this.#secondsPassed++
    if (this.#secondsPassed % PULSE_SECONDS === 0) for (const view of this.#views.values()) view.pulse(this.#now())
  }
}
