import { parseArgs } from 'node:util'
import { BOARD_LYING, openBrowser, openScreen } from '../helpers/browser.ts'
import { printTable } from './figures.ts'
import { keepFigures, noteRun } from './keep-figures.ts'
import { leakOnPurpose, MemoryGauge, type PageMemory } from './page-memory.ts'
import { soakBars } from './soak-bars.ts'
import { openSoakHall } from './soak-hall.ts'

/**
 * `npm run soak -- --minutes 30`: a board in a real Chromium, in the busiest hall there is, for so long; at the usual
 * speed that is a week of its days. At the end the board must hold no more than after the first tenth of the time.
 * `--keep` writes the figures to docs/soak.json; `--leak` plants a leak, to see that it is seen.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    speed: { type: 'string', default: '150' },
    keep: { type: 'boolean' },
    leak: { type: 'boolean' },
  },
})
const soakMs = Number(values.minutes) * 60_000
const SAMPLE_MS_MAX = 30_000
const SAMPLES_MIN = 20

const hall = await openSoakHall(Number(values.speed))
const { samples, complaints } = await soaked().finally(hall.end)
const lived = hall.lived()

const bars = soakBars(samples)
printTable(bars)
console.log(`${lived.days} days were begun, ${lived.calls} calls made`)
for (const complaint of complaints) console.log(`the page complained: ${complaint}`)
const figures = {
  ...{ minutes: Number(values.minutes), speed: Number(values.speed), lived },
  ...{ bars, complaints, samples: samples.map(({ shows, ...figures }) => figures) },
}
noteRun('soak', figures)
if (values.keep) keepFigures('soak.json', { soak: figures })
process.exitCode = bars.every(({ met }) => met) && complaints.length === 0 ? 0 : 1

async function soaked() {
  // As on a wall, where nobody touches the board and it speaks all the same.
  const browser = await openBrowser(['--autoplay-policy=no-user-gesture-required'])
  try {
    const { page, complaints } = await openScreen(browser, hall.board, BOARD_LYING)
    await page.getByText('最近叫号').waitFor()
    if (values.leak) await leakOnPurpose(page)
    return { samples: await sampled(await MemoryGauge.open(page)), complaints }
  } finally {
    await browser.close()
  }
}

async function sampled(gauge: MemoryGauge): Promise<PageMemory[]> {
  const samples = [await gauge.read()]
  const startedAt = performance.now()
  while (performance.now() - startedAt < soakMs) {
    await hall.passes(Math.min(SAMPLE_MS_MAX, soakMs / SAMPLES_MIN))
    const sample = await gauge.read()
    samples.push(sample)
    const { atMs, heapMb, nodes, listeners } = sample
    const { days, calls } = hall.lived()
    console.log(
      `${Math.round(atMs / 1000)} s, day ${days}, ${calls} calls: ${heapMb.toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners`,
    )
  }
  return samples
}
