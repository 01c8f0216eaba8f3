import type { CounterSettings } from '@tingxu/shared/settings.ts'
import { type Entry, entryAt, isSame, withEntries } from './entry.ts'

export type EntryFor = (counter: CounterSettings, serviceId: string) => Entry

/** The counters with new entries for these services at those of them that are named, and how many entries are new. */
export function changed(
  counters: readonly CounterSettings[],
  counterIds: ReadonlySet<string>,
  serviceIds: readonly string[],
  entryFor: EntryFor,
): { counters: CounterSettings[]; cells: number } {
  let cells = 0
  const after = counters.map((counter) => {
    if (!counterIds.has(counter.id)) return counter
    const entries = new Map(serviceIds.map((id) => [id, entryFor(counter, id)] as const))
    for (const [id, entry] of entries) if (isSame(entry, entryAt(counter, id))) entries.delete(id)
    cells += entries.size
    return withEntries(counter, entries)
  })
  return { counters: after, cells }
}
