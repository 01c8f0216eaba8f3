import { gathered } from './gathered.ts'

/** Each of these services at each of these counters. */
export type Block = { counterIds: readonly string[]; serviceIds: readonly string[] }

/**
 * The blocks that these lists of services, counter by counter, make: as few as there are when counters with the same
 * services go together, or services with the same counters. `order`: the services of the hall in their order.
 */
export function blocksOf(lists: ReadonlyMap<string, readonly string[]>, order: ReadonlyMap<string, number>): Block[] {
  const placeOf = (serviceId: string) => order.get(serviceId) ?? order.size
  const sorted = new Map([...lists].map(([id, list]) => [id, list.toSorted((a, b) => placeOf(a) - placeOf(b))]))
  const down = alike(sorted).map(([counterIds, serviceIds]) => ({ counterIds, serviceIds }))
  if (down.length === 1) return down
  const across = alike(turned(sorted)).map(([serviceIds, counterIds]) => ({ counterIds, serviceIds }))
  return across.length < down.length ? across : down
}

/** Those together that have the same list. */
function alike(lists: ReadonlyMap<string, readonly string[]>): [ids: string[], list: readonly string[]][] {
  return [...gathered(lists, ([, list]) => list.join('/')).values()].map((same) => {
    return [same.map(([id]) => id), same[0]?.[1] ?? []]
  })
}

function turned(lists: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [id, list] of lists) {
    for (const item of list) {
      const ids = found.get(item)
      if (ids) ids.push(id)
      else found.set(item, [id])
    }
  }
  return found
}
