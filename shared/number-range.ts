import type { SeriesSettings } from './settings.ts'

/** Where a series begins and ends, and how its numbers are padded, if its settings do not say (rule N1). */
const FIRST = 1
const LAST = 999
const WIDTH = 3

export function rangeOf(series: Omit<SeriesSettings, 'id' | 'prefix'>): { first: number; last: number; width: number } {
  return { first: series.first ?? FIRST, last: series.last ?? LAST, width: series.width ?? WIDTH }
}
