import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { openDesk } from './steps.ts'

const STRIP = { width: 360, height: 700 }
const LEAST_TARGET = 36
const LEAST_TYPE = 15

inAHall()

let page: Page
beforeEach(async () => {
  const kiosk = await hall.pair('kiosk')
  page = (await openDesk(browser, hall, 1)).page
  await page.setViewportSize(STRIP)
  for (const serviceId of ['government-project', 'energy-review', 'investment-filing']) {
    await kiosk.command(hall.firstRun.hallId, { type: 'takeTicket', serviceIds: [serviceId] })
  }
  await page.getByText('3 人在等', { exact: true }).waitFor()
})

const called = async () => {
  await page.keyboard.press('n')
  await page.locator('.now.called').waitFor()
}
const serving = async () => {
  await page.keyboard.press('s')
  await page.locator('.now.serving').waitFor()
}
const inEnglish = async () => {
  await page.getByRole('button', { name: 'English' }).press('Enter')
  await page.getByRole('button', { name: 'All keys' }).waitFor()
}
const inEnglishInTheDark = async () => {
  await inEnglish()
  await page.getByRole('button', { name: 'Dark' }).press('Enter')
  await page.locator('html[data-theme="dark"]').waitFor()
}

/** What does not fit: wider than the strip, too small to hit, too small to read. */
function misfits(): Promise<string[]> {
  return page.evaluate(
    ([target, type]) => {
      const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter(
        (one) => one.checkVisibility() && one.closest('.hidden') === null,
      )
      const beyond = shown.filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
      const small = shown.filter((one) => one.matches('button, input') && one.getBoundingClientRect().height < target)
      const fine = shown.filter(
        (one) =>
          [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()) &&
          Number.parseFloat(getComputedStyle(one).fontSize) < type,
      )
      return [...beyond, ...small, ...fine].map((one) => one.outerHTML.slice(0, 120))
    },
    [LEAST_TARGET, LEAST_TYPE] as const,
  )
}

/** Where the keys for what is done a hundred times a day lie on the strip. */
const places = () =>
  page.evaluate(() =>
    ['N', 'S', 'F', 'R', 'M'].map(
      (key) => document.querySelector(`.hands [aria-keyshortcuts="${key}"]`)?.getBoundingClientRect().top,
    ),
  )

test('beside the case software everything fits, is large enough, and no key moves under the hand', async () => {
  expect(await misfits()).toEqual([])
  const whileFree = await places()

  await called()
  expect(await misfits()).toEqual([])
  expect(await places()).toEqual(whileFree)

  await serving()
  expect(await misfits()).toEqual([])
  expect(await places()).toEqual(whileFree)
  expect(Math.max(...whileFree.map(Number))).toBeLessThan(STRIP.height - LEAST_TARGET)
})

test.each([
  ['in Chinese, by day', async () => {}],
  ['in English', inEnglish],
  ['in English, in the dark', inEnglishInTheDark],
])('whoever is read to, or sees little, can use it %s', async (_, dress) => {
  await called()
  await serving()
  await dress()

  expect(await misfits()).toEqual([])
  expect(
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
  ).toEqual([])
})
