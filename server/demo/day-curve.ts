/** When people come, in minutes of the day: as in real halls, most from 10 to 11 and from 14 to 15. */
export const DAY_OPENS = 8 * 60 + 30
export const DAY_ENDS = 17 * 60

/** How many come at a time of day against how many come at the busiest; between two points it changes evenly. */
const CURVE: readonly (readonly [minute: number, share: number])[] = [
  [DAY_OPENS, 0.95],
  [9 * 60 + 30, 0.9],
  [10 * 60, 1],
  [11 * 60, 1],
  [11 * 60 + 45, 0.7],
  // Those who work elsewhere come in their own lunch hour, when most windows have theirs.
  [12 * 60 + 15, 0.6],
  [13 * 60 + 15, 0.65],
  [14 * 60, 1],
  [15 * 60, 1],
  [16 * 60, 0.6],
  [DAY_ENDS - 10, 0.25],
  [DAY_ENDS, 0],
]

export function shareAt(minute: number): number {
  const after = CURVE.findIndex(([from]) => from >= minute)
  const [to, before] = [CURVE[after], CURVE[Math.max(0, after - 1)]]
  if (to === undefined || before === undefined || minute < DAY_OPENS) return 0
  if (to === before) return to[1]
  return before[1] + ((to[1] - before[1]) * (minute - before[0])) / (to[0] - before[0])
}

/** The minute by which this share of the day's people has come. */
export function minuteOf(share: number): number {
  const wanted = share * (SUMS.at(-1) ?? 0)
  const index = SUMS.findIndex((sum) => sum >= wanted)
  const [sum = 0, before = 0] = [SUMS[index], index > 0 ? SUMS[index - 1] : 0]
  return DAY_OPENS + index + (sum > before ? (wanted - before) / (sum - before) : 0)
}

/** How much of the day's people has come by the end of each minute, unscaled. */
const SUMS = sums()

function sums(): number[] {
  let sum = 0
  return Array.from({ length: DAY_ENDS - DAY_OPENS }, (_, minute) => {
    sum += shareAt(DAY_OPENS + minute + 0.5)
    return sum
  })
}
