import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { callBars } from './call-bars.ts'
import { type Bar, printTable } from './figures.ts'
import { sizeBars } from './size-bars.ts'
import { ticketBars } from './ticket-bars.ts'

/**
 * `npm run bench`, or some of it: `npm run bench -- tickets calls size`. Every bar is a ratio between the product and
 * a limit that were measured in turns in this run; absolute figures move with the machine. `-- --keep` writes the
 * figures to docs/bench.json.
 */
const PARTS: Record<string, () => Promise<{ bars: Bar[]; runs: unknown }>> = {
  tickets: ticketBars,
  calls: callBars,
  size: sizeBars,
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
keep('results/', `${parts.join('-')}-${new Date().toISOString().replaceAll(':', '')}.json`, {
  ...machine(),
  bars,
  runs,
})
if (asked.includes('--keep')) keep('../../docs/', 'bench.json', { ...machine(), bars })
process.exitCode = bars.every(({ met }) => met) ? 0 : 1

function keep(folder: string, name: string, figures: object): void {
  const path = fileURLToPath(new URL(folder, import.meta.url))
  mkdirSync(path, { recursive: true })
  writeFileSync(path + name, `${JSON.stringify(figures, null, 2)}\n`)
}

function machine() {
  const [cpu] = cpus()
  return {
    at: new Date().toISOString(),
    machine: {
      cpus: cpus().length,
      model: cpu?.model ?? '',
      memoryMb: Math.round(totalmem() / 2 ** 20),
      node: process.version,
    },
  }
}
