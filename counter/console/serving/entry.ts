import type { CounterSettings, ServedService } from '@tingxu/shared/settings.ts'

/** How a counter comes to serve a service (rules Q5, Q6), in the order of the keys 1 to 4. */
export const HOWS = ['primary', 'assist', 'stand-in', 'none'] as const
export type How = (typeof HOWS)[number]
export type AssistWhen = NonNullable<ServedService['when']>
/** What stands where a service and a counter meet. */
export type Entry = { how: 'primary' | 'stand-in' | 'none' } | { how: 'assist'; when: AssistWhen }

/** What an assisting counter waits for unless somebody says otherwise; the rules take the same where nothing is said. */
const WHEN_UNSAID: AssistWhen = 'idle'
export const NONE: Entry = { how: 'none' }

export function entryAt(counter: CounterSettings, serviceId: string): Entry {
  return entriesOf(counter).get(serviceId) ?? NONE
}

/** The services that a counter has to do with. Settings never change in place, so each counter is read once. */
export function entriesOf(counter: CounterSettings): ReadonlyMap<string, Entry> {
  const known = READ.get(counter)
  if (known) return known
  const entries = new Map<string, Entry>()
  for (const serviceId of counter.standInFor ?? []) entries.set(serviceId, { how: 'stand-in' })
  for (const { serviceId, as, when = WHEN_UNSAID } of counter.services)
    entries.set(serviceId, as === 'assist' ? { how: as, when } : { how: as })
  READ.set(counter, entries)
  return entries
}

const READ = new WeakMap<CounterSettings, ReadonlyMap<string, Entry>>()

/** The entry that somebody who presses this key means; a condition that stands there already stays. */
export function entryOf(how: How, before: Entry): Entry {
  if (how !== 'assist') return { how }
  return before.how === 'assist' ? before : { how, when: WHEN_UNSAID }
}

/** The counter with these entries, each other than what it had. */
export function withEntries(counter: CounterSettings, entries: ReadonlyMap<string, Entry>): CounterSettings {
  if (entries.size === 0) return counter
  const services = counter.services.flatMap((served) => servedAfter(served, entries))
  const standInFor = (counter.standInFor ?? []).filter((serviceId) => !entries.has(serviceId))
  const listed = new Set(services.map(({ serviceId }) => serviceId))
  for (const [serviceId, entry] of entries) {
    if (entry.how === 'stand-in') standInFor.push(serviceId)
    else if (entry.how !== 'none' && !listed.has(serviceId)) services.push({ serviceId, ...servedAs(entry) })
  }
  const { standInFor: _, ...rest } = counter
  return { ...rest, services, ...(standInFor.length > 0 && { standInFor }) }
}

/** What it serves keeps its place in the list. */
function servedAfter(served: ServedService, put: ReadonlyMap<string, Entry>): ServedService[] {
  const entry = put.get(served.serviceId)
  if (entry === undefined) return [served]
  return entry.how === 'primary' || entry.how === 'assist' ? [{ serviceId: served.serviceId, ...servedAs(entry) }] : []
}

function servedAs(entry: Extract<Entry, { how: 'primary' | 'assist' }> | Entry): Omit<ServedService, 'serviceId'> {
  return entry.how === 'assist' ? { as: 'assist', when: entry.when } : { as: 'primary' }
}

export function isSame(one: Entry, other: Entry): boolean {
  if (one.how !== 'assist' || other.how !== 'assist') return one.how === other.how
  return one.when === other.when || JSON.stringify(one.when) === JSON.stringify(other.when)
}
