/** Chance that a seed alone decides. */
export type Chance = {
  /** At least 0, less than 1. */
  share(): number
  between(least: number, most: number): number
  happens(probability: number): boolean
  /** One of them, each as likely as its weight. There must be one. */
  pick<T>(items: readonly T[], weightOf?: (item: T) => number): T
  /** Around a median, never negative, now and then much longer: how long people take. */
  around(median: number, spread: number): number
  /** How many of what happens `mean` times on average. */
  count(mean: number): number
}

/**
 * A stream of its own for everybody (`visitor 17`), so that what one person does never changes what another will: in a
 * living hall nobody knows who is asked first.
 */
export function chanceOf(seed: number, whose: string): Chance {
  const share = sharesFrom(mixed(seed, whose))
  const normal = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share())
  return {
    share,
    between: (least, most) => least + share() * (most - least),
    happens: (probability) => share() < probability,
    pick: (items, weightOf = () => 1) => picked(items, weightOf, share()),
    around: (median, spread) => median * Math.exp(spread * normal()),
    // For the means of a day the normal curve is Poisson's to within a visitor or two.
    count: (mean) => Math.max(0, Math.round(mean + Math.sqrt(mean) * normal())),
  }
}

function picked<T>(items: readonly T[], weightOf: (item: T) => number, share: number): T {
  const total = items.reduce((sum, item) => sum + weightOf(item), 0)
  let left = share * total
  for (const item of items) {
    left -= weightOf(item)
    if (left < 0) return item
  }
  const last = items.at(-1)
  if (last === undefined) throw new Error('there is nothing to pick from')
  return last
}

/** FNV-1a over the name, begun from the seed. */
function mixed(seed: number, whose: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (const char of whose) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}

/** mulberry32 */
function sharesFrom(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
