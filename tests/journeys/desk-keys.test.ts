import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import type { Caller } from '../helpers/caller.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { openDesk } from './steps.ts'

inAHall()

let kiosk: Caller
beforeEach(async () => {
  kiosk = await hall.pair('kiosk')
})

async function visitorsCome(...serviceIds: string[]) {
  for (const serviceId of serviceIds) {
    await kiosk.command(hall.firstRun.hallId, { type: 'takeTicket', serviceIds: [serviceId] })
  }
}

/** The desk of a window, and the commands that it sends. */
async function deskAt(number: number): Promise<{ page: Page; asked: string[] }> {
  const { page } = await openDesk(browser, hall, number)
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/commands')) asked.push(request.postDataJSON().command.type)
  })
  return { page, asked }
}

const key = (page: Page, name: string) => page.locator('.keys li', { hasText: name }).locator('kbd')
const waiting = (page: Page, count: number) => page.getByText(`${count} 人在等`, { exact: true }).waitFor()

test('a key is changed by keyboard, refused where another has it, and kept for the next time', async () => {
  const { page, asked } = await deskAt(1)
  await visitorsCome('investment-filing')
  await waiting(page, 1)

  await page.keyboard.press('?')
  await page.keyboard.press('Enter')
  await page.keyboard.press('f')
  await page.getByText('“F”已经用于“办完”，请按别的键。').waitFor()
  await page.keyboard.press('d')
  await expect.poll(() => key(page, '叫下一位').textContent()).toBe('D')
  await page.keyboard.press('Escape')
  await page.locator('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('n')
  await page.keyboard.press('d')

  await page.locator('.now.called').waitFor()
  expect(asked).toEqual(['callNext'])
  await page.reload()
  await page.locator('[aria-keyshortcuts="D"]', { hasText: '叫下一位' }).waitFor()
})

test('the usual keys come back at one press', async () => {
  const { page } = await deskAt(2)
  await page.keyboard.press('?')
  await page.keyboard.press('Enter')
  await page.keyboard.press('d')
  await expect.poll(() => key(page, '叫下一位').textContent()).toBe('D')

  await page.getByRole('button', { name: '恢复默认按键' }).press('Enter')

  await expect.poll(() => key(page, '叫下一位').textContent()).toBe('N')
})

test('a label is found by part of it, and no key does anything while somebody types', async () => {
  const { page, asked } = await deskAt(3)
  await visitorsCome('statistics-registration', 'statistics-report', 'statistics-search')
  await waiting(page, 3)

  await page.keyboard.press('/')
  await page.keyboard.type('nsfrmp003')
  await page.getByText('没有这个号').waitFor()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('003')
  await page.getByText('找到 1 个').waitFor()
  expect(await page.locator('.queue tbody .label').allTextContents()).toEqual(['C003'])
  await page.keyboard.press('Escape')
  await waiting(page, 3)
  expect(asked).toEqual([])

  await page.keyboard.press('n')
  await page.locator('.now.called').waitFor()
})

test('a key that is held does its work once', async () => {
  const { page, asked } = await deskAt(4)
  await visitorsCome('organisation-code', 'organisation-code')
  await waiting(page, 2)

  await page.keyboard.down('n')
  await page.keyboard.down('n')
  await page.keyboard.up('n')
  await page.locator('.now.called').waitFor()
  await page.keyboard.press('s')
  await page.locator('.now.serving').waitFor()
  await page.keyboard.down('2')
  await page.keyboard.down('2')
  await page.keyboard.up('2')

  expect(await page.getByRole('button', { name: '已受理' }).getAttribute('aria-pressed')).toBe('true')
  expect(asked).toEqual(['callNext', 'startService'])
})

test('missing materials and a pause are told without a mouse', async () => {
  const { page, asked } = await deskAt(5)
  await visitorsCome('environment-approval')
  await waiting(page, 1)
  await page.keyboard.press('n')
  await page.locator('.now.called').waitFor()
  await page.keyboard.press('s')
  await page.locator('.now.serving').waitFor()

  await page.keyboard.press('3')
  await page.getByRole('heading', { name: '缺哪些材料？' }).waitFor()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.getByText('缺 2 项').waitFor()
  await page.keyboard.press('f')
  await page.getByRole('heading', { name: '现在空闲' }).waitFor()
  await page.keyboard.press('p')
  await page.getByRole('heading', { name: '为什么暂停？' }).waitFor()
  await page.keyboard.press('4')
  await page.getByRole('heading', { name: '暂停中：培训' }).waitFor()
  await page.keyboard.press('p')
  await page.getByRole('heading', { name: '现在空闲' }).waitFor()

  expect(asked).toEqual(['callNext', 'startService', 'finishService', 'pauseCounter', 'resumeCounter'])
})
