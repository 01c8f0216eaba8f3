import type { DepartmentId, ServiceId } from '@tingxu/shared/ids.ts'
import type { Settings } from '@tingxu/shared/settings.ts'

/** What stands in the tree. A service may have the id of a department: ids are of one list only. */
export type Item = { kind: 'department'; id: DepartmentId } | { kind: 'service'; id: ServiceId }
export type Direction = 'up' | 'down'

/** Whether there is anything to go past: departments among themselves, services within their department. */
export function canMove(settings: Settings, item: Item, direction: Direction): boolean {
  return neighbourOf(settings, item, direction) !== undefined
}

/** One place up or down, past its neighbour. */
export function move(settings: Settings, item: Item, direction: Direction): void {
  const neighbour = neighbourOf(settings, item, direction)
  if (neighbour === undefined) return
  const list: { id: string }[] = item.kind === 'department' ? settings.departments : settings.services
  const placeOf = (id: string) => list.findIndex((each) => each.id === id)
  const to = placeOf(neighbour)
  list.splice(to, 0, ...list.splice(placeOf(item.id), 1))
}

/** A service goes to another department, behind those that are there. */
export function moveToDepartment(settings: Settings, id: ServiceId, departmentId: DepartmentId): void {
  const from = settings.services.findIndex((service) => service.id === id)
  const [service] = settings.services.splice(from, 1)
  if (service === undefined) return
  service.departmentId = departmentId
  settings.services.splice(endOf(settings, departmentId), 0, service)
}

/** The place behind the last service of a department. */
export function endOf({ services }: Settings, departmentId: DepartmentId): number {
  const last = services.map((service) => service.departmentId).lastIndexOf(departmentId)
  return last < 0 ? services.length : last + 1
}

function neighbourOf(settings: Settings, item: Item, direction: Direction): string | undefined {
  const order = orderAround(settings, item)
  const at = order.indexOf(item.id)
  return at < 0 ? undefined : order[at + (direction === 'up' ? -1 : 1)]
}

function orderAround({ departments, services }: Settings, { kind, id }: Item): string[] {
  if (kind === 'department') return departments.map((department) => department.id)
  const departmentId = services.find((service) => service.id === id)?.departmentId
  return services.filter((service) => service.departmentId === departmentId).map((service) => service.id)
}
