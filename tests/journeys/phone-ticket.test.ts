import type { Browser, Page } from 'playwright-core'
import decodeQR from 'qr/decode.js'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeScreens, openBrowser, openScreen, PHONE } from '../helpers/browser.ts'
import { type StartedServer, startServer } from '../helpers/server.ts'
import { openDesk, openKiosk, pressNext, takeTicket } from './steps.ts'

let browser: Browser
let hall: StartedServer

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  hall = await startServer()
})
afterEach(async () => {
  await closeScreens(browser)
  await hall.end()
})

/** What a phone's camera reads off the kiosk's screen. */
async function scanned(page: Page): Promise<string> {
  const picture = await page.locator('.ticket svg').screenshot()
  const seen = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes]))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    context?.drawImage(image, 0, 0)
    const { width, height, data } = context?.getImageData(0, 0, image.width, image.height) ?? new ImageData(1, 1)
    return { width, height, data: Array.from(data) }
  }, picture.toString('base64'))
  return decodeQR({ ...seen, data: Uint8Array.from(seen.data) })
}

test('the code on the screen opens one’s own ticket, which says when it is one’s turn and where', async () => {
  const kiosk = await openKiosk(browser, hall)
  const liMin = await openDesk(browser, hall, 1)
  const label = await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  const link = await scanned(kiosk.page)
  expect(link).toMatch(new RegExp(`^${hall.url}/t#${hall.firstRun.hallId}\\.`))

  const { page, complaints } = await openScreen(browser, link, PHONE)
  await page.getByText('下一个就是您').waitFor()
  expect(await page.locator('.label').textContent()).toBe(label)
  await pressNext(liMin)

  await page.getByRole('heading', { name: '到您了' }).waitFor()
  expect(await page.title()).toBe(`${label} 到您了，1 号窗口`)
  expect(complaints).toEqual([])
})

test('a visitor who leaves the queue by phone is not called', async () => {
  const kiosk = await openKiosk(browser, hall)
  const liMin = await openDesk(browser, hall, 1)
  await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  const { page } = await openScreen(browser, await scanned(kiosk.page), PHONE)

  await page.getByRole('button', { name: '不办了' }).click()
  await page.getByRole('button', { name: '确定不办' }).click()
  await page.getByRole('heading', { name: '这个号已经取消' }).waitFor()
  await liMin.page.locator('button[aria-disabled="true"]', { hasText: '叫下一位' }).waitFor()
  await liMin.page.keyboard.press('n')

  await liMin.page.getByRole('heading', { name: '现在空闲' }).waitFor()
  expect(await liMin.page.title()).not.toContain('A001')
})

test('a changed link shows nothing', async () => {
  const kiosk = await openKiosk(browser, hall)
  await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  const link = await scanned(kiosk.page)

  const { page } = await openScreen(browser, `${link.slice(0, -4)}AAAA`, PHONE)

  await page.getByRole('heading', { name: '打不开这张号票' }).waitFor()
  expect(await page.content()).not.toContain('A001')
})
