import { beforeEach, expect, test } from 'vitest'
import { openScreen, PHONE } from '../helpers/browser.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { openKiosk, scan } from './steps.ts'
import { passes, published, seatedClerk, ticketTaken } from './without-screen.ts'

inAHall({ HALL_CLOCK: 'manual' })

beforeEach(() => published(hall, (settings) => ({ ...settings, presence: { phone: false, confirmAhead: 2 } })))

/** Two who are near their turn and were asked whether they are here. */
async function twoAsked() {
  const first = await ticketTaken(hall, 'investment-filing')
  const second = await ticketTaken(hall, 'investment-filing')
  await passes(hall, 11)
  return { first, second }
}

/** Calls two, one after the other. */
async function twoCalled() {
  const liMin = await seatedClerk(hall, 1)
  const first = await liMin.callsNext()
  await liMin.starts()
  return [first, await liMin.callsNext()]
}

test('[T6] who answers by phone that they are here is called, and who does not answer is called after them', async () => {
  const { first, second } = await twoAsked()
  const { page, complaints } = await openScreen(browser, second.link, PHONE)

  await page.getByRole('heading', { name: '快到您了，您在大厅吗？' }).waitFor()
  await expect.poll(() => page.title()).toBe(`${second.label} 请确认您在大厅`)
  await page.getByRole('button', { name: '我在大厅' }).click()
  await page.getByText('已确认您在大厅').waitFor()

  expect(await twoCalled()).toEqual([second.label, first.label])
  expect(complaints).toEqual([])
})

test('[T6] a ticket that is held to the scanner answers too', async () => {
  const kiosk = await openKiosk(browser, hall, hall.url, { beside: '?scanner=yes' })
  const { first, second } = await twoAsked()

  await scan(kiosk, second.link)
  await kiosk.page.getByRole('heading', { name: '已确认您在大厅，请等候叫号' }).waitFor()

  expect(await twoCalled()).toEqual([second.label, first.label])
})
