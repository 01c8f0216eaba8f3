import { beforeEach, expect, test } from 'vitest'
import type { Caller } from '../helpers/caller.ts'
import { deskHands, queueOf, visitorsCome, waiting } from './desk-steps.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'

let kiosk: Caller

inAHall()
beforeEach(async () => {
  kiosk = await hall.pair('kiosk')
})

test('[C9] somebody is found by their label and called out of turn, for a reason', async () => {
  const { page, press, callsAndStarts, hasHere, asked } = await deskHands(browser, hall, 1)
  const [first = '', second = '', third = ''] = await visitorsCome(
    kiosk,
    hall,
    ...Array.from({ length: 3 }, () => ['investment-filing']),
  )
  await waiting(page, 3)
  expect(await callsAndStarts()).toBe(first)

  await press('2')
  await page.keyboard.press('/')
  await page.keyboard.type(third.slice(-2))
  await page.getByText('找到 1 个').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: third }).waitFor()
  await page.keyboard.press('1')

  await hasHere(third, 'called')
  await page.locator('.facts').getByText('窗口人员点名先叫。').waitFor()
  expect(await queueOf(page)).toEqual([second])
  // The outcome that was chosen goes with a finish of its own.
  expect(asked.slice(-2)).toEqual(['finishService', 'callTicket'])
})

test('[C10] somebody without a ticket is served at once', async () => {
  const { page, press, isFree } = await deskHands(browser, hall, 3)

  await press('v')
  await page.getByRole('heading', { name: '没有取号，办什么？' }).waitFor()
  await page.keyboard.press('2')

  await page.locator('.now.serving').waitFor()
  await page.locator('.facts').getByText('没有取号，直接办理。').waitFor()
  await press('f')
  await isFree()
})

test('[T2] the class of a ticket is changed at the window', async () => {
  const { page, press, callsAndStarts } = await deskHands(browser, hall, 4)
  await visitorsCome(kiosk, hall, ['organisation-code'])
  await waiting(page, 1)
  const label = await callsAndStarts()

  await press('c')
  await page.getByRole('heading', { name: `${label} 改类别` }).waitFor()
  await page.keyboard.press('1')

  await page.locator('.now .mark', { hasText: '优先' }).waitFor()
})

test('[J1] the next matter of a ticket is called like any other, and what is left can be given up', async () => {
  const { page, press, callsAndStarts, isFree } = await deskHands(browser, hall, 5)
  await visitorsCome(kiosk, hall, ['environment-approval', 'environment-acceptance'])
  await waiting(page, 1)
  const label = await callsAndStarts()
  await page.locator('.facts').getByText('还要办').waitFor()

  await press('f')
  await waiting(page, 1)
  expect(await callsAndStarts()).toBe(label)
  await page.locator('.facts').getByText('还要办').waitFor({ state: 'detached' })
  await press('f')
  await isFree()
  await visitorsCome(kiosk, hall, ['environment-approval', 'environment-acceptance'])
  await waiting(page, 1)
  await callsAndStarts()
  await press('e')
  await press('f')

  await isFree()
  expect(await queueOf(page)).toEqual([])
  await page.getByText('没有人在等').first().waitFor()
})
