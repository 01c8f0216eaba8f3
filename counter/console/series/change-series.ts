import type { SeriesId } from '@tingxu/shared/ids.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { newSlug } from '../fields/new-slug.ts'
import { nextPrefix } from './next-prefix.ts'

/** Adds a series with the next free prefix, named for whom it is made; null when no prefix is left. */
export function addSeries({ series }: Settings, stem: string | undefined): SeriesId | null {
  const prefix = nextPrefix(series.map((one) => one.prefix))
  if (prefix === null) return null
  const taken = series.map((one) => one.id)
  const id = newSlug('series', stem, taken)
  series.push({ id, prefix, first: 1, last: 999, width: 3 })
  return id
}

/** Takes a series away; the services that gave its numbers give those of another. */
export function removeSeries(settings: Settings, id: SeriesId, instead: SeriesId | null): void {
  settings.series = settings.series.filter((one) => one.id !== id)
  if (instead === null) return
  for (const service of settings.services) if (service.seriesId === id) service.seriesId = instead
}
