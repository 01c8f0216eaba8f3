import type { CounterSettings, ServiceSettings, Settings } from '@tingxu/shared/settings.ts'
import { servedIn } from '../services/who-serves.ts'
import { entriesOf } from './entry.ts'

export type Count = { primary: number; others: number }

/** How many counters have each service as primary, and how many help out or stand in. */
export function countsOf(counters: readonly CounterSettings[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>()
  for (const counter of counters) {
    for (const [serviceId, { how }] of entriesOf(counter)) {
      const count = counts.get(serviceId) ?? { primary: 0, others: 0 }
      if (how === 'primary') count.primary += 1
      else count.others += 1
      counts.set(serviceId, count)
    }
  }
  return counts
}

export function countAt(counter: CounterSettings): Count {
  const entries = [...entriesOf(counter).values()]
  const primary = entries.filter(({ how }) => how === 'primary').length
  return { primary, others: entries.length - primary }
}

/** Services that give tickets, and that no counter has as primary or stands in for: such a draft is refused (rule S2). */
export function unservedOf({ services, counters }: Pick<Settings, 'services' | 'counters'>): ReadonlySet<string> {
  const served = servedIn({ counters })
  return new Set(services.filter((one) => givesTickets(one) && !served.has(one.id)).map(({ id }) => id))
}

const givesTickets = ({ noTicket }: ServiceSettings) => !noTicket

/** A counter's lists without services that are no more, and without a service listed twice; itself if there are none. */
export function tidied(counter: CounterSettings, known: ReadonlySet<string>): CounterSettings {
  const { standInFor = [], ...rest } = counter
  const services = onceEach(counter.services, ({ serviceId }) => serviceId, known)
  const kept = onceEach(standInFor, (id) => id, known)
  if (services.length === counter.services.length && kept.length === standInFor.length) return counter
  return { ...rest, services, ...(kept.length > 0 && { standInFor: kept }) }
}

function onceEach<Item>(items: readonly Item[], idOf: (item: Item) => string, known: ReadonlySet<string>): Item[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const id = idOf(item)
    const isKept = known.has(id) && !seen.has(id)
    seen.add(id)
    return isKept
  })
}
