import { FAILERS_REMEMBERED_MAX } from '@tingxu/shared/limits.ts'

type Failures = { count: number; last: number }
export type PatienceLimits = {
  /** Failures that cost no wait. */
  free: number
  firstMs: number
  mostMs: number
  /** After so long without another failure they are forgotten. */
  forgetMs: number
}

/**
 * After some failures every further try must wait, twice as long each time. Nobody is ever locked out: a lock would be
 * a way to keep a clerk from work by typing nonsense under their name.
 */
export class Patience {
  readonly #limits: PatienceLimits
  readonly #failures = new Map<string, Failures>()

  constructor(limits: PatienceLimits) {
    this.#limits = limits
  }

  /** How long this one must still wait before the next try; 0: go on. */
  waitMs(who: string, now: number): number {
    const failures = this.#failures.get(who)
    if (failures === undefined) return 0
    const { free, firstMs, mostMs, forgetMs } = this.#limits
    if (now - failures.last >= forgetMs) return this.#forget(who)
    const beyond = failures.count - free
    if (beyond < 0) return 0
    return Math.max(0, failures.last + Math.min(mostMs, firstMs * 2 ** beyond) - now)
  }

  failed(who: string, now: number) {
    const count = (this.#failures.get(who)?.count ?? 0) + 1
    // Taken out and put in again: the map's order is then the order of the last failure, and the oldest leaves first.
    this.#failures.delete(who)
    this.#failures.set(who, { count, last: now })
    if (this.#failures.size > FAILERS_REMEMBERED_MAX) this.#forget(this.#failures.keys().next().value ?? '')
  }

  succeeded(who: string) {
    this.#forget(who)
  }

  #forget(who: string): 0 {
    this.#failures.delete(who)
    return 0
  }
}
