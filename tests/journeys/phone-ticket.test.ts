import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openScreen, PHONE } from '../helpers/browser.ts'
import { type NetworkProxy, startProxy } from '../helpers/proxy.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { linkShown, openDesk, openKiosk, pressNext, takeTicket } from './steps.ts'

/** A second is promised; whoever tests on a busy machine has three. */
const TURN_MS_MAX = 3_000
const TELEPHONE: BrowserContextOptions = { isMobile: true, hasTouch: true, deviceScaleFactor: 2 }

inAHall()

let network: NetworkProxy
beforeEach(async () => {
  network = await startProxy(hall.url)
})
afterEach(() => network.close())

const turn = (page: Page) => page.getByRole('heading', { name: '到您了' })

test('the code on the screen opens one’s own ticket, which says at once when it is one’s turn and where', async () => {
  const kiosk = await openKiosk(browser, hall)
  const liMin = await openDesk(browser, hall, 1)
  const label = await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  const link = await linkShown(kiosk)
  expect(link).toMatch(new RegExp(`^${hall.url}/t#${hall.firstRun.hallId}\\.`))

  const { page, complaints } = await openScreen(browser, link, PHONE, TELEPHONE)
  await page.getByText('下一个就是您').waitFor()
  expect(await page.locator('.label').textContent()).toBe(label)
  expect(await page.locator('.go').innerText()).toContain('到时去')
  await page.getByRole('switch', { name: '叫到时响铃' }).tap()
  await pressNext(liMin)

  await turn(page).waitFor({ timeout: TURN_MS_MAX })
  expect(await page.locator('.call').innerText()).toMatch(/请到\s+1\s/)
  await expect.poll(() => page.title()).toBe(`${label} 到您了，1 号窗口`)
  await page.getByRole('button', { name: '知道了' }).tap()
  await liMin.page.keyboard.press('s')
  await page.getByText('号窗口办理').waitFor()
  expect(complaints).toEqual([])
})

test('a second code scanned into the same page is another ticket', async () => {
  const kiosk = await openKiosk(browser, hall)
  const liMin = await openDesk(browser, hall, 1)
  await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  const first = await linkShown(kiosk)
  await kiosk.page.getByRole('button', { name: '好了' }).click()
  await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  const second = await linkShown(kiosk)
  const { page } = await openScreen(browser, first, PHONE, TELEPHONE)
  await page.locator('.label', { hasText: 'A001' }).waitFor()
  await pressNext(liMin)
  await turn(page).waitFor()

  await page.goto(second)

  await page.locator('.label', { hasText: 'A002' }).waitFor()
  await page.getByText('下一个就是您').waitFor()
  expect(await turn(page).count()).toBe(0)
})

test('where a proxy lets no websocket through, the page shows the same and says nothing about it', async () => {
  network.refuseSockets()
  const kiosk = await openKiosk(browser, hall)
  const liMin = await openDesk(browser, hall, 1)
  const label = await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  const link = (await linkShown(kiosk)).replace(hall.url, network.url)

  const { page } = await openScreen(browser, link, PHONE, TELEPHONE)
  await page.getByText('下一个就是您').waitFor()
  await expect.poll(() => network.seen(/socket\.io/).length).toBeGreaterThan(0)
  await pressNext(liMin)

  await turn(page).waitFor()
  expect(await page.locator('.label').textContent()).toBe(label)
  expect(await page.getByRole('alert').getByText('连接中断').count()).toBe(0)
  expect(network.seen(/^GET \/api\/halls\/\w+\/views\/ticket /).length).toBeGreaterThan(1)
})

test('a visitor who leaves the queue by phone is not called', async () => {
  const kiosk = await openKiosk(browser, hall)
  const liMin = await openDesk(browser, hall, 1)
  await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  const { page } = await openScreen(browser, await linkShown(kiosk), PHONE, TELEPHONE)

  await page.getByRole('button', { name: '不办了' }).tap()
  await page.getByRole('button', { name: '确定不办' }).tap()
  await page.getByRole('heading', { name: '这个号已经取消' }).waitFor()
  await liMin.page.locator('button[aria-disabled="true"]', { hasText: '叫下一位' }).waitFor()
  await liMin.page.keyboard.press('n')

  await liMin.page.getByRole('heading', { name: '现在空闲' }).waitFor()
  expect(await liMin.page.title()).not.toContain('A001')
})

test('a guessed or changed link shows nothing of anybody', async () => {
  const kiosk = await openKiosk(browser, hall)
  await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  const link = await linkShown(kiosk)
  const [page0 = '', secret = ''] = link.split('#')
  const [hallId = '', ticket = ''] = secret.split('.')
  const letter = ticket.charAt(9) === 'x' ? 'y' : 'x'
  const guesses = [
    `${hallId}.${ticket.slice(0, 9)}${letter}${ticket.slice(10)}`,
    `${hallId}.${ticket.slice(0, -4)}AAAA`,
    `elsewhere.${ticket}`,
    `${hallId}.`,
    hallId,
    '',
  ]

  const { page } = await openScreen(browser, 'about:blank', PHONE, TELEPHONE)
  for (const guess of guesses) {
    await page.goto('about:blank')
    await page.goto(`${page0}#${guess}`)
    await page.getByRole('heading', { name: '打不开这张号票' }).waitFor()
    expect(await page.content()).not.toContain('A001')
  }
})
