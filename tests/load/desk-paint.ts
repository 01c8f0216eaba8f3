import type { Page } from 'playwright-core'
import { DESK, openBrowser, openScreen } from '../helpers/browser.ts'
import { startChild } from './child.ts'
import type { FollowersOrder } from './followers.ts'
import { signedInBrowser } from './known-screens.ts'
import { notePaintedLabels } from './painted.ts'
import { boardsOf, desksOf, startProduct } from './product.ts'
import { pause, WindowPresses } from './window-presses.ts'

const PRESSES = Number(process.env.BENCH_PRESSES ?? 120)
/** So many that her own four services of the twenty-five do not run dry under her presses. */
const WAITING = 1000
const OTHERS_EVERY_MS = 300
/** A clerk looks at whom she called before she presses again. */
const LOOK_MS = 100
const PAINTED_MS_MAX = 5000

/** From the key N until the new ticket is painted on the clerk's own desk, while thirty-nine others work. */
export async function pressesPaintedOnDesk(): Promise<number[]> {
  const product = await startProduct({ waiting: WAITING })
  const { server, hall } = product
  const [clerk, ...others] = hall.clerks
  if (clerk === undefined) throw new Error('the hall has no clerk')
  const followers = startChild<FollowersOrder, object>('./followers.ts')
  await followers.ask({
    open: { url: server.url, follow: [...boardsOf(hall, 10), ...desksOf({ ...hall, clerks: others })] },
  })
  const browser = await openBrowser()
  const { page } = await openScreen(browser, `${server.url}/counter`, DESK, signedInBrowser(hall, clerk))
  await page.getByRole('button', { name: '叫下一位' }).waitFor()
  await notePaintedLabels(page, '.now .label')
  const stop = (await WindowPresses.open(product, others)).goOn(OTHERS_EVERY_MS)
  const waitsMs: number[] = []
  while (waitsMs.length < PRESSES) waitsMs.push(await pressed(page))
  await stop()
  await browser.close()
  await followers.end()
  await server.end()
  return waitsMs
}

async function pressed(page: Page): Promise<number> {
  const before = await page.evaluate(() => window.benchPainted.length)
  await page.keyboard.press('n')
  const shown = (count: number) => window.benchPainted.length > count
  await page.waitForFunction(shown, before, { polling: 20, timeout: PAINTED_MS_MAX })
  const waitMs = await page.evaluate(
    () => (window.benchPainted.at(-1)?.atMs ?? 0) - (window.benchPressedMs.at(-1) ?? 0),
  )
  await pause(LOOK_MS)
  return waitMs
}
