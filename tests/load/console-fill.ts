import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { hallFileOf } from '@tingxu/counter/console/settings/hall-file.ts'
import type { Page } from 'playwright-core'
import { fullHall, wideHall } from '../helpers/wide-hall.ts'
import { openConsole, opened } from './console-page.ts'
import { pause } from './window-presses.ts'

const ROUNDS = 3
/** After the draft is kept it is checked. */
const CHECKED_MS = 2000

declare global {
  interface Window {
    benchBlockedMs: number[]
  }
}

/** How long the page of who serves what stands still at most when every cell of a wide hall changes at once, by how. */
export async function blocksInConsole(): Promise<Record<string, number[]>> {
  const { page, at, end } = await openConsole()
  await page.evaluate(() => {
    window.benchBlockedMs = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.benchBlockedMs.push(duration)
    }).observe({ type: 'longtask' })
  })
  const file = hallFile()
  const found: Record<string, number[]> = {}
  const note = async (name: string, act: () => Promise<void>) => {
    found[name] = [...(found[name] ?? []), await longestBlock(page, act)]
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    await opened(page, at('serving'))
    await page.getByRole('grid').focus()
    await page.keyboard.press('Control+a')
    await note('every window gets every service by one key', () => page.keyboard.press('1'))
    await note('and that is taken back', () => page.getByRole('button', { name: '撤销' }).click())
    await opened(page, at('files'))
    await note('a full hall is read from a file', () => readFile(page, file))
    await page.getByRole('button', { name: '撤销' }).click()
    await settled(page)
  }
  await end()
  rmSync(dirname(file), { recursive: true })
  return found
}

/** In milliseconds; what is shorter than 50 the browser does not tell. */
async function longestBlock(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => window.benchBlockedMs.splice(0))
  await act()
  await settled(page)
  return Math.max(50, ...(await page.evaluate(() => window.benchBlockedMs.splice(0))))
}

async function settled(page: Page) {
  await pause(CHECKED_MS)
  await page.getByText(/^已保存/).waitFor()
  await pause(CHECKED_MS)
}

async function readFile(page: Page, file: string) {
  await page.locator('input[type=file][accept^=".json"]').setInputFiles(file)
}

/** On disk, as a manager has it: handed over by the driver, the page itself would spend its time on taking it. */
function hallFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tingxu-bench-')), 'hall.json')
  writeFileSync(file, hallFileOf(fullHall(wideHall())))
  return file
}
