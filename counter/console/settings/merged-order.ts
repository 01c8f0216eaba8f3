import { isReordered } from './place.ts'

type Parts = ReadonlyMap<string, unknown>

/**
 * The order of a list that two people changed: theirs where only they moved things about, else mine; what the other
 * side added stands behind what it stood behind there.
 */
export function mergedOrder(
  { base, mine, theirs }: { base: Parts; mine: Parts; theirs: Parts },
  isKept: (key: string) => boolean,
): string[] {
  const [first, other] = isReordered(base, mine) ? [mine, theirs] : [theirs, mine]
  const order = [...first.keys()].filter(isKept)
  const placed = new Set(order)
  let before = -1
  for (const key of [...other.keys()].filter(isKept)) {
    if (!placed.has(key)) order.splice(before + 1, 0, key)
    before = order.indexOf(key)
  }
  return order
}
