import type { ToldWait } from './told-waits.ts'

/** How true the waits were that a group was told. Errors are in minutes, from the middle of the range. */
export type ToldSummary = {
  count: number
  unknown: number
  /** Told that there is no wait, and how many of them were called within a minute. */
  atOnce: number
  atOnceKept: number
  ranges: number
  rangesKept: number
  medianError: number | null
  p90Error: number | null
  /** Above zero: people waited longer than they were told. */
  bias: number | null
}

/** A range is kept by the whole minutes that have passed, as people read a clock. */
export function toldSummary(waits: readonly ToldWait[]): ToldSummary {
  const known = waits.flatMap(({ wait, cameMs }) => (wait && cameMs !== null ? { wait, minutes: cameMs / 60_000 } : []))
  const isKept = ({ wait, minutes }: (typeof known)[number]) =>
    Math.floor(minutes) >= wait.fromMinutes && Math.floor(minutes) <= wait.toMinutes
  const [atOnce, ranges] = [known.filter(isAtOnce), known.filter((one) => !isAtOnce(one))]
  const errors = known.map(({ wait, minutes }) => minutes - (wait.fromMinutes + wait.toMinutes) / 2)
  const sizes = errors.map(Math.abs).sort((a, b) => a - b)
  const at = (share: number) => sizes[Math.max(0, Math.ceil(share * sizes.length) - 1)] ?? null
  return {
    count: waits.length,
    unknown: waits.filter(({ wait }) => wait === null).length,
    ...{ atOnce: atOnce.length, atOnceKept: atOnce.filter(isKept).length },
    ...{ ranges: ranges.length, rangesKept: ranges.filter(isKept).length },
    ...{ medianError: at(0.5), p90Error: at(0.9) },
    bias: errors.length === 0 ? null : errors.reduce((sum, error) => sum + error, 0) / errors.length,
  }
}

function isAtOnce({ wait }: { wait: NonNullable<ToldWait['wait']> }): boolean {
  return wait.toMinutes === 0
}
