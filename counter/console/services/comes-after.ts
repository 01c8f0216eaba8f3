import type { ServiceId } from '@tingxu/shared/ids.ts'
import type { ServiceSettings } from '@tingxu/shared/settings.ts'

/** The services that one may come after: any but itself and those that wait for it already, else none could be first. */
export function canComeAfter(services: readonly ServiceSettings[], id: ServiceId): ServiceSettings[] {
  const byId = new Map(services.map((service) => [service.id, service]))
  const waits = (from: ServiceId, seen: Set<ServiceId>): boolean => {
    if (from === id) return true
    if (seen.has(from)) return false
    seen.add(from)
    return (byId.get(from)?.after ?? []).some((before) => waits(before, seen))
  }
  return services.filter((service) => !waits(service.id, new Set()))
}
