import type { FrameLocator } from 'playwright-core'
import { expect, test } from 'vitest'
import { openScreen } from '../helpers/browser.ts'
import type { StartedServer } from '../helpers/server.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'

const PAGE = { width: 1440, height: 900 }
const TITLES = { kiosk: '取号机', phone: '手机', desk: '窗口', board: '大屏' } as const

inAHall()

/** The link that a first start prints before all others. */
function firstLink({ printed }: StartedServer): string {
  return /https?:\/\/\S+/.exec(printed().slice(printed().indexOf('All  ')))?.[0] ?? ''
}

async function openOverview(link: string) {
  const screen = await openScreen(browser, link, PAGE)
  const frame = (name: keyof typeof TITLES): FrameLocator => screen.page.frameLocator(`iframe[title="${TITLES[name]}"]`)
  return { ...screen, kiosk: frame('kiosk'), phone: frame('phone'), desk: frame('desk'), board: frame('board') }
}

test('the first link of a first start shows a whole visit: kiosk, phone, desk and board on one page', async () => {
  const { page, kiosk, phone, desk, board, complaints } = await openOverview(firstLink(hall))
  await desk.getByRole('heading', { name: '现在空闲' }).waitFor()
  await board.getByText('最近叫号').waitFor()

  await kiosk.getByRole('button', { name: '发展改革局' }).click()
  await kiosk.getByRole('button', { name: '企业投资项目备案' }).click()
  await kiosk.getByRole('button', { name: '取号', exact: true }).click()
  await phone.getByText('A001').first().waitFor()
  await phone.getByText('下一个就是您').waitFor()
  await desk.locator('button:not([aria-disabled="true"])', { hasText: '叫下一位' }).waitFor()
  await desk.getByRole('heading', { name: '现在空闲' }).click()
  await page.keyboard.press('n')

  await board.locator('.stage .line', { hasText: 'A001' }).waitFor()
  await phone.getByText('到您了').first().waitFor()
  expect(new URL(page.url()).hash).toBe('')
  expect(complaints).toEqual([])
})

test('a phone without a ticket takes one of the window on the page; when it is over, another', async () => {
  const { page, phone, desk } = await openOverview(firstLink(hall))
  await desk.getByRole('heading', { name: '现在空闲' }).waitFor()

  await page.getByRole('button', { name: '取一张号' }).click()
  await phone.getByText('A001').first().waitFor()
  await phone.getByRole('button', { name: '不办了' }).click()
  await phone.getByRole('button', { name: '确定不办' }).click()
  await page.getByRole('button', { name: '再取一张号' }).click()

  await phone.getByText('A002').first().waitFor()
})

test('without a link the page says so, and its screens ask for what they need', async () => {
  const { page, kiosk, desk, board } = await openOverview(`${hall.url}/`)

  await page.getByText('这几块屏还没有连接').waitFor()
  await kiosk.getByLabel('配对码').waitFor()
  await board.getByLabel('配对码').waitFor()
  await desk.getByLabel('密码').waitFor()
})

test('it speaks the language of the device, and another when asked', async () => {
  const { page } = await openScreen(browser, firstLink(hall), PAGE, { locale: 'en-GB' })
  await page.getByText('One hall, four screens').waitFor()

  await page.getByRole('button', { name: '中文' }).first().click()

  await page.getByText('一座大厅，四块屏').waitFor()
})
