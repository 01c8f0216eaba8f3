import { describe, expect, test } from 'vitest'
import type { Screen } from '../helpers/browser.ts'
import { openConsole, publish, violationsOn } from './console-steps.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { callShown, openBoard, openDesk, openKiosk, pressNext, takeTicket } from './steps.ts'

inAHall()

describe('who serves what', () => {
  test('by keys alone another window becomes primary, and calls the next visitor for that service', async () => {
    const lin = await openConsole(browser, hall, 'serving')
    await stepIn(lin)
    await press(lin, 'ArrowRight', '1')
    await cellHere(lin, '2 号窗口 企业投资项目备案 主办')
    await publish(lin)

    const desk = await openDesk(browser, hall, 2)
    const board = await openBoard(browser, hall)
    const label = await takeTicket(await openKiosk(browser, hall), '发展改革局', '企业投资项目备案')
    await pressNext(desk)
    expect(await callShown(board, label)).toContain('2')
    expect(lin.complaints).toEqual([])
  })

  test('a service that no window serves any more cannot be published until one stands in for it', async () => {
    const lin = await openConsole(browser, hall, 'serving')
    await stepIn(lin)
    await press(lin, '4')
    const line = lin.page.getByRole('rowheader', { name: '企业投资项目备案' })
    await line.getByText('没有窗口办，不能发布').first().waitFor()
    await lin.page.getByText('还有 1 处问题，改好才能发布').waitFor()
    expect(await lin.page.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true)

    await press(lin, 'End')
    await lin.page.getByRole('link', { name: /企业投资项目备案.*没有窗口/ }).click()
    await stepIn(lin)
    await cellHere(lin, '1 号窗口 企业投资项目备案 不办')
    await press(lin, 'Enter', 'ArrowLeft')
    await lin.page.getByRole('radio', { name: '顶岗' }).and(lin.page.locator(':checked')).waitFor()
    await press(lin, 'Escape')
    await cellHere(lin, '1 号窗口 企业投资项目备案 顶岗')
    await publish(lin)
  })

  test('several cells are set at once, also a whole column as another window has it, and taken back at once', async () => {
    const lin = await openConsole(browser, hall, 'serving')
    await stepIn(lin)
    await press(lin, 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', '2')
    await lin.page.getByText('共 4 格，一起改').waitFor()
    await lin.page.getByRole('radio', { name: '最久的等了超过' }).check()
    await lin.page.getByLabel('最久的等了超过 分钟').fill('12')
    await lin.page.getByLabel('最久的等了超过 分钟').press('Tab')
    await lin.page.getByRole('button', { name: '撤销', exact: true }).click()
    await lin.page.getByLabel('最久的等了超过 分钟').and(lin.page.locator('[value="15"]')).waitFor()

    await lin.page.getByRole('columnheader', { name: /^5 号窗口/ }).click()
    await lin.page.getByLabel('和另一个窗口一样').fill('发展')
    await press(lin, 'Enter')
    await lin.page.getByRole('gridcell', { name: '5 号窗口 企业投资项目备案 主办', exact: true }).waitFor()
    await lin.page.getByRole('button', { name: '撤销', exact: true }).click()
    await lin.page.getByRole('gridcell', { name: '5 号窗口 企业投资项目备案 不办', exact: true }).waitFor()
  })

  test('axe finds nothing, neither at rest nor where something is wrong', async () => {
    const lin = await openConsole(browser, hall, 'serving')
    await stepIn(lin)
    expect(await violationsOn(lin)).toEqual([])
    await press(lin, '4', 'ArrowDown', '2')
    await lin.page.getByText('还有 2 处问题，改好才能发布').waitFor()
    expect(await violationsOn(lin)).toEqual([])
  })
})

async function stepIn({ page }: Screen) {
  await page.getByRole('grid', { name: '窗口办什么' }).focus()
}

async function press({ page }: Screen, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key)
}

/** The cell that a screen reader says while the keys are in the matrix. */
async function cellHere({ page }: Screen, name: string) {
  await page.getByRole('gridcell', { name, exact: true }).and(page.locator('[id="matrix-spot"]')).waitFor()
}
