import { expect, test } from 'vitest'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { openDesk } from './steps.ts'

inAHall()

test('the desk rings when the first visitor comes, if its clerk wants that, and for no other', async () => {
  const kiosk = await hall.pair('kiosk')
  const { page } = await openDesk(browser, hall, 1)
  const visitorComes = () =>
    kiosk.command(hall.firstRun.hallId, { type: 'takeTicket', serviceIds: ['investment-filing'] })
  // Every tone that the page starts leaves a mark in the page.
  await page.evaluate(() => {
    const start = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (when) {
      document.body.dataset.tones = `${document.body.dataset.tones ?? ''}♪`
      start.call(this, when)
    }
  })
  const tones = () => page.evaluate(() => document.body.dataset.tones ?? '')

  await visitorComes()
  await page.getByText('1 人在等', { exact: true }).waitFor()
  expect(await tones()).toBe('')
  await page.keyboard.press('n')
  await page.locator('.now.called').waitFor()
  await page.keyboard.press('s')
  await page.locator('.now.serving').waitFor()
  await page.keyboard.press('f')
  await page.getByRole('heading', { name: '现在空闲' }).waitFor()

  await page.getByRole('button', { name: '来人提示音' }).press('Enter')
  expect(await tones()).toBe('♪♪')
  await visitorComes()
  await page.getByText('1 人在等', { exact: true }).waitFor()
  await expect.poll(tones).toBe('♪♪♪♪')
  await visitorComes()
  await page.getByText('2 人在等', { exact: true }).waitFor()
  expect(await tones()).toBe('♪♪♪♪')
})
