import { beforeEach, expect, test } from 'vitest'
import type { Caller } from '../helpers/caller.ts'
import { deskHands, visitorsCome, waiting } from './desk-steps.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { clerkAt } from './steps.ts'

let kiosk: Caller

inAHall()
beforeEach(async () => {
  kiosk = await hall.pair('kiosk')
})

test('[C7] while somebody fills in a form the next one is served, and then the first goes on', async () => {
  const { page, press, callsAndStarts, hasHere, isFree, asked } = await deskHands(browser, hall, 1)
  const held = page.locator('.held')
  const [first = '', second = ''] = await visitorsCome(kiosk, hall, ['investment-filing'], ['investment-filing'])
  await waiting(page, 2)
  expect(await callsAndStarts()).toBe(first)

  await press('h')
  await page.getByRole('heading', { name: `${first} 挂起` }).waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('1')
  await held.getByText(`填表 · 还留 19 分钟`).waitFor()
  expect(await callsAndStarts()).toBe(second)
  await page.keyboard.press('g')
  await page.getByText('接着办：先办完', { exact: true }).first().waitFor()
  await press('f')
  await isFree()
  await press('g')

  await hasHere(first, 'serving')
  await held.waitFor({ state: 'detached' })
  await press('f')
  await isFree()
  expect(asked.filter((type) => /hold|resume/i.test(type))).toEqual(['holdTicket', 'resumeTicket'])
})

test('[C7] Enter alone holds, for as long as the hall allows', async () => {
  const { page, press, callsAndStarts } = await deskHands(browser, hall, 3)
  await visitorsCome(kiosk, hall, ['statistics-registration'])
  await waiting(page, 1)
  const label = await callsAndStarts()
  await press('h')
  await page.getByRole('heading', { name: `${label} 挂起` }).waitFor()

  await page.keyboard.press('Enter')

  await page.locator('.held').getByText('还留 29 分钟').waitFor()
})

test('a dialog about somebody who has left goes with them, and the keys are the desk’s again', async () => {
  const { page, press, callsAndStarts, isFree } = await deskHands(browser, hall, 6)
  await visitorsCome(kiosk, hall, ['capital-verification'], ['capital-verification'])
  await waiting(page, 2)
  await callsAndStarts()
  await press('h')
  await page.locator('dialog').waitFor()
  const { name, password, counterId } = clerkAt(hall.firstRun, 6)
  const sameClerk = await hall.signIn(name, password)
  const { hallId } = hall.firstRun
  const desk = await sameClerk.view(hallId, 'desk', counterId)
  const expect = (desk.get('current') as { ticketId: string }).ticketId

  await sameClerk.command(hallId, { type: 'finishService', counterId, expect, outcome: 'done' })

  await isFree()
  await page.locator('dialog').waitFor({ state: 'detached' })
  await press('n')
  await page.locator('.now.called').waitFor()
})

test('[K1] what a clerk holds comes along when she moves to another window', async () => {
  const { page, press, callsAndStarts, hasHere } = await deskHands(browser, hall, 4)
  await visitorsCome(kiosk, hall, ['organisation-code'])
  await waiting(page, 1)
  const label = await callsAndStarts()
  await press('h')
  await page.getByRole('heading', { name: `${label} 挂起` }).waitFor()
  await page.keyboard.press('1')
  await page.locator('.held').waitFor()

  const clerk = await hall.signIn(clerkAt(hall.firstRun, 4).name, clerkAt(hall.firstRun, 4).password)
  const counterId = clerkAt(hall.firstRun, 5).counterId
  await clerk.command(hall.firstRun.hallId, { type: 'openCounter', counterId, takeOver: true })
  await page.getByRole('button', { name: /^5 号窗口/ }).waitFor()
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')

  await page.locator('.held .label', { hasText: label }).waitFor()
  await press('g')
  await hasHere(label, 'serving')
})
