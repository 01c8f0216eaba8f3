import { setImmediate, setTimeout } from 'node:timers/promises'
import type { HallId } from '@tingxu/shared/ids.ts'
import type { Step } from '../domain/events.ts'
import type { HallLog } from '../store/hall-log.ts'

/**
 * Follows the log of every hall at its own pace, from where it stood when it last stopped. It owns no
 * position: that is on disk beside what came of the steps, written in the same commit, so that each step
 * counts exactly once, whatever is killed when.
 */
export class Follower {
  readonly #log: FollowedLog
  readonly #target: Target
  readonly #onFailure: OnFailure
  readonly #stopping = new AbortController()
  #woken = false
  #running: Promise<void> | null = null

  constructor(log: FollowedLog, target: Target, onFailure: OnFailure) {
    this.#log = log
    this.#target = target
    this.#onFailure = onFailure
  }

  /** There may be new steps. Cheap, and safe to say too often. */
  wake(): void {
    if (this.#stopping.signal.aborted) return
    this.#woken = true
    this.#running ??= this.#run()
  }

  /** Kept when every step that is in the log now has been followed. */
  async caughtUp(): Promise<void> {
    this.wake()
    await this.#running
  }

  /** Ends after the batch at hand. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    for (let failures = 0; this.#woken && !this.#stopping.signal.aborted; ) {
      this.#woken = false
      try {
        await this.#catchUp()
        failures = 0
      } catch (error) {
        this.#woken = true
        failures += 1
        await this.#pauseAfter(error, failures)
      }
    }
    this.#running = null
  }

  async #catchUp(): Promise<void> {
    for (const hallId of await this.#log.hallIds()) {
      while (!this.#stopping.signal.aborted) {
        const steps = await this.#log.readAfter(hallId, this.#target.followed(hallId), STEPS_PER_BATCH)
        if (steps.length === 0) break
        await this.#target.follow(hallId, steps)
        // Everything above may have happened without a real wait; whoever says "stop" wants to be heard.
        await setImmediate()
      }
    }
  }

  async #pauseAfter(error: unknown, failures: number): Promise<void> {
    const waitMs = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LAST_PAUSE_MS)
    this.#onFailure(error, waitMs)
    const { signal } = this.#stopping
    await setTimeout(waitMs, undefined, { signal }).catch(() => {})
  }
}

export type FollowedLog = Pick<HallLog, 'hallIds' | 'readAfter'>

export type Target = {
  /** The last step of the hall that was followed, from disk. */
  followed(hallId: HallId): number
  /** Does what the steps ask for and moves `followed` on in the same commit. Throws to be asked again. */
  follow(hallId: HallId, steps: readonly Step[]): void | Promise<void>
}

export type OnFailure = (error: unknown, waitMs: number) => void

const STEPS_PER_BATCH = 500
const FIRST_PAUSE_MS = 100
const LAST_PAUSE_MS = 30_000
