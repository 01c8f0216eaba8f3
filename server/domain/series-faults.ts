import { rangeOf } from '@tingxu/shared/number-range.ts'
import type { Fault } from '@tingxu/shared/refusals.ts'
import type { SeriesSettings, Settings } from '@tingxu/shared/settings.ts'
import { fault } from './fault.ts'

/** One or two of A–Z; I and O are left out because they read as 1 and 0. */
const PREFIX = /^[A-HJ-NP-Z]{1,2}$/

/** Faults of series: labels must be told apart, on paper and by ear (rules N1, S2). */
export function seriesFaults({ series }: Settings): Fault[] {
  return series.flatMap((one, index) => [...ownFaults(one, index), ...faultsBeside(series, one, index)])
}

function ownFaults(series: SeriesSettings, index: number): Fault[] {
  const { first, last, width } = rangeOf(series)
  const at = `/series/${index}`
  return [
    ...(PREFIX.test(series.prefix) ? [] : [fault(`${at}/prefix`, 'prefix-not-allowed', series.prefix)]),
    ...(last < first ? [fault(`${at}/last`, 'range-backwards', `${first}–${last}`)] : []),
    ...(String(last).length > width ? [fault(`${at}/last`, 'number-too-wide', String(last))] : []),
  ]
}

function faultsBeside(series: readonly SeriesSettings[], one: SeriesSettings, index: number): Fault[] {
  const at = `/series/${index}`
  return series.slice(0, index).flatMap((other) => {
    if (other.prefix === one.prefix)
      return overlap(one, other) ? [fault(`${at}/first`, 'ranges-overlap', other.id)] : []
    const begins = other.prefix.startsWith(one.prefix) || one.prefix.startsWith(other.prefix)
    return begins ? [fault(`${at}/prefix`, 'prefix-begins-another', other.prefix)] : []
  })
}

function overlap(a: SeriesSettings, b: SeriesSettings): boolean {
  const [one, other] = [rangeOf(a), rangeOf(b)]
  return one.first <= other.last && other.first <= one.last
}
