import type { CounterSettings, ServedService, ServiceSettings, Settings } from '@tingxu/shared/settings.ts'
import fc from 'fast-check'

/** Zones whose clocks change at midnight, by half an hour, on the other half of the globe, or never. */
const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']
const BOTH_AREAS = ['east', 'west']

export const aFew = (most: number) => fc.integer({ min: 1, max: most })
const seconds = (most: number) => fc.integer({ min: 0, max: most })

export const call = fc
  .record({
    confirmArrival: fc.boolean(),
    recallSeconds: seconds(10),
    recallsMax: fc.integer({ min: 0, max: 3 }),
    calls: fc.integer({ min: 1, max: 3 }),
    noShowSeconds: seconds(20),
    returnMinutes: fc.constantFrom(0.2, 1, 15, 60),
    returnsMax: fc.integer({ min: 0, max: 3 }),
    returnAfter: fc.integer({ min: 0, max: 3 }),
    undoSeconds: fc.constantFrom(0, 5, 15, 60),
    holdMinutesMax: fc.constantFrom(0.2, 2, 30),
    postponesMax: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ calls, ...limits }) => ({
    ...limits,
    callsBeforeNoShow: Math.min(calls, 1 + limits.recallsMax),
    absentMinutes: 3,
    defaultOutcome: 'done' as const,
  }))

/** How a hall chooses, whom it lets go before everybody, and whom it asks whether they are here. */
export const order = fc.record({
  callingRule: fc.oneof(
    fc.constant({ type: 'earliest-due' as const }),
    fc.constant({ type: 'accumulating' as const }),
    aFew(3).map((n) => ({ type: 'alternating' as const, n })),
  ),
  absoluteMax: aFew(3),
  absolute: fc.boolean(),
  weight: fc.constantFrom(1, 2, 100),
  presence: fc.option(fc.record({ phone: fc.boolean(), confirmAhead: aFew(3) }, { requiredKeys: ['phone'] })),
})

const when = fc.constantFrom<ServedService['when']>(
  undefined,
  'idle',
  { waitOver: 0.5 },
  { waitOver: 5 },
  { waitingOver: 1 },
)

const shape = fc.record({
  zone: fc.constantFrom(...ZONES),
  ranges: fc.array(fc.record({ first: aFew(5), more: fc.oneof(aFew(8), aFew(30)) }), { minLength: 1, maxLength: 2 }),
  services: fc.array(
    fc.record({
      series: fc.nat(1),
      minutes: aFew(30),
      target: fc.option(fc.constantFrom(0, 0.5, 10), { nil: null }),
      quota: fc.option(aFew(30), { nil: null, freq: 3 }),
      outcomeNeeded: fc.nat(4).map((one) => one === 0),
      after: fc.nat(3),
      fewByPhone: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  counters: fc.array(
    fc.record({
      ...{ serves: fc.nat(15), standsIn: fc.nat(15), assists: fc.nat(15) },
      ...{ when, autoCall: fc.boolean() },
    }),
    { minLength: 1, maxLength: 4 },
  ),
  call,
  order,
  nextMatterPlace: fc.constantFrom('keep' as const, 'now' as const),
  openHours: fc.nat(3).map((one) => one === 0),
})
type Order = typeof order extends fc.Arbitrary<infer O> ? O : never
type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never

/** A small hall: narrow series, so that labels wrap within minutes; targets that let some overtake others. */
export const smallHall: fc.Arbitrary<Settings> = shape.map(hallOf)

function hallOf(shape: Shape): Settings {
  const { zone, ranges, services, counters, call, order, openHours, nextMatterPlace } = shape
  const name = { zh: '厅', en: 'Hall' }
  const serviceIds = services.map((_, index) => `service-${index}`)
  return {
    name,
    zone,
    languages: ['zh', 'en'],
    publicNotes: [],
    series: ranges.map((range, index) => ({ id: `series-${index}`, prefix: 'AB'[index] ?? 'C', ...rangeOf(range) })),
    ...inOrder(order),
    departments: [{ id: 'office', name }],
    services: services.map((service, index) => serviceOf(service, `service-${index}`, service.series % ranges.length)),
    counters: counters.map((counter, index) => counterOf(counter, index, serviceIds, call.undoSeconds + 20)),
    zones: BOTH_AREAS.map((id) => ({ id, name })),
    hours: openHours
      ? weekOf([
          ['00:00', '11:00'],
          ['12:30', '26:00'],
        ])
      : null,
    calendar: [],
    call,
    booking: { earlyMinutes: 30, lateMinutes: 15, aheadMinutes: 10, cancelHours: 2 },
    passes: { passDays: 5, passAfter: 2, passShare: 0.15 },
    ratings: { ratingDays: 7, caseDays: 15, reasons: [] },
    nextMatterPlace,
    voice: { languages: ['zh', 'en'], quiet: [] },
    printers: [],
    boards: [],
    texts: {},
  }
}

/** The classes and the rule; `absolute` and `weight` are those of the class that only some halls have before all others. */
export function inOrder({ callingRule, absoluteMax, absolute, weight, presence }: Order) {
  const name = { zh: '类别', en: 'Class' }
  const classes: Settings['classes'] = [
    { id: 'ordinary', name, targetMinutes: 20 },
    { id: 'priority', name, targetMinutes: 5, checked: true, weight },
    { id: 'honoured', name, targetMinutes: 10, absolute },
  ]
  return { classes, callingRule, absoluteMax, presence }
}

function serviceOf(service: Shape['services'][number], id: string, series: number): ServiceSettings {
  const { minutes, target, quota, outcomeNeeded, after, fewByPhone } = service
  const before = `service-${after}`
  return {
    id,
    departmentId: 'office',
    name: { zh: id, en: id },
    seriesId: `series-${series}`,
    minutes,
    classIds: ['ordinary', 'priority', 'honoured'],
    guide: { materials: [{ id: 'passport', name: { zh: '护照', en: 'Passport' } }] },
    ...(target !== null && { targetMinutes: { ordinary: target } }),
    ...(quota !== null && { quota }),
    ...(outcomeNeeded && { outcomeNeeded }),
    ...(before < id && { after: [before] }),
    ...(fewByPhone && { remoteShare: 0.5, remoteMin: 1 }),
  }
}

/** The first counter serves everything, as its own or as a stand-in; the others whatever they like. */
function counterOf(
  { serves, standsIn, assists, when, autoCall }: Shape['counters'][number],
  index: number,
  serviceIds: string[],
  autoCallSeconds: number,
): CounterSettings {
  const among = (bits: number) => (_: string, place: number) => (bits & (1 << place)) !== 0
  const own = serviceIds.filter(among(serves))
  const others = serviceIds.filter((id) => !own.includes(id))
  const helped = serviceIds.filter(among(assists)).filter((id) => !own.includes(id))
  return {
    id: `w${index + 1}`,
    number: index + 1,
    name: { zh: '窗口', en: 'Window' },
    zoneId: BOTH_AREAS[index % 2] ?? 'east',
    services: [
      ...own.map((serviceId) => ({ serviceId, as: 'primary' as const })),
      ...helped.map((serviceId) => ({ serviceId, as: 'assist' as const, ...(when !== undefined && { when }) })),
    ],
    standInFor: index === 0 ? others : others.filter((id) => among(standsIn)(id, serviceIds.indexOf(id))),
    ...(autoCall && { autoCallSeconds }),
  }
}

export function rangeOf({ first, more }: { first: number; more: number }) {
  return { first, last: first + more, width: 2 }
}

function weekOf(spans: [string, string][]): Settings['hours'] {
  return { mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans }
}
