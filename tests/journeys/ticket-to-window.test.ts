import { expect, test } from 'vitest'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { callListed, callShown, openBoard, openDesk, openKiosk, pressNext, takeTicket } from './steps.ts'

inAHall()

test('a touch at the kiosk, a press of Next at the desk, and the board shows label and window', async () => {
  const board = await openBoard(browser, hall)
  const kiosk = await openKiosk(browser, hall)
  const liMin = await openDesk(browser, hall, 1)

  const label = await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  await pressNext(liMin)

  expect(label).toBe('A001')
  expect(await callShown(board, label)).toContain('请到 1')
  expect(await liMin.page.title()).toContain('A001')
  expect([...board.complaints, ...kiosk.complaints, ...liMin.complaints]).toEqual([])
})

test('two calls in one second are both on the stage, and both in the list when their time is over', async () => {
  const board = await openBoard(browser, hall)
  const kiosk = await openKiosk(browser, hall)
  const liMin = await openDesk(browser, hall, 1)
  const wangFang = await openDesk(browser, hall, 3)
  await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  await kiosk.page.getByRole('button', { name: '好了' }).click()
  await takeTicket(kiosk, '统计局', '统计登记')

  await Promise.all([pressNext(liMin), pressNext(wangFang)])

  await board.page.locator('[data-calling="true"][data-lines="2"]').waitFor()
  expect(await callShown(board, 'A001')).toContain('1')
  expect(await callShown(board, 'C001')).toContain('3')
  await board.page.locator('[data-calling="false"]').waitFor()
  expect(await callListed(board, 'A001')).toContain('1')
  expect(await callListed(board, 'C001')).toContain('3')
})

test('the sign over a window shows whom it calls, and says when it does not serve', async () => {
  const board = await openBoard(browser, hall)
  const kiosk = await openKiosk(browser, hall)
  await board.page.goto(`${hall.url}/display/counter/1`)
  await board.page.getByText('暂停服务').waitFor()

  const liMin = await openDesk(browser, hall, 1)
  await board.page.getByText('请等候叫号').waitFor()
  const label = await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  await pressNext(liMin)

  await board.page.getByText('请到本窗口').waitFor()
  expect(await board.page.locator('.sign .label').textContent()).toBe(label)
})

test('a desk that is loaded again knows its clerk, her window and whom she serves', async () => {
  const kiosk = await openKiosk(browser, hall)
  const liMin = await openDesk(browser, hall, 1)
  const label = await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  await pressNext(liMin)
  await liMin.page.locator('.label', { hasText: label }).first().waitFor()

  await liMin.page.reload()

  await liMin.page.locator('.label', { hasText: label }).first().waitFor()
  await expect.poll(() => liMin.page.title()).toContain(label)
})
