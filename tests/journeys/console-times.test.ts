import { describe, expect, test } from 'vitest'
import type { Screen } from '../helpers/browser.ts'
import { openConsole, publish, violationsOn } from './console-steps.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { dayLived, happened, seatedClerk, ticketTaken } from './without-screen.ts'

inAHall({ HALL_CLOCK: 'manual' })

test('[D4] a day is ended with a reason where people still wait, and begun again', async () => {
  const { ticketId } = await ticketTaken(hall, 'investment-filing')
  const zhao = await openConsole(browser, hall, 'hours')
  const asked = zhao.page.getByRole('dialog')
  await zhao.page.getByRole('button', { name: '结束当天' }).press('Enter')
  await asked.getByRole('button', { name: '结束当天' }).click()
  await asked.getByRole('alert').getByText('还有 1 人在等').waitFor()
  expect(await asked.getByRole('button', { name: '作废并结束' }).isDisabled()).toBe(true)
  await asked.getByLabel('原因').fill('停电')
  expect(await violationsOn(zhao)).toEqual([])
  await asked.getByRole('button', { name: '作废并结束' }).click()
  await zhao.page.getByText('当天还没有开始').waitFor()
  expect(await happened(hall)).toContainEqual(expect.objectContaining({ type: 'ticketExpired', ticketId }))

  await zhao.page.getByRole('button', { name: '开始当天' }).press('Enter')
  await zhao.page.getByRole('button', { name: '结束当天' }).waitFor()
  expect(zhao.complaints).toEqual([])
})

describe('hours and calendar', () => {
  test('[D2] a week is typed by figures alone, copied to all weekdays, and published', async () => {
    const zhao = await openConsole(browser, hall, 'hours')
    await zhao.page.getByRole('radio', { name: '按周几' }).press('Space')
    await zhao.page.getByLabel('周一第 1 段，开始').press('Control+a')
    await typed(zhao, '9', 'Tab', '1130', 'Tab', 'Tab', '14', 'Tab', '2630', 'Enter')
    await zhao.page.getByText('到次日 2:30').waitFor()
    await zhao.page.getByRole('button', { name: '周二至周五同周一' }).press('Enter')
    expect(await zhao.page.getByLabel('周五第 2 段，结束').inputValue()).toBe('26:30')

    await publish(zhao)
    expect(zhao.complaints).toEqual([])
  })

  test('[S2] a span that ends before it begins is said to be wrong where it stands, and cannot be published', async () => {
    const zhao = await openConsole(browser, hall, 'hours')
    await zhao.page.getByRole('radio', { name: '按周几' }).check()
    await zhao.page.getByLabel('周三第 1 段，结束').fill('8')
    await zhao.page.keyboard.press('Enter')
    await zhao.page.locator('.day', { hasText: '周三' }).locator('.faulty').waitFor()
    expect(await zhao.page.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true)
    expect(await violationsOn(zhao)).toEqual([])

    await zhao.page.getByLabel('周三第 1 段，结束').fill('12')
    await zhao.page.keyboard.press('Enter')
    await publish(zhao)
  })

  test('[D2] a day of the calendar is closed, though its hall is always open', async () => {
    await ticketTaken(hall, 'investment-filing')
    const zhao = await openConsole(browser, hall, 'hours')
    await zhao.page.getByRole('radio', { name: '放假' }).check()
    await zhao.page.locator('.ahead').getByText('休息').waitFor()
    await publish(zhao)

    await expect(ticketTaken(hall, 'investment-filing')).rejects.toThrow('outside-hours')
  })

  test('days are chosen by arrows, a range with Shift, and taken back with one press', async () => {
    const zhao = await openConsole(browser, hall, 'hours')
    await zhao.page.getByLabel('从', { exact: true }).fill('2030-09-30')
    await zhao.page.getByLabel('到', { exact: true }).fill('2030-09-30')
    await zhao.page.getByRole('button', { name: '9 月 30 日（周一），取号' }).focus()
    await typed(zhao, 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowLeft')
    await zhao.page.getByText('10 月 1 日（周二）至 10 月 7 日（周一），共 7 天').waitFor()
    await zhao.page.getByRole('radio', { name: '放假' }).press('Space')
    await zhao.page.getByRole('button', { name: '10 月 7 日（周一），放假' }).waitFor()
    expect(await violationsOn(zhao)).toEqual([])

    await zhao.page.getByRole('button', { name: '撤销', exact: true }).click()
    await zhao.page.getByText('2030 年还没有登记节假日和调休').waitFor()
  })
})

test('[C3] where a call begins the service by itself, it can be finished without a press of Start', async () => {
  const zhao = await openConsole(browser, hall, 'calls')
  await zhao.page.getByLabel('过号后几分钟内可以回来').fill('45')
  await zhao.page.getByText('过号后 45 分钟内回来，不用重新取号').waitFor()
  await zhao.page.getByRole('switch', { name: '来人后再点“开始办理”' }).click()
  await zhao.page.getByText('一叫号就算开始办理').waitFor()
  expect(await violationsOn(zhao)).toEqual([])
  await publish(zhao)

  const liMin = await seatedClerk(hall, 1)
  const { label } = await ticketTaken(hall, 'investment-filing')
  expect(await liMin.callsNext()).toBe(label)
  await liMin.finishes()
})

describe('queueing rules', () => {
  test('a hall without a past day says when there will be one', async () => {
    const zhao = await openConsole(browser, hall, 'rule')
    await zhao.page.getByText('还没有过完的一天').waitFor()
    expect(await violationsOn(zhao)).toEqual([])
  })

  test('a day that is over is played again under the draft, and nothing is published', async () => {
    await dayLived(hall, 'investment-filing')
    const zhao = await openConsole(browser, hall, 'rule')
    await zhao.page.getByRole('radio', { name: '轮着叫' }).check()
    await zhao.page.getByRole('button', { name: '试算这一天' }).click()
    const row = zhao.page.getByRole('row', { name: /^企业投资项目备案 2 / })
    await row.waitFor()
    expect(await row.getByRole('cell').last().innerText()).toBe('差不多')
    expect(await violationsOn(zhao)).toEqual([])

    await zhao.page.getByLabel('连叫几个特殊类别').fill('3')
    await zhao.page.getByText('草稿又改过了，下面是改之前的结果。').waitFor()
    expect(zhao.complaints).toEqual([])
  })

  test('a class that is removed takes along what services say of it, after it was said', async () => {
    const zhao = await openConsole(browser, hall, 'rule')
    await zhao.page.getByRole('button', { name: '删除优先' }).click()
    await zhao.page.getByText(/项业务不再给这种号/).waitFor()
    await zhao.page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
    await zhao.page.getByRole('button', { name: '删除优先' }).waitFor({ state: 'detached' })

    await publish(zhao)
  })
})

async function typed({ page }: Screen, ...keys: string[]) {
  for (const key of keys) await (/^\d+$/.test(key) ? page.keyboard.type(key) : page.keyboard.press(key))
}
