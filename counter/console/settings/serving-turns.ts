import type { CounterSettings, ServedService } from '@tingxu/shared/settings.ts'
import { freeKey, isReordered, type Place } from './place.ts'

export const COUNTERS: Place = { path: '/counters', kind: 'counters' }

/** What a counter does for a service. */
export type Doing = ServedService | { serviceId: string; as: 'stand-in' }
/** What it did and does for these services, the same for all of them. */
export type Turn = { was: Doing | undefined; is: Doing | undefined; serviceIds: readonly string[] }
/**
 * By what is the same about them; what the counter now does for so many services, where it is the same for all of them; and
 * which of its lists stand in another order.
 */
export type Turns = {
  turns: ReadonlyMap<string, Turn>
  alike: { how: string; doing: Doing | undefined; count: number } | null
  reordered: readonly ('services' | 'standInFor')[]
}

/**
 * What became of a counter's services. Settings never change in place, so that each counter is compared once with what
 * it was, and typing elsewhere in a draft that changed every counter of a hall costs nothing here.
 */
export function turnsOf(before: CounterSettings, after: CounterSettings): Turns {
  const known = COMPARED.get(after)
  if (known?.before === before) return known.turns
  const turns = compared(before, after)
  COMPARED.set(after, { before, turns })
  return turns
}

const COMPARED = new WeakMap<CounterSettings, { before: CounterSettings; turns: Turns }>()

function compared(before: CounterSettings, after: CounterSettings): Turns {
  const [was, is] = [listsOf(before), listsOf(after)]
  const turns = new Map<string, { was: Doing | undefined; is: Doing | undefined; serviceIds: string[] }>()
  const note = (a: Doing | undefined, b: Doing | undefined) => {
    const [before, now] = [written(a), written(b)]
    if (before === now) return
    const how = `${before} → ${now}`
    const serviceId = (b ?? a)?.serviceId ?? ''
    const known = turns.get(how)
    if (known) known.serviceIds.push(serviceId)
    else turns.set(how, { was: a, is: b, serviceIds: [serviceId] })
  }
  for (const list of LISTS) {
    for (const [key, doing] of is[list]) note(was[list].get(key), doing)
    for (const [key, doing] of was[list]) if (!is[list].has(key)) note(doing, undefined)
  }
  const reordered = LISTS.filter((list) => isReordered(was[list], is[list]))
  return { turns, alike: alikeIn([...is.services.values(), ...is.standInFor.values()]), reordered }
}

function alikeIn(doings: readonly Doing[]): Turns['alike'] {
  const how = written(doings[0])
  return doings.every((doing) => written(doing) === how) ? { how, doing: doings[0], count: doings.length } : null
}

const LISTS = ['services', 'standInFor'] as const

function listsOf({ services, standInFor = [] }: CounterSettings) {
  const standIns = standInFor.map((serviceId) => ({ serviceId, as: 'stand-in' as const }))
  return { services: byService(services), standInFor: byService(standIns) }
}

function byService(doings: readonly Doing[]): Map<string, Doing> {
  const found = new Map<string, Doing>()
  for (const doing of doings) found.set(freeKey(doing.serviceId, found), doing)
  return found
}

function written(doing: Doing | undefined): string {
  if (doing === undefined) return ''
  return 'when' in doing && doing.when !== undefined ? `${doing.as} ${JSON.stringify(doing.when)}` : doing.as
}
