import type { Step } from '@tingxu/server/domain/events.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type NetworkProxy, startProxy } from '../helpers/proxy.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { choosePapers, goOn, labelShown, openKiosk, takeTicket } from './steps.ts'

inAHall()

let network: NetworkProxy
beforeEach(async () => {
  network = await startProxy(hall.url)
})
afterEach(() => network.close())

/** The labels of all tickets in the hall's log. */
async function labelsTaken(): Promise<string[]> {
  const { name, password } = hall.firstRun.manager
  const manager = await hall.signIn(name, password)
  const { body } = await manager.get(`/api/halls/${hall.firstRun.hallId}/log?after=0&limit=1000`)
  const events = (body.steps as Step[]).flatMap((step) => step.events)
  return events.flatMap((event) => (event.type === 'ticketTaken' ? [event.label] : []))
}

/** The ids under which the kiosk asked for a ticket, attempt by attempt. */
const idsAsked = () => network.seen(/takeTicket/).map((text) => /"id":"([^"]+)"/.exec(text)?.[1])

test('a kiosk whose answer is lost asks again under the same id, and there is one ticket', async () => {
  const kiosk = await openKiosk(browser, hall, network.url)
  await choosePapers(kiosk, '发展改革局', '企业投资项目备案')
  network.swallowAnswerTo(/takeTicket/)

  await goOn(kiosk).click()
  await kiosk.page.getByRole('heading', { name: '请稍候' }).waitFor()
  const label = await labelShown(kiosk)

  expect(network.swallowed()).toBe(1)
  expect(idsAsked().length).toBeGreaterThan(1)
  expect(new Set(idsAsked()).size).toBe(1)
  expect(await labelsTaken()).toEqual([label])
})

test('a kiosk that lost its power between touch and answer shows the ticket that was taken', async () => {
  const kiosk = await openKiosk(browser, hall, network.url)
  await choosePapers(kiosk, '发展改革局', '企业投资项目备案')
  network.swallowAnswerTo(/takeTicket/)
  await goOn(kiosk).click()
  await kiosk.page.getByRole('heading', { name: '请稍候' }).waitFor()
  await expect.poll(() => network.swallowed()).toBe(1)

  await kiosk.page.reload()

  expect(await labelShown(kiosk)).toBe('A001')
  expect(await labelsTaken()).toEqual(['A001'])
})

test('a double tap takes one ticket and does not put it away', async () => {
  const kiosk = await openKiosk(browser, hall)
  await choosePapers(kiosk, '发展改革局', '企业投资项目备案')

  await goOn(kiosk).dblclick()
  const label = await labelShown(kiosk)
  await kiosk.page.getByText(/^(\d|1[01]) 秒后回到首页/).waitFor()

  expect(await labelShown(kiosk)).toBe(label)
  expect(await labelsTaken()).toEqual([label])
})

test('without an answer for 20 seconds the visitor is sent to the desk, and the kiosk is there for the next one', async () => {
  const kiosk = await openKiosk(browser, hall, network.url)
  await choosePapers(kiosk, '发展改革局', '企业投资项目备案')
  network.cut()

  await goOn(kiosk).click()
  await kiosk.page.getByRole('heading', { name: '请到服务台取号' }).waitFor()
  network.mend()
  await kiosk.page.getByRole('button', { name: '好了' }).click()
  await kiosk.page.getByText('连接中断').waitFor({ state: 'hidden' })

  expect(await takeTicket(kiosk, '统计局', '统计登记')).toBe('C001')
})

test('nothing of a visit is left for the next visitor', async () => {
  const kiosk = await openKiosk(browser, hall)
  const { page } = kiosk
  const stepsBack = await page.evaluate(() => history.length)
  const kept = await page.evaluate(() => Object.keys(localStorage).sort())

  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Development & Reform' }).click()
  await page.getByRole('button', { name: 'Filing of business investment projects' }).click()
  await page.getByRole('button', { name: 'Take a ticket' }).click()
  const label = await labelShown(kiosk)
  await page.getByRole('heading', { name: '请选要找的部门' }).waitFor()

  expect(await page.content()).not.toContain(label)
  expect(page.url()).toBe(`${hall.url}/kiosk`)
  expect(await page.evaluate(() => history.length)).toBe(stepsBack)
  expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual(kept)
})

test('a ticket can be taken by keyboard alone', async () => {
  const { page, ...kiosk } = await openKiosk(browser, hall)
  const named = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  const reach = async (name: string) => {
    for (let presses = 0; presses < 40 && !(await named()).includes(name); presses += 1)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
  }

  await reach('统计局')
  await page.getByRole('heading', { name: '统计局' }).waitFor()
  await reach('统计登记')
  await page.getByRole('heading', { name: '先看看材料' }).waitFor()
  await reach('取号')

  expect(await labelShown({ page, ...kiosk })).toBe('C001')
})
