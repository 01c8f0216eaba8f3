import { expect, test } from 'vitest'
import type { Screen } from '../helpers/browser.ts'
import { type FirstHall, type Open, type Seen, walkToFirstCall } from '../helpers/first-hall.ts'
import { IN_CHINESE, IN_ENGLISH } from '../helpers/new-halls.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'

/** A new user with an empty data folder, and nothing but what the first start has written down. */
inAHall()

test('from an empty folder a new user comes to a hall of her own and its first call, by the wizard alone', async () => {
  const open = await walkToFirstCall({ ...start(), hall: IN_CHINESE, watch: async () => {} })
  expect(complaintsIn(open)).toEqual([])
  const { name, password } = hall.firstRun.admin
  const { settings } = await (await hall.signIn(name, password)).settings('yunxi-county-tax-hall')
  expect(settings.services).toHaveLength(3)
  expect(settings.counters.map(({ services }) => services.length)).toEqual([3, 3])
})

test('whoever reads English comes there without a word of Chinese, on any of her screens', async () => {
  const chinese = new Set<string>()
  const watch = async ({ open }: Seen) => {
    for (const screen of Object.values(open)) for (const line of await chineseOn(screen)) chinese.add(line)
  }
  const open = await walkToFirstCall({ ...start(), hall: IN_ENGLISH, watch })
  expect([...chinese]).toEqual([])
  expect(complaintsIn(open)).toEqual([])
})

function start(): Omit<FirstHall, 'hall' | 'watch'> {
  return { browser, url: hall.url, admin: hall.firstRun.admin }
}

/** But for the switch, on which every language stands by its own name. */
async function chineseOn({ page }: Screen): Promise<string[]> {
  const lines = (await page.locator('body').innerText()).split('\n')
  return lines.filter((line) => line !== '中文' && /[\u3400-\u9fff]/.test(line))
}

function complaintsIn(open: Open): string[] {
  return Object.entries(open).flatMap(([name, { complaints }]) => complaints.map((each) => `${name}: ${each}`))
}
