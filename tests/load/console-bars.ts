import { blocksInConsole } from './console-fill.ts'
import { keysInConsole } from './console-keys.ts'
import { matrixScrolled, type Scrolled } from './console-scroll.ts'
import { type Bar, barOf, median, quantile, rounded } from './figures.ts'

const KEY_MS_MAX = 100
/** A key that is pressed meanwhile waits as long. */
const BLOCK_MS_MAX = KEY_MS_MAX
/**
 * Nineteen frames of twenty come in time or one too late. Screens show sixty a second; one that is left out now and then
 * goes unnoticed, two in a row are a jerk. The millisecond is the clock's.
 */
const FRAME_MS_MAX = 2 * (1000 / 60) + 1
/** Of all that scrolling showed, frames with something in sight that was not drawn yet. */
const BARE_SHARE_MAX = 0.05

/** How quick setting up stays in a hall of a hundred windows and three hundred services. */
export async function consoleBars(): Promise<{ bars: Bar[]; runs: unknown }> {
  const keys = await keysInConsole()
  const scrolled = await matrixScrolled()
  const blocks = await blocksInConsole()
  return {
    bars: [
      ...Object.entries(keys).map(keyBar),
      ...scrollBars('down its lines', scrolled.down),
      ...scrollBars('across its windows', scrolled.across),
      ...Object.entries(blocks).map(blockBar),
    ],
    runs: { keys, scrolled, blocks },
  }
}

function keyBar([editor, ms]: [string, number[]]): Bar {
  const bar = `console, ${editor}: a key is shown, slowest twentieth (median ${rounded(quantile(ms, 0.5))} ms)`
  return barOf(bar, { product: quantile(ms, 0.95), limit: KEY_MS_MAX, unit: 'ms' }, { most: 1 })
}

function scrollBars(way: string, { frameMs, bare }: Scrolled): Bar[] {
  const frames = `console, who serves what, scrolled ${way}`
  const late = { product: quantile(frameMs, 0.95), limit: FRAME_MS_MAX, unit: 'ms' }
  const empty = { product: (100 * bare) / frameMs.length, limit: 100 * BARE_SHARE_MAX, unit: '%' }
  return [
    barOf(`${frames}: from frame to frame, slowest twentieth (median ${rounded(median(frameMs))} ms)`, late, {
      most: 1,
    }),
    barOf(`${frames}: frames with something in sight not drawn yet`, empty, { most: 1 }),
  ]
}

function blockBar([what, ms]: [string, number[]]): Bar {
  const bar = `console, ${what}: longest time that the page stands still`
  return barOf(bar, { product: median(ms), limit: BLOCK_MS_MAX, unit: 'ms' }, { most: 1 })
}
