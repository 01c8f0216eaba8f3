import type { HallTime } from '@tingxu/shared/ids.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import type {
  DepartmentRow,
  GuideRow,
  HallRow,
  KioskRow,
  LoadRow,
  OwnTextRow,
  PrinterRow,
  ServiceRow,
} from '@tingxu/shared/views.ts'

/** What the machine offers now, in the hall's order. */
export type Offer = {
  hall: HallRow
  departments: OfferedDepartment[]
  services: OfferedService[]
  /** What the hall tells everybody. */
  notes: Text[]
  returnMinutes: number | null
  /** How tickets may look on paper. */
  printers: PrinterRow[]
  /** What the hall says in its own words. */
  ownTexts: OwnTexts
}
export type OwnTexts = Partial<Record<OwnTextRow['id'], Text>>
export type OfferedService = ServiceRow & { load: LoadRow | null; guide: GuideRow | null }
export type OfferedDepartment = DepartmentRow & {
  services: OfferedService[]
  /** Numbers of the windows that serve any of its services now. */
  counters: number[]
  waiting: number
}

/** Null until the hall's own row is there. */
export function offerFrom(rows: Iterable<KioskRow>): Offer | null {
  const all = [...rows]
  const hall = all.find((row) => row.kind === 'hall')
  if (hall === undefined) return null
  const services = servicesOf(all)
  const departments = all
    .filter((row) => row.kind === 'department')
    .sort(byOrder)
    .map((department) => departmentWith(department, services))
    .filter((department) => department.services.length > 0)
  const notes = all.filter((row) => row.kind === 'note').sort(byOrder)
  const returnMinutes = all.find((row) => row.kind === 'rights')?.returnMinutes ?? null
  const printers = all.filter((row) => row.kind === 'printer').sort(byOrder)
  const ownTexts = ownTextsOf(all)
  return { hall, departments, services, notes: notes.map(({ text }) => text), returnMinutes, printers, ownTexts }
}

/** Nothing can be had now: when a ticket can be had again, as far as it is known. Null: something can. */
export function shutUntil({ services }: Offer): { opensAt: HallTime | null } | null {
  if (services.length === 0 || services.some(({ shut }) => shut === null || shut.why === 'no-ticket-needed'))
    return null
  const opening = services.flatMap(({ shut }) => (shut?.why === 'outside-hours' ? (shut.opensAt ?? []) : []))
  return { opensAt: opening.length === 0 ? null : Math.min(...opening) }
}

function ownTextsOf(rows: KioskRow[]): OwnTexts {
  return Object.fromEntries(rows.filter((row) => row.kind === 'own-text').map(({ id, text }) => [id, text]))
}

function servicesOf(rows: KioskRow[]): OfferedService[] {
  const loads = new Map(rows.filter((row) => row.kind === 'load').map((load) => [load.serviceId, load]))
  const guides = new Map(rows.filter((row) => row.kind === 'guide').map((guide) => [guide.serviceId, guide]))
  return rows
    .filter((row) => row.kind === 'service')
    .sort(byOrder)
    .map((service) => ({ ...service, load: loads.get(service.id) ?? null, guide: guides.get(service.id) ?? null }))
}

function departmentWith(department: DepartmentRow, all: OfferedService[]): OfferedDepartment {
  const services = all.filter((service) => service.departmentId === department.id)
  const counters = [...new Set(services.flatMap((service) => service.counters))].sort((a, b) => a - b)
  const waiting = services.reduce((sum, service) => sum + (service.load?.waiting ?? 0), 0)
  return { ...department, services, counters, waiting }
}

const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order
