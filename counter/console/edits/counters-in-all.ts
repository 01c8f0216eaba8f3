import type { Settings } from '@tingxu/shared/settings.ts'
import { newSlug } from '../fields/new-slug.ts'

/** Makes the hall have this many windows: new ones get the next numbers and serve everything, the last ones go. */
export function counterCount(draft: Settings, count: number): void {
  draft.counters.sort((a, b) => a.number - b.number)
  draft.counters.splice(count)
  while (draft.counters.length < count) draft.counters.push(nextCounter(draft))
}

function nextCounter({ counters, services, zones }: Settings): Settings['counters'][number] {
  const number = Math.max(0, ...counters.map((counter) => counter.number)) + 1
  return {
    id: newSlug(
      `w${String(number).padStart(2, '0')}`,
      undefined,
      counters.map(({ id }) => id),
    ),
    number,
    name: { zh: '综合窗口', en: 'All services' },
    zoneId: zones[0]?.id ?? '',
    services: services.map(({ id }) => ({ serviceId: id, as: 'primary' })),
  }
}
