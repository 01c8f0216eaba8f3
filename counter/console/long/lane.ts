/** Where the items of a long list lie, in px from its beginning. */
export type Lane = {
  count: number
  length: number
  startOf(index: number): number
  /** The item that lies there; the first or last one beyond the ends. */
  at(px: number): number
}
/** Items from `first` up to but not with `end`. */
export type Stretch = { first: number; end: number }

/** All of one size. */
export function evenLane(count: number, size: number): Lane {
  return {
    count,
    length: count * size,
    startOf: (index) => index * size,
    at: (px) => within(Math.floor(px / size), count),
  }
}

/** Each of its own size. */
export function unevenLane(sizes: readonly number[]): Lane {
  const starts = [0]
  for (const size of sizes) starts.push((starts[starts.length - 1] ?? 0) + size)
  const startOf = (index: number) => starts[index] ?? 0
  const count = sizes.length
  return { count, length: startOf(count), startOf, at: (px) => within(lastUpTo(starts, px), count) }
}

/** What is to be there while `from` to `to` is seen: this, and a few more on both sides, so that scrolling finds them. */
export function stretchAt(lane: Lane, from: number, to: number, spare: number): Stretch {
  if (lane.count === 0) return { first: 0, end: 0 }
  return { first: Math.max(0, lane.at(from) - spare), end: Math.min(lane.count, lane.at(to) + 1 + spare) }
}

/**
 * Whether all that is seen is there already with most of what is spared on both sides, and not much that is far away. A
 * browser shows what is scrolled to before the page has heard of it: with less to spare it would be empty first. And a
 * few lines in every other frame are drawn in time, where many at once would hold one up.
 */
export function stillFits(have: Stretch, lane: Lane, from: number, to: number, spare: number): boolean {
  const { first, end } = stretchAt(lane, from, to, Math.ceil(spare * LEFT_LEAST))
  const most = stretchAt(lane, from, to, 2 * spare)
  return have.first <= first && have.end >= end && have.first >= most.first && have.end <= most.end
}

const LEFT_LEAST = 0.75

const within = (index: number, count: number) => Math.min(Math.max(index, 0), Math.max(count - 1, 0))

/** The last of the rising numbers that is not above the limit. */
function lastUpTo(rising: readonly number[], limit: number): number {
  let low = 0
  let high = rising.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((rising[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
