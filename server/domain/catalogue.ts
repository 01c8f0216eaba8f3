import type { ClassId, CounterId, HallTime, ServiceId } from '@tingxu/shared/ids.ts'
import type { CounterSettings, ServiceSettings, Settings } from '@tingxu/shared/settings.ts'
import type { Catalogue, ServiceInForce, Waiter } from './hall.ts'

/** Minutes within which a ticket should be called where its class says nothing (rule Q2). */
const TARGET_MINUTES = 20
export const ORDINARY: ClassId = 'ordinary'

/**
 * The settings by id. What a new document leaves out lives on, with its last settings, for the tickets
 * that carry it and at the counters that served it (rule S3).
 */
export function catalogueOf(settings: Settings, before: Catalogue): Catalogue {
  return {
    services: withRemoved(servicesOf(settings), before.services, (service) => ({ ...service, removed: true })),
    classes: withRemoved(byId(settings.classes), before.classes),
    series: withRemoved(byId(settings.series), before.series),
    counters: withRemoved(byId(settings.counters), before.counters),
  }
}

/** When a ticket should be called: its arrival plus the target of its class on its service (rule Q2). */
export function dueAtOf(catalogue: Catalogue, ticket: Waiter): HallTime {
  return ticket.arrivedAt + targetMinutes(catalogue, ticket) * 60_000
}

/** The services that a counter has as primary, removed ones among them where it served them (rules Q1, Q5, S3). */
export function servedBy(catalogue: Catalogue, counterId: CounterId): ServiceId[] {
  const listed = catalogue.counters.get(counterId)?.services ?? []
  const served = listed.filter(({ as }) => as === 'primary').map(({ serviceId }) => serviceId)
  for (const [id, service] of catalogue.services) {
    if (service.removed && service.counterIds.includes(counterId) && !served.includes(id)) served.push(id)
  }
  return served
}

function targetMinutes({ services, classes }: Catalogue, { serviceId, classId }: Waiter): number {
  const own = services.get(serviceId)?.settings.targetMinutes
  return own?.[classId] ?? classes.get(classId)?.targetMinutes ?? TARGET_MINUTES
}

function servicesOf(settings: Settings): Map<ServiceId, ServiceInForce> {
  const found = settings.services.map((service, order): [ServiceId, ServiceInForce] => [
    service.id,
    { settings: service, order, counterIds: countersOf(service, settings.counters), removed: false },
  ])
  return new Map(found)
}

function countersOf(service: ServiceSettings, counters: readonly CounterSettings[]): CounterId[] {
  const serves = (counter: CounterSettings) =>
    counter.services.some(({ serviceId, as }) => serviceId === service.id && as === 'primary')
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
