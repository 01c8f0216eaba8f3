import type { CounterSettings, ServiceSettings, Settings } from '@tingxu/shared/settings.ts'
import fc from 'fast-check'
import { type Change, change, changed } from './settings-changes.ts'

/** What a manager may do to a hall while it is full: all that can be drawn, and never a draft that is refused. */
export type Overhaul = { kind: keyof typeof KINDS; which: number; change: Change }

const KINDS = {
  'one-place': ({ change }: Overhaul, before: Settings) => changed(before, change),
  'a-service-goes': ({ which }: Overhaul, before: Settings) => withoutService(before, which),
  'services-are-others': (_: Overhaul, before: Settings) => withOtherServices(before),
  'a-counter-goes': ({ which }: Overhaul, before: Settings) => withoutCounter(before, which),
  'counters-are-others': (_: Overhaul, before: Settings) => withOtherCounters(before),
  'a-counter-comes': (_: Overhaul, before: Settings) => withOneMore(before),
  'classes-go': (_: Overhaul, before: Settings) => withOrdinaryAlone(before),
  'series-are-others': (_: Overhaul, before: Settings) => withOtherSeries(before),
  'zones-are-one': (_: Overhaul, before: Settings) => inOneZone(before),
  'all-is-renamed': (_: Overhaul, before: Settings) => renamed(before),
  'hours-are-over': (_: Overhaul, before: Settings): Settings => ({ ...before, hours: {} }),
}

export const overhaul: fc.Arbitrary<Overhaul> = fc.record({
  kind: fc.constantFrom(...(Object.keys(KINDS) as Overhaul['kind'][])),
  which: fc.nat(100),
  change,
})

export function overhauled(before: Settings, overhaul: Overhaul): Settings {
  return KINDS[overhaul.kind](overhaul, before)
}

function withoutService(before: Settings, which: number): Settings {
  if (before.services.length === 1) return before
  const gone = before.services[which % before.services.length]?.id
  const others = (ids: readonly string[] = []) => ids.filter((id) => id !== gone)
  return {
    ...before,
    services: before.services.filter(({ id }) => id !== gone).map((one) => ({ ...one, after: others(one.after) })),
    counters: before.counters.map((counter) => ({
      ...counter,
      services: counter.services.filter(({ serviceId }) => serviceId !== gone),
      standInFor: others(counter.standInFor),
    })),
  }
}

/** Every service goes, and as many come that nobody has a ticket for. */
function withOtherServices(before: Settings): Settings {
  const other = (id: string) => otherId(id)
  return {
    ...before,
    services: before.services.map((one): ServiceSettings => {
      const named = { id: other(one.id), name: { zh: `新${one.id}`, en: `new ${one.id}` } }
      return { ...one, ...named, after: (one.after ?? []).map(other) }
    }),
    counters: before.counters.map((counter) => ({
      ...counter,
      services: counter.services.map((served) => ({ ...served, serviceId: other(served.serviceId) })),
      standInFor: (counter.standInFor ?? []).map(other),
    })),
  }
}

/** Any counter but the first, which serves everything. */
function withoutCounter(before: Settings, which: number): Settings {
  const [first, ...others] = before.counters
  const gone = others[which % Math.max(1, others.length)]
  return {
    ...before,
    counters: [first, ...others].filter((one) => one !== undefined && one !== gone) as CounterSettings[],
  }
}

/** Every window goes, whoever sits there, and another stands in its place. */
function withOtherCounters(before: Settings): Settings {
  return { ...before, counters: before.counters.map((one) => ({ ...one, id: otherId(one.id) })) }
}

function withOneMore(before: Settings): Settings {
  const [first] = before.counters
  const number = 1 + Math.max(...before.counters.map((one) => one.number))
  return { ...before, counters: [...before.counters, ...(first ? [{ ...first, id: `more-${number}`, number }] : [])] }
}

function withOrdinaryAlone(before: Settings): Settings {
  return {
    ...before,
    classes: before.classes.filter(({ id }) => id === 'ordinary'),
    services: before.services.map((one) => ({ ...one, classIds: ['ordinary'] })),
  }
}

/** Other prefixes, and all begin anew. */
function withOtherSeries(before: Settings): Settings {
  const letters = before.series[0]?.prefix === 'A' ? 'HK' : 'AB'
  return {
    ...before,
    series: before.series.map((one, index) => ({ ...one, id: otherId(one.id), prefix: letters[index] ?? 'Z' })),
    services: before.services.map((one) => ({ ...one, seriesId: otherId(one.seriesId) })),
  }
}

function inOneZone(before: Settings): Settings {
  const zone = { id: 'everywhere', name: { zh: '大厅', en: 'Hall' } }
  return { ...before, zones: [zone], counters: before.counters.map((one) => ({ ...one, zoneId: zone.id })) }
}

function renamed(before: Settings): Settings {
  const name = { zh: '新名', en: 'New name' }
  return {
    ...before,
    name,
    services: before.services.map((one) => ({ ...one, name: { zh: `改${one.id}`, en: `Renamed ${one.id}` } })),
    counters: before.counters.map((one) => ({ ...one, name, number: one.number + 100 })),
    zones: before.zones.map((one) => ({ ...one, name })),
  }
}

const otherId = (id: string) => (id.startsWith('new-') ? id.slice('new-'.length) : `new-${id}`)
