import type { DepartmentId, SeriesId, ServiceId } from '@tingxu/shared/ids.ts'
import type { Settings } from '@tingxu/shared/settings.ts'

/** What else would go with services, for whoever is about to remove them. */
export type Along = { counters: number; followers: number; seriesIds: SeriesId[] }

/** Windows that serve one of them, services that come after one of them, and series that nobody else gives numbers of. */
export function alongWith({ counters, services }: Settings, ids: readonly ServiceId[]): Along {
  const gone = new Set(ids)
  const others = services.filter(({ id }) => !gone.has(id))
  const stillUsed = new Set(others.map(({ seriesId }) => seriesId))
  const used = services.filter(({ id }) => gone.has(id)).map(({ seriesId }) => seriesId)
  return {
    counters: counters.filter((counter) => servedBy(counter).some((id) => gone.has(id))).length,
    followers: others.filter(({ after = [] }) => after.some((id) => gone.has(id))).length,
    seriesIds: [...new Set(used)].filter((id) => !stillUsed.has(id)),
  }
}

/** Takes services away: from the windows that served them, from those that came after them, and with series of their own. */
export function removeServices(settings: Settings, ids: readonly ServiceId[]): void {
  const stays = (id: ServiceId) => !ids.includes(id)
  const { seriesIds } = alongWith(settings, ids)
  settings.services = settings.services.filter(({ id }) => stays(id))
  settings.series = settings.series.filter(({ id }) => !seriesIds.includes(id))
  for (const service of settings.services) {
    if (service.after) withoutEmpty(service, 'after', service.after.filter(stays))
  }
  for (const counter of settings.counters) {
    counter.services = counter.services.filter(({ serviceId }) => stays(serviceId))
    if (counter.standInFor) withoutEmpty(counter, 'standInFor', counter.standInFor.filter(stays))
  }
}

/** Takes a department away with its services, and the series that was made for it. */
export function removeDepartment(settings: Settings, id: DepartmentId): void {
  const seriesIds = seriesWith(settings, id)
  removeServices(settings, servicesOf(settings, id))
  settings.departments = settings.departments.filter((department) => department.id !== id)
  settings.series = settings.series.filter((series) => !seriesIds.includes(series.id))
}

/** The series that would go with a department; its own goes too where it has no services yet. */
export function seriesWith(settings: Settings, id: DepartmentId): SeriesId[] {
  const isUsed = settings.services.some(({ seriesId }) => seriesId === id)
  const own = isUsed ? [] : settings.series.filter((series) => series.id === id)
  return [...alongWith(settings, servicesOf(settings, id)).seriesIds, ...own.map((series) => series.id)]
}

export function servicesOf({ services }: Settings, departmentId: DepartmentId): ServiceId[] {
  return services.filter((service) => service.departmentId === departmentId).map(({ id }) => id)
}

function servedBy({ services, standInFor = [] }: Settings['counters'][number]): ServiceId[] {
  return [...services.map(({ serviceId }) => serviceId), ...standInFor]
}

function withoutEmpty<Key extends string>(of: { [key in Key]?: string[] }, key: Key, ids: string[]): void {
  if (ids.length > 0) of[key] = ids
  else delete of[key]
}
