import { expect, test } from 'vitest'
import { openScreen, PHONE, type Screen } from '../helpers/browser.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { choosePapers, labelShown, linkShown, openKiosk } from './steps.ts'
import { happened, seatedClerk } from './without-screen.ts'

inAHall()

/** Two matters of two departments, chosen at the machine. */
async function chooseTwo({ page, ...kiosk }: Screen) {
  await choosePapers({ page, ...kiosk }, '发展改革局', '企业投资项目备案')
  await page.getByRole('button', { name: '还要办别的事' }).click()
  await page.getByRole('button', { name: '再加一件' }).click()
  await page.getByRole('button', { name: '统计局' }).click()
  await page.getByRole('button', { name: '统计登记' }).click()
  await page.getByRole('button', { name: '选这一件' }).click()
  await page.getByRole('heading', { name: '这 2 件事，一个号办' }).waitFor()
}

const takeForTwo = ({ page }: Screen) => page.getByRole('button', { name: '取号，办 2 件' }).click()

test('[J1] two matters on one ticket are served at two windows under one label', async () => {
  const kiosk = await openKiosk(browser, hall)
  const [liMin, wangFang] = [await seatedClerk(hall, 1), await seatedClerk(hall, 3)]
  await chooseTwo(kiosk)
  await takeForTwo(kiosk)
  const label = await labelShown(kiosk)
  expect(await kiosk.page.locator('.ticket .then').innerText()).toBe('之后还要办 统计登记')
  const { page, complaints } = await openScreen(browser, await linkShown(kiosk), PHONE)
  await page.getByText('之后还要办').waitFor()

  expect(await liMin.callsNext()).toBe(label)
  await page.getByRole('heading', { name: '到您了' }).waitFor()
  await liMin.starts()
  await liMin.finishes()
  await page.locator('.me', { hasText: '统计登记' }).waitFor()

  expect(await wangFang.callsNext()).toBe(label)
  await page.getByRole('heading', { name: '到您了' }).waitFor()
  expect(await page.locator('.call .plate').innerText()).toMatch(/^3\b/)
  await wangFang.starts()
  await wangFang.finishes()
  await page.getByRole('heading', { name: '办完了' }).waitFor()
  expect(complaints).toEqual([])
})

test('[J2] the quickest first, if the visitor wants it so', async () => {
  const kiosk = await openKiosk(browser, hall)
  await chooseTwo(kiosk)

  await kiosk.page.getByRole('button', { name: '按选的先后办' }).click()
  await kiosk.page.getByRole('button', { name: '哪件快，先办哪件' }).waitFor()
  await takeForTwo(kiosk)
  await labelShown(kiosk)

  const [taken] = (await happened(hall)).filter(({ type }) => type === 'ticketTaken')
  expect(taken).toMatchObject({ bestOrder: true })
})

test('a matter that was chosen by mistake is gone with one touch', async () => {
  const kiosk = await openKiosk(browser, hall)
  await chooseTwo(kiosk)

  await kiosk.page.getByRole('button', { name: '去掉“企业投资项目备案”' }).click()
  await kiosk.page.getByRole('button', { name: '取号', exact: true }).click()
  await labelShown(kiosk)

  const [taken] = (await happened(hall)).filter(({ type }) => type === 'ticketTaken')
  expect(taken).toMatchObject({ serviceIds: ['statistics-registration'] })
})

test('whoever has come for one thing touches three times, as before', async () => {
  const kiosk = await openKiosk(browser, hall)
  await kiosk.page.getByRole('button', { name: '发展改革局' }).click()
  await kiosk.page.getByRole('button', { name: '企业投资项目备案' }).click()
  await kiosk.page.getByRole('button', { name: '取号', exact: true }).click()
  expect(await labelShown(kiosk)).toBe('A001')
})
