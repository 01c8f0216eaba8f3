import { labelOf } from '@tingxu/shared/label.ts'
import { rangeOf } from '@tingxu/shared/number-range.ts'
import type { SeriesSettings } from '@tingxu/shared/settings.ts'

/** The first and the last label of a series, and how many numbers that is. */
export function labelsOf(series: SeriesSettings): { first: string; last: string; count: number } {
  const { first, last, width } = rangeOf(series)
  return {
    first: labelOf(series.prefix, first, width),
    last: labelOf(series.prefix, last, width),
    count: Math.max(0, last - first + 1),
  }
}
