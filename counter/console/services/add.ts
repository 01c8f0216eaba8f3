import type { DepartmentId, SeriesId, ServiceId } from '@tingxu/shared/ids.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { newSlug } from '../fields/new-slug.ts'
import { addSeries } from '../series/change-series.ts'
import { endOf } from './arrange.ts'

/** How long a service usually takes, until somebody says; from the calls it is learned soon enough. */
const MINUTES = 10
const EVERYBODY = ['ordinary', 'priority']

/** A department with a series of its own, as long as there are prefixes. */
export function addDepartment(settings: Settings, name: Text): DepartmentId {
  const id = newSlug('department', name.en, idsOf(settings.departments))
  settings.departments.push({ id, name })
  addSeries(settings, id)
  return id
}

/** A service at the end of its department, for every class that most services are for. */
export function addService(settings: Settings, departmentId: DepartmentId, name: Text, seriesId: SeriesId): ServiceId {
  const id = newSlug('service', name.en, idsOf(settings.services))
  const offered = settings.classes.filter((each) => EVERYBODY.includes(each.id)).map((each) => each.id)
  const classIds = offered.length > 0 ? offered : settings.classes.slice(0, 1).map((each) => each.id)
  settings.services.splice(endOf(settings, departmentId), 0, {
    id,
    departmentId,
    name,
    seriesId,
    minutes: MINUTES,
    classIds,
  })
  return id
}

/** The same again under another name, right behind; no window serves it yet. */
export function duplicateService(settings: Settings, id: ServiceId, named: (name: Text) => Text): ServiceId | null {
  const at = settings.services.findIndex((service) => service.id === id)
  const service = settings.services[at]
  if (service === undefined) return null
  const copy = { ...service, id: newSlug(id, undefined, idsOf(settings.services)), name: named(service.name) }
  settings.services.splice(at + 1, 0, copy)
  return copy.id
}

/** From which series a further service of a department gives its numbers: as the last one there, or the department's own. */
export function seriesOfNext({ services, series }: Settings, departmentId: DepartmentId): SeriesId | null {
  const [last] = services.filter((service) => service.departmentId === departmentId).slice(-1)
  return last?.seriesId ?? series.find(({ id }) => id === departmentId)?.id ?? null
}

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id)
