import type { CounterSettings, ServiceSettings, Settings } from '@tingxu/shared/settings.ts'
import fc from 'fast-check'

/** Zones whose clocks change at midnight, by half an hour, on the other half of the globe, or never. */
const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']
const BOTH_AREAS = ['east', 'west']

const aFew = (most: number) => fc.integer({ min: 1, max: most })
const seconds = (most: number) => fc.integer({ min: 0, max: most })

const call = fc
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
  })
  .map(({ calls, ...limits }) => ({
    ...limits,
    callsBeforeNoShow: Math.min(calls, 1 + limits.recallsMax),
    absentMinutes: 3,
    holdMinutesMax: 30,
    postponesMax: 2,
    defaultOutcome: 'done' as const,
  }))

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
    }),
    { minLength: 1, maxLength: 4 },
  ),
  counters: fc.array(fc.record({ serves: fc.nat(15), autoCall: fc.boolean() }), { minLength: 1, maxLength: 3 }),
  call,
  openHours: fc.nat(3).map((one) => one === 0),
})
type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never

/** A small hall: narrow series, so that labels wrap within minutes; targets that let some overtake others. */
export const smallHall: fc.Arbitrary<Settings> = shape.map(hallOf)

/** What a manager changes later, at one place. */
export const change = fc.record({
  place: fc.constantFrom('call', 'targets', 'ranges', 'services'),
  call,
  target: fc.constantFrom(0, 3, 30),
  range: fc.record({ first: aFew(5), more: aFew(9) }),
})
export type Change = typeof change extends fc.Arbitrary<infer C> ? C : never

/** The hall's next settings: the same but for the change, or with one service fewer. */
export function changed(before: Settings, { place, call, target, range }: Change): Settings {
  switch (place) {
    case 'call':
      return { ...before, call: { ...call, undoSeconds: before.call.undoSeconds } }
    case 'targets':
      return { ...before, classes: before.classes.map((one) => ({ ...one, targetMinutes: target })) }
    case 'ranges':
      return { ...before, series: before.series.map((one) => ({ ...one, ...rangeOf(range) })) }
    case 'services':
      return withoutLastService(before)
  }
}

function hallOf({ zone, ranges, services, counters, call, openHours }: Shape): Settings {
  const name = { zh: '厅', en: 'Hall' }
  const serviceIds = services.map((_, index) => `service-${index}`)
  return {
    name,
    zone,
    languages: ['zh', 'en'],
    publicNotes: [],
    series: ranges.map((range, index) => ({ id: `series-${index}`, prefix: 'AB'[index] ?? 'C', ...rangeOf(range) })),
    classes: [
      { id: 'ordinary', name, targetMinutes: 20 },
      { id: 'priority', name, targetMinutes: 5, checked: true },
    ],
    callingRule: { type: 'earliest-due' },
    absoluteMax: 2,
    departments: [{ id: 'office', name }],
    services: services.map((service, index) => serviceOf(service, `service-${index}`, service.series % ranges.length)),
    counters: counters.map(({ serves, autoCall }, index) => {
      const served = serviceIds.filter((_, place) => index === 0 || (serves & (1 << place)) !== 0)
      return counterOf(index, served, autoCall ? call.undoSeconds + 20 : null)
    }),
    zones: BOTH_AREAS.map((id) => ({ id, name })),
    hours: openHours
      ? weekOf([
          ['00:00', '11:00'],
          ['12:30', '26:00'],
        ])
      : null,
    calendar: [],
    call,
    presence: null,
    booking: { earlyMinutes: 30, lateMinutes: 15, aheadMinutes: 10, cancelHours: 2 },
    passes: { passDays: 5, passAfter: 2, passShare: 0.15 },
    ratings: { ratingDays: 7, caseDays: 15, reasons: [] },
    nextMatterPlace: 'keep',
    voice: { languages: ['zh', 'en'], quiet: [] },
    printers: [],
    boards: [],
    texts: {},
  }
}

function serviceOf(service: Shape['services'][number], id: string, series: number): ServiceSettings {
  const { minutes, target, quota, outcomeNeeded } = service
  return {
    id,
    departmentId: 'office',
    name: { zh: id, en: id },
    seriesId: `series-${series}`,
    minutes,
    classIds: ['ordinary', 'priority'],
    ...(target !== null && { targetMinutes: { ordinary: target } }),
    ...(quota !== null && { quota }),
    ...(outcomeNeeded && { outcomeNeeded }),
  }
}

function counterOf(index: number, serviceIds: string[], autoCallSeconds: number | null): CounterSettings {
  return {
    id: `w${index + 1}`,
    number: index + 1,
    name: { zh: '窗口', en: 'Window' },
    zoneId: BOTH_AREAS[index % 2] ?? 'east',
    services: serviceIds.map((serviceId) => ({ serviceId, as: 'primary' })),
    ...(autoCallSeconds !== null && { autoCallSeconds }),
  }
}

function rangeOf({ first, more }: { first: number; more: number }) {
  return { first, last: first + more, width: 2 }
}

function weekOf(spans: [string, string][]): Settings['hours'] {
  return { mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans }
}

function withoutLastService(before: Settings): Settings {
  const gone = before.services.length > 1 ? before.services.at(-1)?.id : undefined
  const counters = before.counters.map((counter) => ({
    ...counter,
    services: counter.services.filter(({ serviceId }) => serviceId !== gone),
  }))
  return { ...before, counters, services: before.services.filter(({ id }) => id !== gone) }
}
