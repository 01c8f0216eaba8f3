import type { SeriesId } from '@tingxu/shared/ids.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import type { ConsoleWords } from '@tingxu/shared/words/console/words.ts'
import type { Item } from './arrange.ts'
import { alongWith, seriesWith, servicesOf } from './remove.ts'

/** What else goes with a service or a department, a sentence each. */
export function whatGoesWith(settings: Settings, item: Item, { along }: ConsoleWords['services']): string[] {
  const isDepartment = item.kind === 'department'
  const ids = isDepartment ? servicesOf(settings, item.id) : [item.id]
  const { counters, followers, seriesIds } = alongWith(settings, ids)
  const gone = isDepartment ? seriesWith(settings, item.id) : seriesIds
  return [
    ...(isDepartment && ids.length > 0 ? [along.services(ids.length)] : []),
    ...(counters > 0 ? [along.counters(counters)] : []),
    ...(followers > 0 ? [along.followers(followers)] : []),
    ...(gone.length > 0 ? [along.series(prefixes(settings, gone))] : []),
  ]
}

function prefixes({ series }: Settings, ids: readonly SeriesId[]): string {
  return series
    .filter(({ id }) => ids.includes(id))
    .map(({ prefix }) => prefix)
    .join(' ')
}
