import type { HallTime } from '@tingxu/shared/ids.ts'
import type { ClockKind } from '../domain/events.ts'

/**
 * The clock of one hall: wall time when the process started plus the monotonic time since, and never below
 * the hall's last step. A wall clock that jumps meanwhile changes nothing until it is adopted.
 */
export type HallClock = {
  readonly kind: ClockKind
  now(): HallTime
  /** Sets the hall right by the wall clock, at a moment when nobody's place can suffer: the day's opening. */
  adoptWall(): void
  /** How far the wall clock is ahead of the hall's, in milliseconds. */
  driftMs(): number
  /** Calls when the instant has come, if the clock goes by itself. Returns how to call it off. */
  wakeAt(instant: HallTime, wake: () => void): () => void
}

/** No timer of the platform holds more than 24 days; whoever sleeps longer wakes and looks again. */
const SLEEP_MS_MAX = 3_600_000

/** A clock that goes with the world. */
export class WallClock implements HallClock {
  readonly kind = 'wall'
  #wallAtStart: HallTime
  #startedAt = performance.now()

  /** Goes on from the hall's last step where the wall clock is behind it. */
  constructor(lastStepAt: HallTime) {
    this.#wallAtStart = Math.max(Date.now(), lastStepAt)
  }

  now(): HallTime {
    return Math.floor(this.#wallAtStart + performance.now() - this.#startedAt)
  }

  adoptWall(): void {
    this.#wallAtStart = Date.now()
    this.#startedAt = performance.now()
  }

  driftMs(): number {
    return Date.now() - this.now()
  }

  wakeAt(instant: HallTime, wake: () => void): () => void {
    const sleeping = setTimeout(wake, Math.min(Math.max(0, instant - this.now()), SLEEP_MS_MAX)).unref()
    return () => clearTimeout(sleeping)
  }
}

/** A clock for tests and rehearsals: it stands until it is moved. */
export class ManualClock implements HallClock {
  readonly kind = 'manual'
  #now: HallTime

  constructor(startsAt: HallTime) {
    this.#now = startsAt
  }

  now(): HallTime {
    return this.#now
  }

  moveTo(instant: HallTime): void {
    this.#now = Math.max(this.#now, instant)
  }

  adoptWall(): void {}

  driftMs(): number {
    return 0
  }

  wakeAt(): () => void {
    return () => undefined
  }
}
