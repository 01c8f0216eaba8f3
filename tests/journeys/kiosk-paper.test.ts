import { expect, test } from 'vitest'
import type { Screen } from '../helpers/browser.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { onPaper, prints, sheets, withPrinter } from './printer-steps.ts'
import { labelShown, linkShown, openKiosk, takeTicket } from './steps.ts'
import { happened } from './without-screen.ts'

inAHall()

/** Opens a machine with a printer and takes a ticket. */
async function printedTicket(): Promise<{ kiosk: Screen; label: string }> {
  const kiosk = await openKiosk(browser, hall, hall.url, { beside: '?printer=browser' })
  await withPrinter(kiosk)
  const label = await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  await kiosk.page.getByText('号票已送打印').waitFor()
  return { kiosk, label }
}

/** Whose ticket the hall shows to whoever has this link. */
async function labelBehind(link: string): Promise<unknown> {
  const [, secret = ''] = link.split('#')
  const path = `${hall.url}/api/halls/${hall.firstRun.hallId}/views/ticket`
  const answer = await fetch(path, { headers: { authorization: `Ticket ${secret}` } })
  const { rows } = (await answer.json()) as { rows: [string, { label?: string }][] }
  return new Map(rows).get('ticket')?.label
}

test('a machine with a printer prints each ticket once, by itself', async () => {
  const { kiosk, label } = await printedTicket()

  await kiosk.page.getByRole('button', { name: 'English' }).click()
  await kiosk.page.getByText('Your ticket was sent to the printer').waitFor()

  expect(await labelShown(kiosk)).toBe(label)
  expect(await prints(kiosk)).toBe(1)
})

test('the slip says hall, label, service, what to expect and the visitor’s rights, and nothing else is printed', async () => {
  const { kiosk, label } = await printedTicket()

  const { all, slip } = await onPaper(kiosk)
  const link = await linkShown(kiosk, '.slip .code')

  expect(all.trim()).toBe(slip.trim())
  const said = [
    '镇海区行政服务中心',
    label,
    '企业投资项目备案',
    '前面',
    '预计等',
    '取号',
    '过号 60 分钟内可以回来',
    '12345',
  ]
  expect(said.filter((words) => !slip.includes(words))).toEqual([])
  expect(slip).not.toContain('补打')
  expect(await labelBehind(link)).toBe(label)
})

test('the sheet is as wide as the roll and as long as the slip', async () => {
  const { kiosk } = await printedTicket()

  const sheet = await sheets(kiosk)
  const { heightPx } = await onPaper(kiosk)

  expect(sheet).toEqual([[80, Math.ceil((heightPx * 25.4) / 96)]])
})

test('a second paper says that it is one', async () => {
  const { kiosk } = await printedTicket()

  await kiosk.page.getByRole('button', { name: '没出票，再打一张' }).click()
  await kiosk.page.locator('html[data-prints="2"]').waitFor()

  expect((await onPaper(kiosk)).slip).toMatch(/补打 \d\d:\d\d/)
})

test('nothing of the slip is left once the visit is over', async () => {
  const { kiosk, label } = await printedTicket()

  await kiosk.page.getByRole('button', { name: '好了' }).click()
  await kiosk.page.getByRole('heading', { name: '请选要找的部门' }).waitFor()

  expect(await kiosk.page.locator('.slip').count()).toBe(0)
  expect(await kiosk.page.content()).not.toContain(label)
})

test('a printer that does not begin is no reason to wait: the number counts, and the code is there', async () => {
  const kiosk = await openKiosk(browser, hall, hall.url, { beside: '?printer=browser' })
  await kiosk.page.evaluate(() => {
    window.print = () => {}
  })

  await takeTicket(kiosk, '发展改革局', '企业投资项目备案')

  await kiosk.page.getByText('打印机没有反应，号码照样有效').waitFor()
  await kiosk.page.getByRole('img', { name: 'A001' }).waitFor()
})

test('a machine without a printer says so before anything is chosen, and prints nothing', async () => {
  const kiosk = await openKiosk(browser, hall)
  await withPrinter(kiosk)
  await kiosk.page.getByText('这台机器不打印号票').waitFor()

  await takeTicket(kiosk, '发展改革局', '企业投资项目备案')

  await kiosk.page.getByText('请记住您的号码，或用手机拍下来').waitFor()
  expect(await prints(kiosk)).toBe(0)
})

/** What a machine reports comes a little after what it shows. */
const SOON = { timeout: 10_000 }

/** What the hall knows of papers, in order. */
async function ofPaper(): Promise<string[]> {
  const papers = (await happened(hall)).filter(({ type }) => type === 'printReported' || type === 'ticketReprinted')
  return papers.map(({ state, reprints }) => `${state ?? `reprint ${reprints}`}`)
}

test('[T8] the hall knows that a paper was sent, and that there is another one', async () => {
  const { kiosk } = await printedTicket()
  await expect.poll(ofPaper, SOON).toEqual(['sent'])

  await kiosk.page.getByRole('button', { name: '没出票，再打一张' }).click()

  await expect.poll(ofPaper, SOON).toEqual(['sent', 'reprint 1', 'sent'])
})

test('[T8] and that there is none: the printer did not begin, or there is no printer', async () => {
  const kiosk = await openKiosk(browser, hall, hall.url, { beside: '?printer=browser' })
  await kiosk.page.evaluate(() => {
    window.print = () => {}
  })
  await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  await expect.poll(ofPaper, SOON).toEqual(['failed'])

  await kiosk.page.goto(`${hall.url}/kiosk`)
  await kiosk.page.getByRole('heading', { name: '请选要找的部门' }).waitFor()
  await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  await expect.poll(ofPaper, SOON).toEqual(['failed', 'paperless'])
})
