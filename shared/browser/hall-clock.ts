import type { HallTime } from '@tingxu/shared/ids.ts'

/**
 * Hall time on a device whose own clock may be wrong: the instant of the last message, moved on by the device's
 * forward-only clock. A test clock stands still between messages.
 */
export class HallClock {
  #heardNow: HallTime | null = null
  #heardAtMs = 0
  standsStill = false
  readonly #elapsedMs: () => number

  constructor(elapsedMs: () => number = () => performance.now()) {
    this.#elapsedMs = elapsedMs
  }

  heard(now: HallTime) {
    this.#heardNow = now
    this.#heardAtMs = this.#elapsedMs()
  }

  now(): HallTime {
    return this.at(this.#elapsedMs())
  }

  /** Hall time at an instant of the device's clock. Before the first message there is only the device's own word. */
  at(elapsedMs: number): HallTime {
    if (this.#heardNow === null) return Date.now()
    if (this.standsStill) return this.#heardNow
    return this.#heardNow + Math.round(elapsedMs - this.#heardAtMs)
  }
}
