import { type Bar, barOf } from './figures.ts'
import type { PageMemory } from './page-memory.ts'

const HEAP_MB_MORE_MAX = 5
/** More or fewer rows on the screen; one node for each call would be thousands. */
const NODES_MORE_MAX = 100
const LISTENERS_MORE_MAX = 5
/** Until then a page may still be growing into its work. */
const WARM_SHARE = 0.1

/** Whether a page that ran for long holds at the end what it held after the first tenth of the time. */
export function soakBars(samples: readonly PageMemory[]): Bar[] {
  const endMs = samples.at(-1)?.atMs ?? 0
  const warm = samples.filter(({ atMs }) => atMs >= endMs * WARM_SHARE)
  const third = Math.ceil(warm.length / 3)
  const [early, late] = [warm.slice(0, third), warm.slice(-third)]
  // The fewest: what the screen just took down is let go a moment later, but what leaks is never let go.
  const fewest = (some: PageMemory[], of: 'nodes' | 'listeners') => Math.min(...some.map((sample) => sample[of]))
  const flat = (of: 'nodes' | 'listeners', moreMax: number) => ({
    product: fewest(late, of),
    limit: fewest(early, of) + moreMax,
    unit: '',
  })
  const heap = {
    product: warm.at(-1)?.heapMb ?? Number.NaN,
    limit: (warm[0]?.heapMb ?? Number.NaN) + HEAP_MB_MORE_MAX,
    unit: 'MB',
  }
  const changed = samples.filter(({ shows }, index) => index > 0 && shows !== samples[index - 1]?.shows)
  const alive = { product: changed.length, limit: samples.length - 1, unit: 'times' }
  return [
    barOf(`heap at the end, to the first tenth’s and ${HEAP_MB_MORE_MAX} MB`, heap, { most: 1 }),
    barOf(`fewest nodes in the last third, to the first’s and ${NODES_MORE_MAX}`, flat('nodes', NODES_MORE_MAX), {
      most: 1,
    }),
    barOf(
      `fewest listeners in the last third, to the first’s and ${LISTENERS_MORE_MAX}`,
      flat('listeners', LISTENERS_MORE_MAX),
      { most: 1 },
    ),
    // A board that hangs is flat too.
    barOf('looks at which the board showed something new', alive, { least: 1 }),
  ]
}
