import { beforeEach, expect, test } from 'vitest'
import type { Caller } from '../helpers/caller.ts'
import { deskHands, queueOf, visitorsCome, waiting } from './desk-steps.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'

let kiosk: Caller

inAHall()
beforeEach(async () => {
  kiosk = await hall.pair('kiosk')
})

test('[C12] after a slip on Next the visitor who was served is served again, and the other waits as before', async () => {
  const { page, press, callsAndStarts, hasHere } = await deskHands(browser, hall, 1)
  const [first = '', second = '', third = ''] = await visitorsCome(
    kiosk,
    hall,
    ...Array.from({ length: 3 }, () => ['investment-filing']),
  )
  await waiting(page, 3)
  expect(await callsAndStarts()).toBe(first)

  await press('n')
  await hasHere(second, 'called')
  await page.locator('.undo').getByText(`已叫 ${second}`).waitFor()
  await press('u')

  await hasHere(first, 'serving')
  await page.getByText('今天办了 0 件').waitFor()
  expect(await queueOf(page)).toEqual([second, third])
  await page.locator('.undo').waitFor({ state: 'detached' })
  await page.keyboard.press('u')
  await page.getByText('撤销：没有可撤销的').waitFor()
})

test('[C12] a finish and a hold can be taken back as well', async () => {
  const { page, press, callsAndStarts, hasHere, isFree, asked } = await deskHands(browser, hall, 3)
  await visitorsCome(kiosk, hall, ['statistics-registration'])
  await waiting(page, 1)
  const label = await callsAndStarts()

  await press('f')
  await isFree()
  await page.locator('.undo').getByText(`已办完 ${label}`).waitFor()
  await press('u')
  await hasHere(label, 'serving')
  await press('h')
  await page.getByRole('heading', { name: `${label} 挂起` }).waitFor()
  await page.keyboard.press('Enter')
  await isFree()
  await page.locator('.undo').getByText(`${label} 已挂起`).waitFor()
  await press('u')

  await hasHere(label, 'serving')
  await page.locator('.held').waitFor({ state: 'detached' })
  expect(asked.slice(-4)).toEqual(['finishService', 'undo', 'holdTicket', 'undo'])
})
