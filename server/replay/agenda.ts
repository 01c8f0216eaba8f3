import type { HallTime } from '@tingxu/shared/ids.ts'

type Item = { at: HallTime; order: number; what: () => void }

/** What is still to happen, the earliest first; of one instant, what was noted first. A heap. */
export class Agenda {
  readonly #items: Item[] = []
  #noted = 0

  add(at: HallTime, what: () => void): void {
    const items = this.#items
    items.push({ at, order: this.#noted++, what })
    for (let place = items.length - 1; place > 0; ) {
      const parent = (place - 1) >> 1
      if (!this.#swapIfWrong(parent, place)) return
      place = parent
    }
  }

  /** Takes out the next; undefined when nothing is left. */
  next(): { at: HallTime; what: () => void } | undefined {
    const items = this.#items
    const [first] = items
    const last = items.pop()
    if (first === undefined || last === undefined || items.length === 0) return first
    items[0] = last
    for (let place = 0; ; ) {
      const [left, right] = [2 * place + 1, 2 * place + 2]
      const child = right < items.length && this.#isBefore(right, left) ? right : left
      if (child >= items.length || !this.#swapIfWrong(place, child)) return first
      place = child
    }
  }

  #swapIfWrong(parent: number, child: number): boolean {
    if (!this.#isBefore(child, parent)) return false
    const [above, below] = [this.#items[parent] as Item, this.#items[child] as Item]
    this.#items[parent] = below
    this.#items[child] = above
    return true
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#items[one] as Item, this.#items[other] as Item]
    return a.at < b.at || (a.at === b.at && a.order < b.order)
  }
}
