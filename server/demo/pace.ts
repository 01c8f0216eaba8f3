import { setTimeout as pause } from 'node:timers/promises'
import { DAY_OPENS } from './day-curve.ts'

/** A day's time as the people of a demo know it: it runs `speed` times as fast as the clock on the wall. */
export class Pace {
  readonly speed: number
  /** Ends every waiting at once. */
  readonly signal: AbortSignal
  readonly #openedAt = performance.now()

  constructor(speed: number, signal: AbortSignal) {
    this.speed = speed
    this.signal = signal
  }

  minuteOfDay(): number {
    return DAY_OPENS + ((performance.now() - this.#openedAt) * this.speed) / 60_000
  }

  seconds(seconds: number): Promise<void> {
    return this.realMs((seconds * 1000) / this.speed)
  }

  minutes(minutes: number): Promise<void> {
    return this.seconds(minutes * 60)
  }

  async until(minute: number): Promise<void> {
    const left = minute - this.minuteOfDay()
    if (left > 0) await this.minutes(left)
  }

  /** For what does not run faster in a faster hall: the next look, the next try. */
  async realMs(ms: number): Promise<void> {
    this.signal.throwIfAborted()
    await pause(ms, undefined, { signal: this.signal })
  }
}
