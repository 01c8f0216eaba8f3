import { afterEach, beforeEach, expect, test } from 'vitest'
import { type NetworkProxy, startProxy } from '../helpers/proxy.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { openDesk } from './steps.ts'

inAHall()

let network: NetworkProxy
beforeEach(async () => {
  network = await startProxy(hall.url)
})
afterEach(() => network.close())

test('without a link the last known queue is printed, with its time, and nothing else', async () => {
  const kiosk = await hall.pair('kiosk')
  const { page } = await openDesk(browser, hall, 1, network.url)
  for (const serviceIds of [['investment-filing'], ['project-change']]) {
    await kiosk.command(hall.firstRun.hallId, { type: 'takeTicket', serviceIds })
  }
  await page.getByText('2 人在等', { exact: true }).waitFor()
  // A page without a printer: it says when it prints, as every page does, and keeps what would be on paper.
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'))
      document.body.dataset.paper = document.body.innerText
      dispatchEvent(new Event('afterprint'))
    }
  })

  network.cut()
  await page.locator('.connection-bar').waitFor({ state: 'attached' })
  const since = /\d\d:\d\d/.exec((await page.locator('.connection-bar').textContent()) ?? '')?.[0]
  await page.keyboard.press('l')

  const paper = (await page.locator('body').getAttribute('data-paper')) ?? ''
  const lines = paper.split(/\s*\n\s*|\t/)
  expect(lines[0]).toBe(`1 号窗口　${since} 的名单`)
  expect(lines.filter((line) => /^A\d+$/.test(line))).toEqual(['A001', 'A002'])
  expect(lines.join()).toContain('项目备案变更')
  expect(lines.join()).not.toContain('叫下一位')
  await page.locator('.sheet').waitFor({ state: 'detached' })
})
