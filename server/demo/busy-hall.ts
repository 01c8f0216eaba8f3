import type { CounterSettings, Settings } from '@tingxu/shared/settings.ts'
import { sampleEast } from '../setup/sample-east.ts'
import type { SampleDepartment } from '../setup/sample-entry.ts'
import { said, sampleHall, serviceOf } from '../setup/sample-hall.ts'
import { sampleMiddle } from '../setup/sample-middle.ts'
import { sampleWest } from '../setup/sample-west.ts'
import { busyDepartments } from './busy-departments.ts'

/** I and O are left out, and what is alone here begins no pair: labels must be told apart by ear. */
const PREFIXES = [...'ABCDEFGHJKLMNPQRSTUV', ...pairs('WXYZ', 'ABCD')]

const zones = [
  { id: 'ground', name: ['一楼', 'Ground floor'], departments: busyDepartments, counters: 6 },
  { id: 'east', name: ['二楼东区', 'First floor, east'], departments: sampleEast, counters: 1 },
  { id: 'middle', name: ['二楼中区', 'First floor, middle'], departments: sampleMiddle, counters: 1 },
  { id: 'west', name: ['二楼西区', 'First floor, west'], departments: sampleWest, counters: 2 },
] as const

/** Departments of the upper floor that have more than their neighbours, and why: people stand there. */
const MORE: Record<string, number> = { housing: 3, 'industry-commerce': 4, 'local-tax': 4, 'fire-brigade': 2 }

const departments = zones
  .flatMap((zone) => zone.departments.map((department) => ({ zone, department })))
  .map((one, index) => ({ ...one, prefix: PREFIXES[index] ?? 'ZZ' }))

/** A hall of the size of Shenzhen's: 34 departments. Its name is nobody's. */
export const busyHall: Settings = {
  ...sampleHall,
  name: said(['滨海市政务服务中心', 'Binhai Government Service Centre']),
  series: departments.map(({ department, prefix }) => ({ id: department.id, prefix, first: 1, last: 999, width: 3 })),
  departments: departments.map(({ department }) => ({ id: department.id, name: said(department.name) })),
  services: departments.flatMap(({ department }) => department.services.map((one) => serviceOf(department, one))),
  counters: departments.flatMap(countersOf).map((counter, index) => ({ ...counter, ...plateOf(index + 1) })),
  zones: zones.map(({ id, name }) => ({ id, name: said(name) })),
}

function countersOf({ zone, department }: (typeof departments)[number]): Omit<CounterSettings, 'id' | 'number'>[] {
  const count = MORE[department.id] ?? zone.counters
  return Array.from({ length: count }, () => ({
    name: said(department.name),
    place: said(zone.name),
    zoneId: zone.id,
    services: department.services.map(({ id }: SampleDepartment['services'][number]) => ({
      serviceId: id,
      as: 'primary',
    })),
  }))
}

/** Ids as in the sample hall, so that its first clerks keep their counters. */
function plateOf(number: number): Pick<CounterSettings, 'id' | 'number'> {
  return { id: `w${String(number).padStart(2, '0')}`, number }
}

function pairs(firsts: string, seconds: string): string[] {
  return [...firsts].flatMap((first) => [...seconds].map((second) => first + second))
}
