import { beforeEach, expect, test } from 'vitest'
import type { Caller } from '../helpers/caller.ts'
import { deskHands, queueOf, visitorsCome, waiting } from './desk-steps.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'

let kiosk: Caller

inAHall()
beforeEach(async () => {
  kiosk = await hall.pair('kiosk')
})

test('[C8] somebody is sent to another service and comes back to the same window', async () => {
  const here = await deskHands(browser, hall, 1)
  const there = await deskHands(browser, hall, 16)
  await visitorsCome(kiosk, hall, ['investment-filing'], ['investment-filing'])
  await waiting(here.page, 2)
  const label = await here.callsAndStarts()

  await here.press('t')
  await here.page.getByRole('heading', { name: `${label} 转到哪里？` }).waitFor()
  await here.page.keyboard.type('所有权转移')
  await here.page.keyboard.press('Tab')
  await here.page.keyboard.press('Tab')
  await here.page.keyboard.press('Space')
  await here.page.keyboard.press('Enter')
  await here.isFree()

  await waiting(there.page, 1)
  expect(await there.callsAndStarts()).toBe(label)
  await there.page.getByText('还要办').waitFor()
  await there.press('1')
  await there.press('f')
  await there.isFree()
  await expect.poll(() => queueOf(here.page)).toContain(label)
  await here.page.locator('.queue tr', { hasText: label }).getByText('指定本窗口').waitFor()
  expect((await queueOf(here.page))[0]).toBe(label)
  expect(await here.callsAndStarts()).toBe(label)
  await here.page.locator('.facts').getByText('先前办到一半，回来接着办。').waitFor()
})

test('[C8] somebody who waits is sent to a window, found by its number, and goes first there', async () => {
  const here = await deskHands(browser, hall, 3)
  const there = await deskHands(browser, hall, 4)
  const [, second = ''] = await visitorsCome(kiosk, hall, ['statistics-report'], ['statistics-search'])
  const [waits = ''] = await visitorsCome(kiosk, hall, ['organisation-code'])
  await waiting(here.page, 2)
  await waiting(there.page, 1)

  await here.page.keyboard.press('/')
  await here.page.keyboard.type(second)
  await here.page.keyboard.press('Enter')
  await here.page.getByRole('heading', { name: second }).waitFor()
  await here.press('t')
  await here.page.getByRole('heading', { name: `${second} 转到哪里？` }).waitFor()
  await here.page.keyboard.type('4')
  await here.page.keyboard.press('Tab')
  await here.page.keyboard.press('ArrowRight')
  await here.page.keyboard.press('Enter')

  await waiting(here.page, 1)
  await expect.poll(() => queueOf(there.page)).toEqual([second, waits])
  await there.page.locator('.queue tr', { hasText: second }).getByText('统计资料查询').waitFor()
})
