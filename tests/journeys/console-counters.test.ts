import { describe, expect, test } from 'vitest'
import { openScreen } from '../helpers/browser.ts'
import { openConsole, publish, violationsOn } from './console-steps.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'

inAHall()

describe('windows and zones', () => {
  test('a window is added and named by keys, in a zone of its own, and a clerk can sit down at it', async () => {
    const lin = await openConsole(browser, hall, 'counters')
    const { page } = lin
    await page.getByRole('button', { name: /^区（/ }).click()
    await page.getByRole('button', { name: '添加区' }).click()
    await page.getByLabel('第 4 个区　区的名称 · 中文').fill('二楼')
    await page.getByLabel('第 4 个区　区的名称 · 英文').fill('First floor')
    await page.getByRole('button', { name: /^窗口（/ }).click()
    await page.getByRole('button', { name: '添加窗口' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('26 号窗口　名称 中文').and(page.locator(':focus')).waitFor()
    await page.keyboard.type('不动产窗口')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Real estate')
    await page.keyboard.press('Tab')
    await page.getByLabel('26 号窗口　区').selectOption({ label: '二楼' })
    await publish(lin)

    const desk = await openScreen(browser, `${hall.url}/counter`, { width: 1280, height: 900 })
    const [clerk] = hall.firstRun.clerks
    await desk.page.getByLabel('姓名').fill(clerk?.name ?? '')
    await desk.page.getByLabel('密码').fill(clerk?.password ?? '')
    await desk.page.getByRole('button', { name: '登录' }).click()
    await desk.page.getByRole('button', { name: /^26 号窗口/ }).click()
    await desk.page.getByRole('heading', { name: '现在空闲' }).waitFor()
    expect(lin.complaints).toEqual([])
  })

  test('two windows with one number are told so where they stand, and Enter goes down the column', async () => {
    const lin = await openConsole(browser, hall, 'counters')
    const { page } = lin
    await page.getByLabel('1 号窗口　窗口号', { exact: true }).fill('2')
    await page.keyboard.press('Enter')
    await page.getByLabel('2 号窗口　窗口号', { exact: true }).and(page.locator(':focus')).waitFor()
    await page.locator('.counter-faults').first().waitFor()
    expect(await violationsOn(lin)).toEqual([])
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await page.getByLabel('1 号窗口　窗口号', { exact: true }).waitFor()
  })

  test('before a window goes it is said what goes with it; several are added at once, like another', async () => {
    const lin = await openConsole(browser, hall, 'counters')
    const { page } = lin
    await page.getByRole('button', { name: '删除 1 号窗口' }).click()
    const asked = page.getByRole('dialog', { name: '删除 1 号窗口？' })
    await asked.getByText(/以后没有窗口办：企业投资项目备案/).waitFor()
    expect(await violationsOn(lin)).toEqual([])
    await asked.getByRole('button', { name: '删除' }).click()
    await page.getByRole('button', { name: '窗口（24）' }).waitFor()

    await page.getByRole('button', { name: '添加一批' }).click()
    await page.getByLabel('从几号').fill('24')
    await page.getByLabel('到几号').fill('28')
    await page.getByLabel('名称 · 中文').fill('综合窗口')
    await page.getByLabel('名称 · 英文').fill('All services')
    await page.getByText('已经有的号不动：24～25').waitFor()
    await page.getByRole('button', { name: '添加 3 个窗口' }).click()
    await page.getByRole('button', { name: '窗口（27）' }).waitFor()
  })
})
