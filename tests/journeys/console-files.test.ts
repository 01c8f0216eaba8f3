import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Screen } from '../helpers/browser.ts'
import { openConsole, publish } from './console-steps.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { settingsOf } from './without-screen.ts'

inAHall()

test('a list goes out as CSV, comes back changed, and holds when it is published', async () => {
  const console = await openConsole(browser, hall, 'files')
  const file = await exported(console, 'CSV：导出业务')
  const [headings = '', first = '', ...rest] = (await readFile(file, 'utf8')).split('\n')
  const at = headings.split(',').indexOf('预计时长（分钟）')

  await writeFile(file, [headings, withCell(first, at, '很久'), ...rest].join('\n'))
  await importInto(console, '业务', file)
  const fault = console.page.getByRole('alert').getByRole('row', { name: /预计时长/ })
  expect(await fault.textContent()).toBe('2预计时长（分钟）“很久”不是数字')
  await console.page.getByText('没有改动').waitFor()

  await writeFile(file, [headings, withCell(first, at, '45'), ...rest].join('\n'))
  await importInto(console, '业务', file)
  await console.page.getByText('业务：改动 1 行，新增 0 行').waitFor()
  await publish(console)
  expect((await settingsOf(hall)).services[0]?.minutes).toBe(45)
})

test('a spreadsheet is read and written under the policy of the page, and says the same as the hall', async () => {
  const console = await openConsole(browser, hall, 'files')
  await importInto(console, '窗口办理的业务', await exported(console, 'XLSX：导出窗口办理的业务'))
  await console.page.getByText('窗口办理的业务：改动 0 行，新增 0 行').waitFor()
  await console.page.getByText('没有改动').waitFor()
  expect(console.complaints).toEqual([])
})

test('the whole hall goes out as one file and comes back; another file is refused and says why', async () => {
  const console = await openConsole(browser, hall, 'files')
  const { page } = console
  const file = await exported(console, '导出')
  const whole = JSON.parse(await readFile(file, 'utf8'))
  whole.settings.name.zh = '镇海政务大厅'
  await writeFile(file, JSON.stringify(whole))
  await page.getByLabel('导入', { exact: true }).setInputFiles(file)
  await page.getByText('已放进草稿').waitFor()
  await publish(console)
  expect((await settingsOf(hall)).name.zh).toBe('镇海政务大厅')

  await writeFile(file, '{"something": "else"}')
  await page.getByLabel('导入', { exact: true }).setInputFiles(file)
  await page.getByText('这个文件不是大厅设置').waitFor()
})

async function exported({ page }: Screen, press: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: press, exact: true }).click(),
  ])
  const path = `${await download.path()}-${download.suggestedFilename()}`
  await download.saveAs(path)
  return path
}

async function importInto({ page }: Screen, list: string, file: string) {
  await page
    .getByRole('row', { name: new RegExp(`^${list}`) })
    .locator('input[type="file"]')
    .setInputFiles(file)
}

const withCell = (line: string, at: number, value: string) =>
  line
    .split(',')
    .map((cell, index) => (index === at ? value : cell))
    .join(',')
