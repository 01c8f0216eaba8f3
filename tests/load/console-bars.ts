import { keysInConsole } from './console-keys.ts'
import { type Bar, barOf, quantile, rounded } from './figures.ts'

const KEY_MS_MAX = 100

/** How quick setting up stays in a hall of a hundred windows and three hundred services. */
export async function consoleBars(): Promise<{ bars: Bar[]; runs: unknown }> {
  const keys = await keysInConsole()
  const bars = Object.entries(keys).map(([editor, ms]) => {
    const bar = `console, ${editor}: a key is shown, slowest twentieth (median ${rounded(quantile(ms, 0.5))} ms)`
    return barOf(bar, { product: quantile(ms, 0.95), limit: KEY_MS_MAX, unit: 'ms' }, { most: 1 })
  })
  return { bars, runs: keys }
}
