/** Lets a few in at once and a few more wait; whoever comes after is told that it is crowded. */
export class Turnstile {
  readonly #inMax: number
  readonly #waitingMax: number
  readonly #waiting: (() => void)[] = []
  #inside = 0

  constructor(inMax: number, waitingMax: number) {
    this.#inMax = inMax
    this.#waitingMax = waitingMax
  }

  async pass<T>(work: () => Promise<T>): Promise<T | 'crowded'> {
    if (this.#inside < this.#inMax) this.#inside += 1
    else if (this.#waiting.length >= this.#waitingMax) return 'crowded'
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await work()
    } finally {
      this.#leave()
    }
  }

  /** Whoever leaves hands their place to the one who waited longest. */
  #leave() {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#inside -= 1
  }
}
