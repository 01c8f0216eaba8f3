import { BOARD_LYING, openBrowser, openScreen } from '../helpers/browser.ts'
import { startChild } from './child.ts'
import type { FollowersOrder } from './followers.ts'
import { pairedBrowser } from './known-screens.ts'
import { notePaintedLabels, pageClock } from './painted.ts'
import { boardsOf, desksOf, type Product, startProduct } from './product.ts'
import { type Called, pause, WindowPresses } from './window-presses.ts'

const CALLS = Number(process.env.BENCH_CALLS ?? 250)
const EVERY_MS = 200
const MORE_BOARDS = 9
const PAINTED_MS_MAX = 5000

/**
 * From a press of Next until its label is painted on a board in a real Chromium, on the stage or among the last calls,
 * while nine more boards and forty desks follow. The press is timed by this process's clock and the painting by the
 * page's; both run on this machine, and what lies between them is asked before and after.
 */
export async function callsPaintedOnBoard(): Promise<{ waitsMs: number[]; clockWithinMs: number }> {
  const product = await startProduct()
  const { server, hall } = product
  const followers = startChild<FollowersOrder, object>('./followers.ts')
  await followers.ask({ open: { url: server.url, follow: [...boardsOf(hall, MORE_BOARDS), ...desksOf(hall)] } })
  const browser = await openBrowser()
  const { page } = await openScreen(browser, `${server.url}/display`, BOARD_LYING, boardBrowser(product))
  await page.getByText('最近叫号').waitFor()
  await notePaintedLabels(page, '.label')
  const clock = await pageClock(page)
  const calls = await callsMade(product)
  const shown = (label: string) => window.benchPainted.some((painted) => painted.label === label)
  await page.waitForFunction(shown, calls.at(-1)?.label ?? '', { polling: 200, timeout: PAINTED_MS_MAX })
  const painted = new Map((await page.evaluate(() => window.benchPainted)).map(({ label, atMs }) => [label, atMs]))
  const clockAfter = await pageClock(page)
  await browser.close()
  await followers.end()
  await server.end()
  return {
    waitsMs: calls.map(({ label, sentAtMs }) => (painted.get(label) ?? Number.NaN) - clock.aheadMs - sentAtMs),
    clockWithinMs: Math.abs(clockAfter.aheadMs - clock.aheadMs) + clock.withinMs + clockAfter.withinMs,
  }
}

function boardBrowser({ hall }: Product) {
  const [board] = hall.boards
  if (board === undefined) throw new Error('the hall has no board')
  return pairedBrowser(hall, 'display', board)
}

async function callsMade(product: Product): Promise<Called[]> {
  const presses = await WindowPresses.open(product, product.hall.clerks)
  const calls: Called[] = []
  while (calls.length < CALLS) {
    const startedAt = performance.now()
    calls.push(await presses.next())
    await presses.visitor()
    await pause(Math.max(0, EVERY_MS - (performance.now() - startedAt)))
  }
  presses.end()
  return calls
}
