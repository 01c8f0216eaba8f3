import type { Settings } from '@tingxu/shared/settings.ts'

export type LargeHallOptions = {
  counters: number
  services: number
  /** Whether a call waits for the visitor to come to the window. */
  confirmArrival?: boolean
}

/** Every window takes so many neighbouring services, so that queues are shared and windows compete for them. */
const SERVICES_PER_COUNTER = 4
const SERVICES_PER_SERIES = 5

/** A hall of any size with numbers enough for a load test. Round the clock, ordinary and priority. */
export function largeHall({ counters, services, confirmArrival = false }: LargeHallOptions): Settings {
  const name = { zh: '大厅', en: 'Hall' }
  const prefixes = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
  const serviceIds = Array.from({ length: services }, (_, index) => `service-${index + 1}`)
  const seriesIds = Array.from(
    { length: Math.ceil(services / SERVICES_PER_SERIES) },
    (_, index) => `series-${index + 1}`,
  )
  return {
    ...{ name, zone: 'Asia/Shanghai', languages: ['zh', 'en'], publicNotes: [] },
    series: seriesIds.map((id, index) => ({ id, prefix: prefixes[index] ?? 'ZZ', first: 1, last: 99_999, width: 5 })),
    classes: [
      { id: 'ordinary', name, targetMinutes: 20 },
      { id: 'priority', name, targetMinutes: 5 },
    ],
    callingRule: { type: 'earliest-due' },
    absoluteMax: 2,
    departments: [{ id: 'office', name }],
    services: serviceIds.map((id, index) => ({
      ...{ id, departmentId: 'office', name: { zh: `业务${index + 1}`, en: `Service ${index + 1}` } },
      seriesId: seriesIds[Math.floor(index / SERVICES_PER_SERIES)] ?? '',
      ...{ minutes: 8, classIds: ['ordinary', 'priority'] },
    })),
    counters: Array.from({ length: counters }, (_, index) => ({
      ...{ id: `w${index + 1}`, number: index + 1, name: { zh: '综合窗口', en: 'Window' }, zoneId: 'hall' },
      services: Array.from({ length: Math.min(SERVICES_PER_COUNTER, services) }, (_, next) => ({
        serviceId: serviceIds[(index + next) % services] ?? '',
        as: 'primary' as const,
      })),
    })),
    zones: [{ id: 'hall', name }],
    hours: null,
    calendar: [],
    call: {
      ...{ confirmArrival, recallSeconds: 0, recallsMax: 3, callsBeforeNoShow: 2, noShowSeconds: 0, returnMinutes: 60 },
      ...{ returnsMax: 2, returnAfter: 2, undoSeconds: 15, absentMinutes: 3, holdMinutesMax: 30, postponesMax: 2 },
      defaultOutcome: 'done',
    },
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
