import type { ClassId, CounterId, HallTime, ServiceId } from '@tingxu/shared/ids.ts'
import type { CounterSettings, ServiceSettings, Settings } from '@tingxu/shared/settings.ts'
import type { Catalogue, Served, ServiceInForce } from './hall.ts'
import { classIn, serviceIn } from './in-force.ts'
import { servedAs } from './serving.ts'
import type { Ticket } from './ticket.ts'

export const ORDINARY: ClassId = 'ordinary'

/**
 * The settings by id. What a new document leaves out lives on, with its last settings, for the tickets
 * that carry it and at the counters that served it (rule S3).
 */
export function catalogueOf(settings: Settings, before: Catalogue): Catalogue {
  const services = withRemoved(servicesOf(settings), before.services, (service) => ({ ...service, removed: true }))
  return {
    services,
    classes: withRemoved(byId(settings.classes), before.classes),
    series: withRemoved(byId(settings.series), before.series),
    counters: withRemoved(byId(settings.counters), before.counters),
    served: servedByCounter(settings, services, before),
  }
}

/** When a ticket should be called: its arrival plus the target of its class on its service (rule Q2). */
export function dueAtOf(catalogue: Catalogue, ticket: Pick<Ticket, 'serviceId' | 'classId' | 'arrivedAt'>): HallTime {
  return ticket.arrivedAt + targetMs(catalogue, ticket.serviceId, ticket.classId)
}

/** Within how many milliseconds of arrival a ticket of the class should be called. */
export function targetMs(catalogue: Catalogue, serviceId: ServiceId, classId: ClassId): number {
  const own = serviceIn(catalogue, serviceId).settings.targetMinutes
  return (own?.[classId] ?? classIn(catalogue, classId).targetMinutes) * 60_000
}

/** The settings of a service that is on offer: there, and not removed since. */
export function offered({ services }: Catalogue, serviceId: ServiceId): ServiceSettings | null {
  const service = services.get(serviceId)
  return service && !service.removed ? service.settings : null
}

function servicesOf(settings: Settings): Map<ServiceId, ServiceInForce> {
  const found = settings.services.map((service, order): [ServiceId, ServiceInForce] => [
    service.id,
    {
      settings: service,
      order,
      counterIds: idsOf(settings.counters, ({ services }) =>
        services.some(({ serviceId, as }) => serviceId === service.id && as === 'primary'),
      ),
      standInIds: idsOf(settings.counters, ({ standInFor = [] }) => standInFor.includes(service.id)),
      removed: false,
    },
  ])
  return new Map(found)
}

function servedByCounter(
  { counters }: Settings,
  services: Catalogue['services'],
  before: Catalogue,
): Catalogue['served'] {
  const served = new Map<CounterId, Served[]>()
  for (const { id, services: list, standInFor = [] } of counters) {
    const standIns = standInFor.map((serviceId): Served => ({ serviceId, as: 'stand-in' }))
    served.set(id, [...list.map(servedAs), ...standIns])
  }
  for (const [id, listed] of before.served) {
    const removed = listed.filter(({ serviceId }) => services.get(serviceId)?.removed)
    served.set(id, [...(served.get(id) ?? listed.filter((one) => !removed.includes(one))), ...removed])
  }
  return served
}

function idsOf(counters: readonly CounterSettings[], serves: (counter: CounterSettings) => boolean): CounterId[] {
  return counters.filter(serves).map(({ id }) => id)
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

function withRemoved<Item>(
  now: Map<string, Item>,
  before: Map<string, Item>,
  asRemoved: (item: Item) => Item = (item) => item,
): Map<string, Item> {
  for (const [id, item] of before) if (!now.has(id)) now.set(id, asRemoved(item))
  return now
}
