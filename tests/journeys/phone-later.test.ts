import { expect, test } from 'vitest'
import { openScreen, PHONE } from '../helpers/browser.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { passes, seatedClerk, ticketTaken } from './without-screen.ts'

inAHall({ HALL_CLOCK: 'manual' })

const SERVICE = 'investment-filing'

test('[T9] a visitor who would be called later is told the place, and called at it', async () => {
  const liMin = await seatedClerk(hall, 1)
  const { label, link } = await ticketTaken(hall, SERVICE)
  for (let behind = 0; behind < 4; behind += 1) await ticketTaken(hall, SERVICE)
  const { page, complaints } = await openScreen(browser, link, PHONE)
  await page.getByRole('heading', { name: '下一个就是您' }).waitFor()

  await page.getByRole('button', { name: '晚点再办' }).click()
  await page.getByRole('button', { name: '让 3 位先办 前面 3 人' }).click()
  await page.getByText('已按您的意思推迟').waitFor()
  await page.getByRole('heading', { name: '前面还有 3 人' }).waitFor()

  const called: string[] = []
  for (let calls = 0; calls < 4; calls += 1) {
    called.push(await liMin.callsNext())
    await liMin.starts()
  }
  expect(called.indexOf(label)).toBe(3)
  expect(complaints).toEqual([])
})

test('[T9] behind whom nobody waits is told so, and keeps the place', async () => {
  const { link } = await ticketTaken(hall, SERVICE)
  const { page } = await openScreen(browser, link, PHONE)

  await page.getByRole('button', { name: '晚点再办' }).click()
  await page.getByText('后面没有人，不用推迟。').waitFor()
  await page.getByRole('button', { name: '不推迟' }).click()

  await page.getByRole('button', { name: '晚点再办' }).waitFor()
})

test('[C7] a visitor whose matter is held knows until when and where to come back, and that it goes first afterwards', async () => {
  const liMin = await seatedClerk(hall, 1)
  const { link } = await ticketTaken(hall, SERVICE)
  await liMin.callsNext()
  await liMin.starts()
  const { page } = await openScreen(browser, link, PHONE)
  await page.getByText('号窗口办理').waitFor()

  await liMin.holds(20)
  const heading = page.getByRole('heading', { name: /^您的事办到一半，保留到 \d\d:\d\d$/ })
  await heading.waitFor()
  expect(await page.locator('.wait .plates').innerText()).toMatch(/^备齐后请回\s+1\s/)

  await passes(hall, 21)
  await page.getByText('您的事办到一半，会先叫您接着办').waitFor()
})
