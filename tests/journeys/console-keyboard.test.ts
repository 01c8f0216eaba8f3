import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { OFFICE, openScreen } from '../helpers/browser.ts'
import {
  goTo,
  keysAt,
  openByKeyboard,
  pressAt,
  STOPS_MAX,
  signInByKeyboard,
  stopHere,
  tabTo,
  typeInto,
} from './console-by-keyboard.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'

inAHall()

test('a hall is begun, set up and published by keyboard alone', async () => {
  const { page } = await openScreen(browser, `${hall.url}/console`, OFFICE)
  await signInByKeyboard(page, hall)
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

  const { name, password } = hall.firstRun.admin
  const admin = await hall.signIn(name, password)
  const { settings } = await admin.settings('yunxi-county-tax-hall')
  expect(settings.counters.map(({ services }) => services.length)).toEqual([1, 0])
})

test('whoever mistypes a password hears so, comes in, and speaks and dresses the console as she likes', async () => {
  const { page } = await openScreen(browser, `${hall.url}/console`, OFFICE)
  await page.getByLabel('用户名').waitFor()
  await typeInto(page, '用户名', hall.firstRun.admin.name)
  await typeInto(page, '密码', 'not the password')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor()
  await signInByKeyboard(page, hall)
  await pressAt(page, /系统管理员$|大厅管理员$/)
  await page.getByRole('navigation', { name: '设置项目' }).waitFor()
  await pressAt(page, 'English')
  await pressAt(page, 'Dark')
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await pressAt(page, 'Light')
  await pressAt(page, 'Sign out')
  await page.getByRole('heading', { name: 'Sign in to the hall console' }).waitFor()
  await keysAt(page, 'User name')
})

test('on every page Tab goes through everything in the order in which it is read, and round to what leads past the links', async () => {
  const { page } = await openByKeyboard(browser, hall)
  for (const name of PAGES) {
    await goTo(page, name)
    expect(await stepsBackOnceRound(page), name).toEqual([])
    await page.keyboard.press('Enter')
    await keysAt(page, name)
  }
})

const PAGES = [
  ...[
    '窗口',
    '号段',
    '排队规则',
    '时间和日历',
    '叫号与过号',
    '名称和文字',
    '大屏与打印',
    '改动',
    '历次发布',
    '导入导出',
    '业务',
  ],
  ...['人员', '设备', '我的账号'],
]

/** From the heading round to the first stop: which lie above the one before them, and not in a column to the right. */
async function stepsBackOnceRound(page: Page): Promise<string[]> {
  const back: string[] = []
  let last = await placeHere(page)
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    await page.keyboard.press('Tab')
    const [name, next] = [await stopHere(page), await placeHere(page)]
    if (name === '跳到正文') return back
    if (last && next && next.bottom <= last.top && next.left < last.right) back.push(`${name}`)
    last = next
  }
  throw new Error('Tab does not go round')
}

/** From the heading, so that scrolling makes no difference. */
function placeHere(page: Page) {
  return page.evaluate(() => {
    const [stop, heading] = [document.activeElement, document.querySelector('h1')]
    if (stop === null || stop === document.body || heading === null) return null
    const { top, bottom, left, right } = stop.getBoundingClientRect()
    const from = heading.getBoundingClientRect().top
    return { top: top - from, bottom: bottom - from, left, right }
  })
}
