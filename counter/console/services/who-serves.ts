import type { ServiceId } from '@tingxu/shared/ids.ts'
import type { Settings } from '@tingxu/shared/settings.ts'

/** The services that some window has as its own, or stands in for: all others keep a draft from being published (S2). */
export function servedIn({ counters }: Pick<Settings, 'counters'>): ReadonlySet<ServiceId> {
  return new Set(
    counters.flatMap(({ services, standInFor = [] }) => [
      ...services.filter(({ as }) => as === 'primary').map(({ serviceId }) => serviceId),
      ...standInFor,
    ]),
  )
}
