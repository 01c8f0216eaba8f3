import { expect, test } from 'vitest'
import { openScreen, type Screen } from '../helpers/browser.ts'
import { OFFICE } from './console-steps.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'

/** A new user with an empty data folder, and nothing but what the first start has written down. */
inAHall()

test('from an empty folder a new user comes to a hall of her own and its first call, by the wizard alone', async () => {
  const console = await signedIn(hall.firstRun.admin)
  const { page } = console
  await page.getByLabel('名称 · 中文').fill('云溪县税务局办税服务厅')
  await page.getByLabel('名称 · 英文').fill('Yunxi County Tax Hall')
  await page.getByRole('button', { name: '新建' }).click()
  await next(console)
  for (const [zh = '', en = ''] of SERVICES) {
    await page.getByRole('button', { name: '添加业务' }).click()
    // The new line has the focus: name, name in English, and on.
    await page.keyboard.type(zh)
    await page.keyboard.press('Tab')
    await page.keyboard.type(en)
  }
  await next(console)
  await page.getByLabel('有几个窗口').fill('2')
  await next(console)
  await next(console)
  await page.getByRole('button', { name: '发布，今天开始取号' }).click()

  const kiosk = await paired(console, '取号机')
  const board = await paired(console, '大屏')
  await page.getByText('已经接上').nth(1).waitFor()
  await next(console)

  await page.getByLabel('用户名').fill('陈静')
  await page.getByRole('button', { name: '生成邀请链接' }).click()
  const invitation = await page.locator('.made a').getAttribute('href')
  const desk = await openScreen(browser, invitation ?? '', OFFICE)
  await desk.page.getByLabel('新密码').fill('云溪办税-晨光二号-37')
  await desk.page.getByLabel('再输一遍').fill('云溪办税-晨光二号-37')
  await desk.page.getByRole('button', { name: '设置并登录' }).click()
  await next(console)

  await kiosk.page.getByText('纳税申报').click()
  const label = await kiosk.page.locator('.label').first().textContent()
  await page.locator('.to-do li[data-done="true"]').waitFor()
  await desk.page.locator('.counters button').first().click()
  await desk.page.locator('.desk').waitFor()
  await desk.page.keyboard.press('n')
  await board.page
    .locator('.label', { hasText: label ?? '' })
    .first()
    .waitFor()
  await page.locator('.first-call', { hasText: label ?? '' }).waitFor()
  await page.getByRole('button', { name: '完成，进入大厅管理' }).click()
  await page.getByRole('navigation', { name: '设置项目' }).waitFor()
  expect(console.complaints).toEqual([])
})

const SERVICES = [
  ['发票领用', 'Invoices'],
  ['纳税申报', 'Tax return'],
  ['社保缴费', 'Social insurance'],
]

async function signedIn({ name, password }: { name: string; password: string }): Promise<Screen> {
  const screen = await openScreen(browser, `${hall.url}/console`, OFFICE)
  await screen.page.getByLabel('用户名').fill(name)
  await screen.page.getByLabel('密码').fill(password)
  await screen.page.getByRole('button', { name: '登录' }).click()
  return screen
}

const next = ({ page }: Screen) => page.getByRole('button', { name: '下一步' }).click()

/** Opens the page of a device as somebody would who stands before it: by the link that the wizard shows. */
async function paired({ page }: Screen, name: string): Promise<Screen> {
  await page.getByRole('button', { name: `接一台${name}` }).click()
  const link = await page.getByRole('region', { name }).getByRole('link', { name: '在本机打开' }).getAttribute('href')
  return openScreen(browser, link ?? '', OFFICE)
}
