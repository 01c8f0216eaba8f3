import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openScreen } from '../helpers/browser.ts'
import { OFFICE } from './console-steps.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'

inAHall()

/** More stops than any page of the console has between two things that follow each other. */
const STOPS_MAX = 60

test('a hall is set up and published by keyboard alone', async () => {
  const { page } = await openScreen(browser, `${hall.url}/console`, OFFICE)
  const { name, password } = hall.firstRun.admin
  await page.getByLabel('用户名').waitFor()
  await typeInto(page, '用户名', name)
  await typeInto(page, '密码', password)
  await page.keyboard.press('Enter')

  await page.getByRole('button', { name: '新建' }).waitFor()
  await typeInto(page, '名称 · 中文', '云溪县税务局办税服务厅')
  await typeInto(page, '名称 · 英文', 'Yunxi County Tax Hall')
  await pressAt(page, '新建')

  await page.getByRole('heading', { name: '大厅', exact: true }).waitFor()
  await pressAt(page, '下一步')
  await pressAt(page, '添加业务')
  await page.keyboard.type('发票领用')
  await typeInto(page, '业务名称 · 英文', 'Invoices')
  await pressAt(page, '下一步')
  await typeInto(page, '有几个窗口', '2')
  await tabTo(page, '2 号窗口办 发票领用')
  await page.keyboard.press('Space')
  await pressAt(page, '下一步')
  await pressAt(page, '下一步')
  await page.getByRole('button', { name: '发布，今天开始取号', disabled: false }).waitFor()
  await pressAt(page, '发布，今天开始取号')
  await page.getByRole('heading', { name: '取号机和大屏' }).waitFor()

  const admin = await hall.signIn(name, password)
  const { settings } = await admin.settings('yunxi-county-tax-hall')
  expect(settings.counters.map(({ services }) => services.length)).toEqual([1, 0])
})

async function typeInto(page: Page, label: string, text: string) {
  await tabTo(page, label)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

async function pressAt(page: Page, name: string) {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** On with Tab until the focus is there, and round once where it lies before. */
async function tabTo(page: Page, name: string) {
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    if ((await nameInFocus(page)) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to “${name}”`)
}

/** What a screen reader would say is in focus. */
function nameInFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement)) return ''
    const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null
    return (focused.getAttribute('aria-label') ?? label ?? focused.textContent ?? '').trim()
  })
}
