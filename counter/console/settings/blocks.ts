import { gathered } from './gathered.ts'

/** Each of these services at each of these counters. */
export type Block = { counterIds: readonly string[]; serviceIds: readonly string[] }

/**
 * The blocks that these lists of services, counter by counter, make: as few as there are when counters with the same
 * services go together, or services with the same counters. `order`: the services of the hall in their order.
 */
export function blocksOf(lists: ReadonlyMap<string, readonly string[]>, order: readonly string[]): Block[] {
  const ids = [...order]
  const places = new Map(ids.map((id, place) => [id, place]))
  const placeOf = (id: string) => {
    // A list may name what the hall does not have any more.
    const place = places.get(id) ?? ids.push(id) - 1
    if (place >= order.length) places.set(id, place)
    return place
  }
  const inOrder = [...lists].map(([id, list]): [string, Uint32Array] => [id, Uint32Array.from(list, placeOf).sort()])
  const down = alike(inOrder).map(([counterIds, list]) => ({ counterIds, serviceIds: namedBy(list, ids) }))
  if (down.length === 1) return down
  const counterIds = [...lists.keys()]
  const across = alike(turned(inOrder)).map(([services, counters]) => {
    return { counterIds: namedBy(counters, counterIds), serviceIds: namedBy(services, ids) }
  })
  return across.length < down.length ? across : down
}

/** Those together that have the same list. */
function alike<Key>(lists: readonly [Key, ArrayLike<number>][]): [keys: Key[], list: ArrayLike<number>][] {
  const same = gathered(lists, ([, list]) => Array.prototype.join.call(list))
  return [...same.values()].map((lists) => [lists.map(([key]) => key), lists[0]?.[1] ?? []])
}

/** The places of the lists by what stands in them. */
function turned(lists: readonly [unknown, ArrayLike<number>][]): [number, number[]][] {
  const found: number[][] = []
  for (const [place, [, list]] of lists.entries()) {
    for (const item of Array.from(list)) {
      found[item] ??= []
      found[item].push(place)
    }
  }
  return found.flatMap((places, item): [number, number[]][] => (places ? [[item, places]] : []))
}

const namedBy = (places: ArrayLike<number>, ids: readonly string[]) => Array.from(places, (place) => ids[place] ?? '')
