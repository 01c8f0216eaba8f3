import type { CounterSettings, ServiceSettings, Settings } from '@tingxu/shared/settings.ts'
import { USUAL_CLASSES, USUAL_SETTINGS } from '@tingxu/shared/usual-settings.ts'
import { sampleEast } from './sample-east.ts'
import { type Said, type SampleDepartment, type SampleService, sampleMaterials } from './sample-entry.ts'
import { sampleMiddle } from './sample-middle.ts'
import { sampleWest } from './sample-west.ts'

/**
 * The hall of the first start: the Zhenhai district administrative service centre as it stood in 2010,
 * 24 department windows and a business centre. Departments and windows are the real ones, services are
 * such as these bureaus offer.
 */
export const SAMPLE_HALL_ID = 'zhenhai'

/** Twenty-five departments and twenty-four letters: Z is never alone, so that it begins ZA and ZB only. */
const PREFIXES = [...'ABCDEFGHJKLMNPQRSTUVWXY', 'ZA', 'ZB']

const zones = [
  { id: 'east', name: ['东区', 'East'], place: ['一楼东区', 'Ground floor, east'], departments: sampleEast },
  { id: 'middle', name: ['中区', 'Middle'], place: ['一楼中区', 'Ground floor, middle'], departments: sampleMiddle },
  { id: 'west', name: ['西区', 'West'], place: ['一楼西区', 'Ground floor, west'], departments: sampleWest },
] as const

/** In the order of the numbers over the windows, one to a department. */
const plates = zones
  .flatMap((zone) => zone.departments.map((department) => ({ zone, department })))
  .map((plate, index) => ({ ...plate, number: index + 1, prefix: PREFIXES[index] ?? 'ZZ' }))

/** Services that another window takes as well, because their own is among the busiest of the hall. */
const alsoServedBy: Record<string, readonly string[]> = {
  'house-valuation': ['house-transfer', 'house-record-search'],
  'whole-process-agency': ['name-approval', 'sole-trader'],
  finance: ['invoice-purchase'],
}

/** The business centre calls by itself; longer than `undoSeconds`, so that a slip can still be taken back. */
const autoCallSeconds: Record<string, number> = { 'business-centre': 20 }

export const sampleHall: Settings = {
  ...USUAL_SETTINGS,
  name: said(['镇海区行政服务中心', 'Zhenhai District Administrative Service Centre']),
  zone: 'Asia/Shanghai',
  languages: ['zh', 'en'],
  publicNotes: [
    said([
      '请留意显示屏和广播，叫到您的号时请到相应窗口办理。',
      'Please watch the board. When your number is called, go to the window shown.',
    ]),
    said([
      '过号一小时内可恢复排队，请到取号机或原窗口办理。',
      'Missed your call? Within an hour you can rejoin at the ticket machine or at the window.',
    ]),
    said([
      '老年人、残疾人、军人及孕妇可请工作人员办理优先号。',
      'Elderly or disabled visitors, service members and expectant mothers may ask our staff for priority.',
    ]),
  ],
  series: plates.map(({ department, prefix }) => ({ id: department.id, prefix, first: 1, last: 999, width: 3 })),
  classes: USUAL_CLASSES,
  departments: plates.map(({ department }) => ({ id: department.id, name: said(department.name) })),
  services: plates.flatMap(({ department }) => department.services.map((service) => serviceOf(department, service))),
  counters: plates.map(({ zone, department, number }) => counterOf(zone, department, number)),
  zones: zones.map(({ id, name }) => ({ id, name: said(name) })),
}

export function serviceOf(department: SampleDepartment, service: SampleService): ServiceSettings {
  return {
    id: service.id,
    departmentId: department.id,
    name: said(service.name),
    ...(service.plainName && { plainName: said(service.plainName) }),
    seriesId: department.id,
    minutes: service.minutes,
    classIds: ['ordinary', 'priority'],
    ...(service.materials && { guide: guideOf(service) }),
    ...(service.outcomeNeeded && { outcomeNeeded: true }),
  }
}

function guideOf(service: SampleService): NonNullable<ServiceSettings['guide']> {
  return {
    ...(service.basis && { basis: said(service.basis) }),
    materials: (service.materials ?? []).map((id) => ({ id, name: said(sampleMaterials[id]) })),
    ...(service.promised && { promised: said(service.promised) }),
    ...(service.fee && { fee: said(service.fee) }),
  }
}

function counterOf(zone: (typeof zones)[number], department: SampleDepartment, number: number): CounterSettings {
  const own = department.services.map((service) => service.id)
  const autoCall = autoCallSeconds[department.id]
  return {
    id: `w${String(number).padStart(2, '0')}`,
    number,
    name: said(department.name),
    place: said(zone.place),
    zoneId: zone.id,
    services: [...own, ...(alsoServedBy[department.id] ?? [])].map((serviceId) => ({ serviceId, as: 'primary' })),
    ...(autoCall !== undefined && { autoCallSeconds: autoCall }),
  }
}

export function said([zh, en]: Said): Record<string, string> {
  return { zh, en }
}
