/** So many a second and no more. A thousand screens that come back at once come in over a few seconds. */
export class Admission {
  readonly #perSecondMax: number
  #second = 0
  #admitted = 0

  constructor(perSecondMax: number) {
    this.#perSecondMax = perSecondMax
  }

  admits(now: number): boolean {
    const second = Math.floor(now / 1000)
    if (second !== this.#second) this.#admitted = 0
    this.#second = second
    this.#admitted += 1
    return this.#admitted <= this.#perSecondMax
  }
}
