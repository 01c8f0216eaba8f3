import type { Page } from 'playwright-core'
import { openConsole, opened } from './console-page.ts'
import { pause } from './window-presses.ts'

const KEYS = Number(process.env.BENCH_KEYS ?? 60)
/** As somebody types who knows what she wants. */
const BETWEEN_MS = 120

/** What the page's own clock said: from the key until the frame that shows it, whole 8 ms, nothing under 16. */
declare global {
  interface Window {
    benchKeysMs: number[]
  }
}

type Place = { page: string; name: string; reach(page: Page): Promise<void>; keys: readonly string[] }

const LETTERS = [...'abcdefghij']
const FIGURES = [...'123', 'Backspace', 'Backspace', 'Backspace']
const named = (label: string, more = '') => ({
  reach: (page: Page) => page.getByLabel(label, { exact: true }).first().focus(),
  keys: more === '' ? LETTERS : FIGURES,
})

/** One field of each editor, and the grid. */
const PLACES: readonly Place[] = [
  { page: 'services/s4-7', name: 'a service', ...named('业务名称 · 中文') },
  {
    page: 'services',
    name: 'finding a service',
    reach: (page) => page.getByRole('searchbox').or(page.getByPlaceholder('查找业务、部门')).first().focus(),
    keys: LETTERS,
  },
  {
    page: 'counters',
    name: 'the windows',
    reach: (page) => page.locator('main td input[lang="zh"]').first().focus(),
    keys: LETTERS,
  },
  {
    page: 'serving',
    name: 'who serves what',
    async reach(page) {
      await page.getByRole('grid').focus()
    },
    keys: ['ArrowDown', 'ArrowRight', '1', 'ArrowDown', '2', 'PageDown', 'ArrowRight', '4', 'ArrowUp', 'PageUp'],
  },
  { page: 'series', name: 'number series', reach: (page) => page.locator('td input').nth(1).focus(), keys: FIGURES },
  {
    page: 'rule',
    name: 'the classes',
    reach: (page) => page.locator('main input[lang="zh"]').first().focus(),
    keys: LETTERS,
  },
  { page: 'calls', name: 'calls', reach: (page) => page.locator('main input').first().focus(), keys: FIGURES },
  { page: 'texts', name: 'names and texts', ...named('大厅名称 · 中文') },
]

/** How long every editor of a hall of a hundred windows and three hundred services takes to show a key, by editor. */
export async function keysInConsole(): Promise<Record<string, number[]>> {
  const { page, at, end } = await openConsole()
  await page.evaluate(() => {
    window.benchKeysMs = []
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.benchKeysMs.push(duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
  const found: Record<string, number[]> = {}
  for (const place of PLACES) found[place.name] = await keysAt(page, at(place.page), place)
  await end()
  return found
}

async function keysAt(page: Page, address: string, { reach, keys }: Place): Promise<number[]> {
  await opened(page, address)
  await reach(page)
  await page.evaluate(() => window.benchKeysMs.splice(0))
  for (let index = 0; index < KEYS; index += 1) {
    await page.keyboard.press(keys[index % keys.length] ?? 'a')
    await pause(BETWEEN_MS)
  }
  await pause(1000)
  const noted = await page.evaluate(() => window.benchKeysMs.splice(0))
  // What was too quick to be noted was shown within a frame.
  return [...noted, ...Array.from({ length: Math.max(0, KEYS - noted.length) }, () => 16)]
}
