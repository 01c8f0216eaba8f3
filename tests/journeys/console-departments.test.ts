import { describe, expect, test } from 'vitest'
import type { Screen } from '../helpers/browser.ts'
import { openConsole, publish, violationsOn } from './console-steps.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { chooseDepartment, choosePapers, openKiosk, takeTicket } from './steps.ts'

inAHall()

describe('departments and services', () => {
  test('a department is added with its services by keys alone, and the kiosk offers them', async () => {
    const kiosk = await openKiosk(browser, hall)
    const lin = await openConsole(browser, hall, 'services')
    const { page } = lin
    await page.getByRole('button', { name: '添加部门' }).press('Enter')
    await page.getByLabel('部门名称 · 中文').fill('不动产登记中心')
    await page.getByLabel('部门名称 · 英文').fill('Real Estate Registry')
    await page.keyboard.press('Enter')

    await page.getByLabel('业务名称 · 中文').fill('不动产查询')
    await page.getByLabel('业务名称 · 英文').fill('Property records')
    await page.keyboard.press('Enter')
    await page.getByRole('treeitem', { name: '不动产查询 没有窗口' }).press('Enter')
    await page.getByText('还没有窗口办这项业务，不能发布。').waitFor()
    await page.getByText('ZC001～ZC999').waitFor()
    await page.getByRole('switch', { name: '不用取号' }).press('Space')
    await page.getByLabel('告诉办事群众怎么办 · 中文').fill('请到自助机上查询。')
    await page.getByText('不用取号的说明缺英文').first().waitFor()
    await page.getByLabel('告诉办事群众怎么办 · 英文').fill('Use the self-service machine.')
    await publish(lin)

    await chooseDepartment(kiosk, '不动产登记中心')
    await kiosk.page.getByRole('button', { name: '不动产查询' }).click()
    await kiosk.page.getByText('请到自助机上查询。').waitFor()
    expect(lin.complaints).toEqual([])
  })

  test('[M1] papers are put in another order and added to; the kiosk shows them as the preview does', async () => {
    const lin = await openConsole(browser, hall, 'services/investment-filing')
    const { page } = lin
    await page.getByText('看预览').waitFor()
    const before = await papersIn(lin)
    await page.getByRole('button', { name: '材料 1下移' }).press('Enter')
    await page.getByRole('button', { name: '添加材料' }).press('Enter')
    await page.keyboard.type('法人身份证')
    await page.keyboard.press('Tab')
    await page.keyboard.type("The legal representative's identity card")
    const [first = '', second = '', ...others] = before
    const after = [second, first, ...others, '法人身份证']
    await expect.poll(() => papersIn(lin)).toEqual(after)
    await publish(lin)

    const kiosk = await openKiosk(browser, hall)
    await choosePapers(kiosk, '发展改革局', '企业投资项目备案')
    expect(await kiosk.page.locator('.material .name').allTextContents()).toEqual(after)
  })

  test('a service goes up by keys and keeps the focus; what is removed comes back by one step', async () => {
    const lin = await openConsole(browser, hall, 'services/of/industry-commerce')
    const { page } = lin
    const second = page.getByRole('treeitem', { name: '企业设立登记' })
    await second.press('Alt+ArrowUp')
    await expect.poll(() => rowsFrom(lin, '工商分局')).toEqual(['企业设立登记', '企业名称预先核准'])
    expect(await second.evaluate((row) => row === document.activeElement)).toBe(true)

    await second.press('Enter')
    await page.getByRole('button', { name: '删除企业设立登记' }).click()
    const asked = page.getByRole('dialog')
    await asked.getByText('1 个窗口不再办。').waitFor()
    await asked.getByRole('button', { name: '删除' }).click()
    await expect.poll(() => rowsFrom(lin, '工商分局')).toEqual(['企业名称预先核准', '个体工商户登记'])

    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await expect.poll(() => rowsFrom(lin, '工商分局')).toEqual(['企业设立登记', '企业名称预先核准'])
    await page.getByRole('treeitem', { name: '企业设立登记', exact: true }).waitFor()
  })

  test('axe finds nothing in the tree, the editor and the preview, in both themes', async () => {
    const lin = await openConsole(browser, hall, 'services/company-registration')
    await lin.page.getByRole('radio', { name: '按周几' }).check()
    expect(await violationsOn(lin)).toEqual([])
    await lin.page.getByRole('button', { name: '深色' }).click()
    await lin.page.getByText('大字版', { exact: true }).click()
    expect(await violationsOn(lin)).toEqual([])
  })
})

describe('number series', () => {
  test('[N1] a prefix that cannot be is refused at its field; one that can is printed on the next ticket', async () => {
    const lin = await openConsole(browser, hall, 'series')
    const { page } = lin
    await page.getByLabel('A001 到 A999 的号头').fill('i')
    await page.getByRole('cell', { name: '号头“I”不可用' }).waitFor()
    expect(await violationsOn(lin)).toEqual([])
    expect(await page.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true)

    await page.getByLabel('I001 到 I999 的号头').fill('zc')
    await page.getByLabel('ZC001 到 ZC999 的第一号').fill('101')
    await page.getByText('899 个号').waitFor()
    await publish(lin)

    expect(await takeTicket(await openKiosk(browser, hall), '发展改革局', '企业投资项目备案')).toBe('ZC101')
  })

  test('a series that services use goes only when they have another', async () => {
    const lin = await openConsole(browser, hall, 'series')
    const { page } = lin
    await page.getByRole('button', { name: '删除B001 到 B999' }).click()
    const asked = page.getByRole('dialog')
    expect(await asked.getByRole('button', { name: '删除' }).isDisabled()).toBe(true)
    await asked.getByRole('combobox').click()
    await page.getByTitle('A001 到 A999').click()
    await asked.getByRole('button', { name: '删除' }).click()

    await page.getByText('等 7 项').waitFor()
    expect(await page.getByLabel('B001 到 B999 的号头').count()).toBe(0)
    await publish(lin)
  })
})

/** The papers as the preview beside the editor shows them. */
function papersIn({ page }: Screen): Promise<string[]> {
  return page.locator('.seen-materials li').allTextContents()
}

/** The first two services that stand under a department of the tree. */
async function rowsFrom({ page }: Screen, department: string): Promise<string[]> {
  const rows = await page.getByRole('treeitem').locator('.tree-name').allTextContents()
  return rows.slice(rows.indexOf(department) + 1).slice(0, 2)
}
