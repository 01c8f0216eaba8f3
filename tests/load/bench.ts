import { callBars } from './call-bars.ts'
import { consoleBars } from './console-bars.ts'
import { type Bar, printTable } from './figures.ts'
import { keepFigures, noteRun } from './keep-figures.ts'
import { rulesBars } from './rules-bars.ts'
import { screenBars } from './screen-bars.ts'
import { sizeBars } from './size-bars.ts'
import { ticketBars } from './ticket-bars.ts'

/**
 * `npm run bench`, or some of it: `npm run bench -- tickets calls rules size screens console`. Every bar is a ratio between the product
 * and a limit, measured in turns in this run where both can be; absolute figures move with the machine. `-- --keep` puts
 * the figures into docs/bench.json, each part in its own place.
 */
const PARTS: Record<string, () => Promise<{ bars: Bar[]; runs: unknown }>> = {
  tickets: ticketBars,
  calls: callBars,
  rules: rulesBars,
  size: sizeBars,
  screens: screenBars,
  console: consoleBars,
}

const asked = process.argv.slice(2)
const parts = Object.keys(PARTS).filter((name) => asked.every((one) => !(one in PARTS)) || asked.includes(name))
const bars: Bar[] = []
const runs: Record<string, unknown> = {}
const kept: Record<string, { bars: Bar[] }> = {}
for (const name of parts) {
  console.log(`${name} …`)
  const done = await PARTS[name]?.()
  if (done === undefined) continue
  bars.push(...done.bars)
  runs[name] = done.runs
  kept[name] = { bars: done.bars }
}
printTable(bars)
noteRun(parts.join('-'), { bars, runs })
if (asked.includes('--keep')) keepFigures('bench.json', kept)
process.exitCode = bars.every(({ met }) => met) ? 0 : 1
