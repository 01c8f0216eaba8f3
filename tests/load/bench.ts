import { callBars } from './call-bars.ts'
import { type Bar, printTable } from './figures.ts'
import { keepFigures } from './keep-figures.ts'
import { screenBars } from './screen-bars.ts'
import { sizeBars } from './size-bars.ts'
import { ticketBars } from './ticket-bars.ts'

/**
 * `npm run bench`, or some of it: `npm run bench -- tickets calls size screens`. Every bar is a ratio between the product
 * and a limit, measured in turns in this run where both can be; absolute figures move with the machine. `-- --keep` writes
 * the figures to docs/bench.json.
 */
const PARTS: Record<string, () => Promise<{ bars: Bar[]; runs: unknown }>> = {
  tickets: ticketBars,
  calls: callBars,
  size: sizeBars,
  screens: screenBars,
}

const asked = process.argv.slice(2)
const parts = Object.keys(PARTS).filter((name) => asked.every((one) => !(one in PARTS)) || asked.includes(name))
const bars: Bar[] = []
const runs: Record<string, unknown> = {}
for (const name of parts) {
  console.log(`${name} …`)
  const done = await PARTS[name]?.()
  bars.push(...(done?.bars ?? []))
  runs[name] = done?.runs
}
printTable(bars)
keepFigures(
  parts.join('-'),
  { bars, runs },
  asked.includes('--keep') ? { file: 'bench.json', figures: { bars } } : null,
)
process.exitCode = bars.every(({ met }) => met) ? 0 : 1
