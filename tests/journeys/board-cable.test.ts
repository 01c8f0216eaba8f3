import { afterEach, beforeEach, expect, test } from 'vitest'
import { type NetworkProxy, startProxy } from '../helpers/proxy.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { callListed, callShown, openBoard, openDesk, openKiosk, pressNext, takeTicket } from './steps.ts'

const CUT_MS = 30_000
const SAID_WITHIN_MS = 10_000

inAHall()

let network: NetworkProxy
beforeEach(async () => {
  network = await startProxy(hall.url)
})
afterEach(() => network.close())

test('a board whose cable is cut for 30 s says so, and comes back right', async () => {
  const board = await openBoard(browser, hall, network.url)
  const kiosk = await openKiosk(browser, hall)
  const liMin = await openDesk(browser, hall, 1)
  const wangFang = await openDesk(browser, hall, 3)
  await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  await pressNext(liMin)
  await callShown(board, 'A001')
  const parts = () => board.page.evaluate(() => document.querySelectorAll('*').length)
  const partsBefore = await parts()

  const mended = new Promise<void>((resolve) => setTimeout(resolve, CUT_MS))
  network.cut()
  await board.page.getByRole('alert').getByText('连接中断').waitFor({ timeout: SAID_WITHIN_MS })
  expect(await board.page.getByRole('alert').innerText()).toMatch(/连接中断，\d\d:\d\d 起/)
  await kiosk.page.getByRole('button', { name: '好了' }).click()
  await takeTicket(kiosk, '统计局', '统计登记')
  await pressNext(wangFang)
  await wangFang.page.getByRole('heading', { name: '统计登记' }).waitFor()
  await mended
  expect(await board.page.getByText('C001').count()).toBe(0)
  network.mend()

  await board.page.getByText('连接中断').waitFor({ state: 'hidden' })
  expect(await callListed(board, 'C001')).toContain('3')
  expect(await callListed(board, 'A001')).toContain('1')
  expect(await parts()).toBe(partsBefore)
  expect(board.complaints).toEqual([])
})

test('a board outlives a restart of the server, and shows what was called before', async () => {
  const board = await openBoard(browser, hall)
  const kiosk = await openKiosk(browser, hall)
  const liMin = await openDesk(browser, hall, 1)
  await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  await pressNext(liMin)
  await callShown(board, 'A001')

  await hall.kill9()
  await board.page.getByRole('alert').getByText('连接中断').waitFor()
  await hall.restart()

  await board.page.getByText('连接中断').waitFor({ state: 'hidden' })
  expect(await callListed(board, 'A001')).toContain('1')
})
