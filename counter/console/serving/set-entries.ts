import type { CounterSettings } from '@tingxu/shared/settings.ts'
import { type Entry, entriesOf, isSame, NONE, withEntries } from './entry.ts'

/** What becomes of a cell; `before`: what stands there. */
export type EntryFor = (cell: { before: Entry; counter: CounterSettings; serviceId: string }) => Entry

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
    const stood = entriesOf(counter)
    const entries = new Map<string, Entry>()
    for (const serviceId of serviceIds) {
      const before = stood.get(serviceId) ?? NONE
      const entry = entryFor({ before, counter, serviceId })
      if (!isSame(entry, before)) entries.set(serviceId, entry)
    }
    cells += entries.size
    return withEntries(counter, entries)
  })
  return { counters: after, cells }
}
