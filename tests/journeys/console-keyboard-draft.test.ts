import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { publish as publishedBy } from '../helpers/caller.ts'
import {
  asked,
  askedAndLeft,
  draftKept,
  goTo,
  inForce,
  keysAt,
  LINJIANG,
  openByKeyboard,
  pressAt,
  publishByKeyboard,
  tabTo,
  typeInto,
} from './console-by-keyboard.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'

inAHall({ HALL_CLOCK: 'manual' })

test('a fault is gone to and mended, steps are taken back, and the draft is let go or published by keys alone', async () => {
  const { page, server } = await openByKeyboard(browser, hall)
  await goTo(page, '名称和文字')
  await pressAt(page, '大厅名称 · 英文', 'Control+a')
  await page.keyboard.press('Delete')
  await page.getByRole('link', { name: '大厅名称缺英文' }).waitFor()
  await goTo(page, '号段')
  await pressAt(page, '大厅名称缺英文')
  await page.getByLabel('大厅名称 · 英文').and(page.locator(':focus')).waitFor()
  await page.keyboard.type('Linjiang')
  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor()
  expect((await draftKept(server)).name.en).toBe('Linjiang')

  for (const press of ['撤销', '撤销', '撤销', '重做']) await pressAt(page, press)
  await keysAt(page, '重做')
  await pressAt(page, '放弃草稿')
  await askedAndLeft(page, '放弃草稿')
  await page.keyboard.press('Enter')
  await pressAt(page, '放弃')
  await page.getByRole('alert').filter({ hasText: '草稿已放弃' }).waitFor()

  await pressAt(page, '跳到正文')
  await keysAt(page, '名称和文字')
  await typeInto(page, '大厅名称 · 中文', '临江政务大厅')
  await publishByKeyboard(page)
  await keysAt(page, '发布')
  expect((await inForce(server)).name.zh).toBe('临江政务大厅')
})

test('what somebody else published is brought in, and an earlier version comes back, by keys alone', async () => {
  const { page, server } = await openByKeyboard(browser, hall)
  await goTo(page, '名称和文字')
  await typeInto(page, '大厅名称 · 中文', '临江政务大厅')
  await publishedBy(server, LINJIANG, (settings) => ({ ...settings, name: { ...settings.name, zh: '临江大厅' } }))
  await page.getByRole('status').filter({ hasText: '发布了新设置' }).waitFor()
  await pressAt(page, '并入我的草稿')
  await pressAt(page, '用我的', 'Space')
  await pressAt(page, '用我的', 'ArrowDown')
  await pressAt(page, '用对方的', 'ArrowUp')
  await pressAt(page, '并入我的草稿')
  await page.getByRole('alert').filter({ hasText: '新设置已并入草稿' }).waitFor()
  await publishByKeyboard(page)
  expect((await inForce(server)).name.zh).toBe('临江政务大厅')

  await goTo(page, '历次发布')
  await pressAt(page, '查看')
  await pressAt(page, '恢复为草稿')
  await page.getByRole('alert').filter({ hasText: '已放进草稿' }).waitFor()
  await publishByKeyboard(page)
  expect((await inForce(server)).name.zh).toBe('临江大厅')
})

test('files go out and come in by keys alone, and what is wrong with one is said', async () => {
  const { page, server } = await openByKeyboard(browser, hall)
  await goTo(page, '导入导出')
  const whole = await saved(page, '导出')
  const { settings, ...rest } = JSON.parse(await readFile(whole, 'utf8'))
  await writeFile(whole, JSON.stringify({ ...rest, settings: { ...settings, absoluteMax: 7 } }))
  await read(page, '导入', whole)
  await page.getByRole('status').filter({ hasText: '已放进草稿' }).waitFor()
  await expect.poll(async () => (await draftKept(server)).absoluteMax).toBe(7)

  await pressAt(page, '表里没有的行从大厅删除', 'Space')
  const list = await saved(page, 'CSV：导出业务')
  await writeFile(list, (await readFile(list, 'utf8')).replace(',15,', ',很久,'))
  await read(page, '选择文件：业务', list)
  await page.getByRole('alert').getByText('“很久”不是数字').waitFor()
  await tabTo(page, '选择文件：业务')
})

test('a day is begun and ended, and tried again under the draft, by keys alone', async () => {
  const { page, server } = await openByKeyboard(browser, hall)
  await goTo(page, '时间和日历')
  await pressAt(page, '开始当天')
  await page.getByRole('button', { name: '结束当天' }).waitFor()
  await server.command(LINJIANG, { type: 'takeTicket', serviceIds: ['id-card'] })
  await pressAt(page, '结束当天')
  await askedAndLeft(page, '结束当天')
  await page.keyboard.press('Enter')
  await asked(page)
  await pressAt(page, '结束当天')
  await typeInto(page, '原因', '停电')
  await pressAt(page, '作废并结束')
  await expect.poll(async () => (await server.get(`/api/halls/${LINJIANG}/past-days`)).body.days).toHaveLength(1)
  await tabTo(page, '开始当天')
  await goTo(page, '排队规则')
  await pressAt(page, '试算这一天')
  await page.getByRole('row', { name: /^全大厅/ }).waitFor()
  await tabTo(page, '试算这一天')
})

async function saved(page: Page, press: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), pressAt(page, press)])
  const path = `${await download.path()}-${download.suggestedFilename()}`
  await download.saveAs(path)
  return path
}

async function read(page: Page, press: string, file: string) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), pressAt(page, press)])
  await chooser.setFiles(file)
}
