import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { KIOSK_LYING, KIOSK_STANDING, type Screen } from '../helpers/browser.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { goOn, labelShown, openKiosk } from './steps.ts'

inAHall()

const SHAPES = [
  ['standing', KIOSK_STANDING],
  ['lying', KIOSK_LYING],
] as const

const press = ({ page }: Screen, name: string) => page.getByRole('button', { name }).click()

/** Where every control of the screen begins and how high it is, in px of a screen of this height. */
async function controls(page: Page) {
  const boxes = await page.locator('.fitted :is(button, label)').evaluateAll((all) =>
    all.map((control) => {
      const { top, bottom, height } = control.getBoundingClientRect()
      return { says: control.textContent ?? '', top, bottom, height }
    }),
  )
  expect(boxes.length).toBeGreaterThan(3)
  return boxes
}

test.each(SHAPES)('in large print, %s, three touches from the first screen lead to a ticket', async (_, size) => {
  const kiosk = await openKiosk(browser, hall, hall.url, { size })
  await press(kiosk, '大字版')

  expect(await kiosk.page.locator('.department').count()).toBe(6)
  await press(kiosk, '发展改革局')
  await kiosk.page.getByRole('heading', { name: '请选要办的事项' }).waitFor()
  expect(await kiosk.page.locator('.service').count()).toBe(3)
  await press(kiosk, '企业要上新项目')
  await goOn(kiosk).click()

  expect(await labelShown(kiosk)).toBe('A001')
  await kiosk.page.getByText(/^(1[3-9]|2[0-4]) 秒后回到首页/).waitFor()
})

test('in large print the other departments come page by page, and after the last the first', async () => {
  const kiosk = await openKiosk(browser, hall)
  const { page } = kiosk
  await press(kiosk, '大字版')
  const first = await page.locator('.department').first().textContent()

  await press(kiosk, '看其他部门')
  await page.getByText('第 2 页，共 5 页').waitFor()
  expect(await page.locator('.department').first().textContent()).not.toBe(first)
  await press(kiosk, '看其他部门')
  await press(kiosk, '看其他部门')
  await press(kiosk, '看其他部门')
  expect(await page.locator('.department').count()).toBe(1)
  await press(kiosk, '从头再看')

  expect(await page.locator('.department').first().textContent()).toBe(first)
})

test.each(SHAPES)('within reach, %s, every control of every step lies in the lower half', async (_, size) => {
  const kiosk = await openKiosk(browser, hall, hall.url, { size })
  const { page } = kiosk
  const tooHigh = async () => (await controls(page)).filter(({ top }) => top < size.height / 2)
  const outside = async () => (await controls(page)).filter(({ bottom }) => bottom > size.height)
  await press(kiosk, '低位操作')
  expect([await tooHigh(), await outside()]).toEqual([[], []])
  await press(kiosk, '发展改革局')
  await page.locator('.service').first().waitFor()
  expect([await tooHigh(), await outside()]).toEqual([[], []])
  await press(kiosk, '企业投资项目备案')
  await goOn(kiosk).waitFor()
  expect([await tooHigh(), await outside()]).toEqual([[], []])
  await goOn(kiosk).click()
  await labelShown(kiosk)

  expect([await tooHigh(), await outside()]).toEqual([[], []])
})

test.each(SHAPES)('within reach in large print, %s, everything is low and large', async (_, size) => {
  const kiosk = await openKiosk(browser, hall, hall.url, { size })
  const { page } = kiosk
  const wrong = async () => (await controls(page)).filter(({ top, height }) => top < size.height / 2 || height < 132)
  await press(kiosk, '大字版')
  await press(kiosk, '低位操作')
  expect(await wrong()).toEqual([])
  await press(kiosk, '发展改革局')
  await page.locator('.service').first().waitFor()
  expect(await wrong()).toEqual([])
  await press(kiosk, '企业要上新项目')
  await goOn(kiosk).waitFor()

  expect(await wrong()).toEqual([])
})

test('large print and low reach end with the visit', async () => {
  const kiosk = await openKiosk(browser, hall)
  const { page } = kiosk
  await press(kiosk, '大字版')
  await press(kiosk, '低位操作')
  await press(kiosk, '发展改革局')
  await press(kiosk, '企业要上新项目')
  await goOn(kiosk).click()
  await labelShown(kiosk)
  await press(kiosk, '好了')

  await page.getByRole('button', { name: '大字版' }).waitFor()
  await page.getByRole('button', { name: '低位操作' }).waitFor()
  expect(await page.locator('.kiosk').getAttribute('class')).not.toMatch(/elder|reach/)
})

test('a machine that nobody touches forgets, then rests with the hall’s notices, and a touch anywhere wakes it', async () => {
  const kiosk = await openKiosk(browser, hall)
  const { page } = kiosk
  await page.clock.install()
  await page.reload()
  await press(kiosk, 'English')
  await press(kiosk, 'Development & Reform')
  await page.locator('.service').first().waitFor()

  await page.clock.runFor(61_000)
  await page.getByRole('heading', { name: '请选要找的部门' }).waitFor()
  await page.clock.runFor(61_000)
  await page.getByRole('heading', { name: '欢迎您，请在这里取号' }).waitFor()
  await page.getByText('请留意显示屏和广播').waitFor()
  await page.clock.runFor(12_000)
  await page.getByText('过号一小时内可恢复排队').waitFor()

  await page.mouse.click(300, 900)
  await page.getByRole('heading', { name: '请选要找的部门' }).waitFor()
})

test.each([
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('nothing stands in the way of assistive technology (%s, %s)', async (language, theme) => {
  const kiosk = await openKiosk(browser, hall, hall.url, { beside: `?theme=${theme}&printer=browser&scanner=yes` })
  const { page } = kiosk
  const faults = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes])
  for (const mode of ['.unpressed', '.mode.large', '.mode:nth-child(2)']) {
    for (const button of await page.locator(mode).all()) await button.click()
    for (const button of await page.locator(`.mode[lang=${language}]`).all()) await button.click()
    expect(await faults()).toEqual([])
    await page.locator('.department').first().click()
    await page.locator('.service').first().waitFor()
    expect(await faults()).toEqual([])
    await page.locator('.service').first().click()
    await page.locator('.material').first().waitFor()
    expect(await faults()).toEqual([])
    await page.locator('.press.main').click()
    await labelShown(kiosk)
    expect(await faults()).toEqual([])
    await page.locator('.press.main').click()
    await page.locator('.department').first().waitFor()
  }
})
