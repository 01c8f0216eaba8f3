import type { HallId } from '@tingxu/shared/ids.ts'
import { DRY_RUN_MS_MAX, DRY_RUNS_WAITING_MAX } from '@tingxu/shared/limits.ts'
import type { DryRun, DryRunAnswer } from '@tingxu/shared/wire-console.ts'
import type { House } from './house.ts'
import { Turnstile } from './turnstile.ts'

/** One at a time: a day played again takes a core and much memory, and the halls need the rest of the machine. */
export class DryRuns {
  readonly #play: House['dryRun']
  readonly #turnstile = new Turnstile(1, DRY_RUNS_WAITING_MAX)
  readonly #closing = new AbortController()

  constructor({ dryRun }: House) {
    this.#play = dryRun
  }

  /** The figures, null where there is no such day, or why there are none. Whoever has `gone` needs none. */
  async play(hallId: HallId, dryRun: DryRun, gone: AbortSignal): Promise<DryRunAnswer | null | NoFigures> {
    const ended = AbortSignal.any([gone, this.#closing.signal])
    try {
      return await this.#turnstile.pass(() => {
        return this.#play(hallId, dryRun, AbortSignal.any([ended, AbortSignal.timeout(DRY_RUN_MS_MAX)]))
      })
    } catch (error) {
      if (ended.aborted) return 'stopped'
      if (isTooLong(error)) return 'too-long'
      throw error
    }
  }

  /** Nobody waits for a dry run before the house closes. */
  stop(): void {
    this.#closing.abort()
  }
}

export type NoFigures = 'crowded' | 'too-long' | 'stopped'

/** The time or the memory that a dry run is given did not do. */
function isTooLong(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'TimeoutError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
}
