import { expect, test } from 'vitest'
import { openConsole, publish, violationsOn } from './console-steps.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { onPaper, prints, sheets, withPrinter } from './printer-steps.ts'
import { choosePapers, openBoard, openKiosk, takeTicket } from './steps.ts'

inAHall()

test('a line at the foot and narrow paper are on the next ticket of a kiosk that was never touched', async () => {
  const kiosk = await openKiosk(browser, hall, hall.url, { beside: '?printer=browser' })
  await withPrinter(kiosk)
  const lin = await openConsole(browser, hall, 'boards')
  const { page } = lin
  await page.getByRole('button', { name: '添加号票样式' }).press('Enter')
  await page.getByRole('radio', { name: '58 毫米' }).press('Space')
  await page.getByLabel('票尾的话 · 中文').fill('请在二楼等候')
  await page.getByText('票尾的话缺英文').first().waitFor()
  await page.getByLabel('票尾的话 · 英文').fill('Please wait on the second floor')
  await page.getByRole('checkbox', { name: '预计等候' }).press('Space')
  await page.locator('.ticket-preview').getByText('请在二楼等候').waitFor()
  await publish(lin)

  const label = await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  await kiosk.page.getByText('号票已送打印').waitFor()
  const { slip } = await onPaper(kiosk)

  for (const said of ['镇海区行政服务中心', label, '企业投资项目备案', '请在二楼等候']) expect(slip).toContain(said)
  expect(slip).not.toContain('预计等')
  expect((await sheets(kiosk)).map(([widthMm]) => widthMm)).toEqual([58])
  expect(lin.complaints).toEqual([])
})

test('a board no longer has a list that its hall does not want, and has it again', async () => {
  const board = await openBoard(browser, hall)
  await board.page.locator('.missed').waitFor()
  const lin = await openConsole(browser, hall, 'boards')
  const { page } = lin
  await page.getByRole('switch', { name: '整个大厅的大屏：过号' }).press('Space')
  await expect.poll(() => page.locator('.small-missed').count()).toBe(0)
  await publish(lin)
  await board.page.locator('.missed').waitFor({ state: 'hidden' })

  await page.getByRole('button', { name: '整个大厅的大屏恢复通常' }).press('Enter')
  await publish(lin)
  await board.page.locator('.missed').waitFor()
  await board.page.locator('.waiting').waitFor()
})

test('a sample is all that is printed, and says that it is one', async () => {
  const lin = await openConsole(browser, hall, 'boards')
  await withPrinter(lin)
  await lin.page.evaluate(() => {
    addEventListener('beforeprint', () => {
      document.documentElement.dataset.printed = document.querySelector('.printed-slip')?.textContent ?? ''
    })
  })

  await lin.page.getByRole('button', { name: '打印样票' }).press('Enter')

  await expect.poll(() => prints(lin)).toBe(1)
  expect(await lin.page.locator('html').getAttribute('data-printed')).toContain('样票，不能凭它排队')
  await expect.poll(() => lin.page.locator('.printed-slip').count()).toBe(0)
  expect((await onPaper(lin)).all).toContain('大屏与打印')
})

test('where the desk is, a kiosk says in the hall’s own words', async () => {
  const kiosk = await openKiosk(browser, hall)
  const lin = await openConsole(browser, hall, 'texts')
  await lin.page.getByLabel('服务台的位置 · 中文').fill('服务台在东门内右手边')
  await lin.page.getByLabel('服务台的位置 · 英文').fill('The desk is inside the east gate')
  await publish(lin)

  await choosePapers(kiosk, '发展改革局', '企业投资项目备案')
  await kiosk.page.getByRole('button', { name: '还缺材料，去服务台' }).click()

  await kiosk.page.getByText('服务台在东门内右手边').waitFor()
})

test('axe finds nothing on the page of boards and printing, in both themes', async () => {
  const lin = await openConsole(browser, hall, 'boards')
  await lin.page.getByRole('button', { name: '添加号票样式' }).click()
  await lin.page.getByRole('button', { name: '添加号票样式' }).click()
  expect(await violationsOn(lin)).toEqual([])
  await lin.page.getByRole('button', { name: '深色' }).click()
  expect(await violationsOn(lin)).toEqual([])
})
