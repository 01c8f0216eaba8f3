import { expect, test } from 'vitest'
import type { Screen } from '../helpers/browser.ts'
import type { Caller } from '../helpers/caller.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { clerkAt, openKiosk, scan, takeTicket } from './steps.ts'

inAHall({ HALL_CLOCK: 'manual' })

const HALL = () => hall.firstRun.hallId
const signedIn = async (number: number) => {
  const { name, password, counterId } = clerkAt(hall.firstRun, number)
  const clerk = await hall.signIn(name, password)
  await clerk.command(HALL(), { type: 'openCounter', counterId })
  return { clerk, counterId }
}

async function currentAt(clerk: Caller, counterId: string): Promise<string | null> {
  const row = (await clerk.view(HALL(), 'desk', counterId)).get('counter')
  return row?.kind === 'desk-counter' ? row.currentId : null
}

async function calls(clerk: Caller, counterId: string) {
  await clerk.command(HALL(), { type: 'callNext', counterId, expect: await currentAt(clerk, counterId) })
}

async function passes(seconds: number) {
  const { name, password } = hall.firstRun.manager
  const manager = await hall.signIn(name, password)
  await manager.post('/api/test/clock', { advanceMs: seconds * 1000 })
}

/** Calls twice in vain. */
async function misses(clerk: Caller, counterId: string) {
  const expected = { counterId, expect: await currentAt(clerk, counterId) }
  await passes(30)
  await clerk.command(HALL(), { type: 'recall', ...expected })
  await passes(30)
  await clerk.command(HALL(), { type: 'markNoShow', ...expected })
}

/** Takes a ticket, remembers its code and leaves the machine to the next one. */
async function ticketTaken(kiosk: Screen) {
  const label = await takeTicket(kiosk, '发展改革局', '企业投资项目备案')
  const link = (await kiosk.page.locator('.ticket .code').getAttribute('data-link')) ?? ''
  await kiosk.page.getByRole('button', { name: '好了' }).click()
  await kiosk.page.getByRole('heading', { name: '请选要找的部门' }).waitFor()
  return { label, link }
}

test('a ticket that is held to the scanner shows where it stands', async () => {
  const kiosk = await openKiosk(browser, hall, hall.url, { beside: '?scanner=yes' })
  await kiosk.page.getByText('把票上的二维码对准扫码口').waitFor()
  await ticketTaken(kiosk)
  const { label, link } = await ticketTaken(kiosk)

  await scan(kiosk, link)

  await kiosk.page.getByRole('heading', { name: '您还在队伍里，不用重新取号' }).waitFor()
  const shown = await kiosk.page.locator('.found').innerText()
  expect(shown.replace(/\s+/g, ' ')).toMatch(new RegExp(`${label} .* 前面 1 人`))
})

test('[C6] a missed ticket rejoins the queue by being scanned', async () => {
  const kiosk = await openKiosk(browser, hall)
  const { clerk, counterId } = await signedIn(1)
  const { label, link } = await ticketTaken(kiosk)
  await calls(clerk, counterId)
  await misses(clerk, counterId)

  await scan(kiosk, link)
  await kiosk.page.getByRole('heading', { name: '您回到队伍了，不用重新取号' }).waitFor()
  await calls(clerk, counterId)

  const current = (await clerk.view(HALL(), 'desk', counterId)).get('current')
  expect(current).toMatchObject({ label, reason: 'returned' })
})

test('[C6] one that comes back too late is told to take another, and stays out', async () => {
  const kiosk = await openKiosk(browser, hall)
  const { clerk, counterId } = await signedIn(1)
  const { label, link } = await ticketTaken(kiosk)
  await calls(clerk, counterId)
  await misses(clerk, counterId)
  await passes(61 * 60)

  await scan(kiosk, link)

  await kiosk.page.getByRole('heading', { name: '过号了，不能再回来' }).waitFor()
  await kiosk.page.getByText('已经超过时限，请重新取号').waitFor()
  await kiosk.page.getByText(label).waitFor()
  await kiosk.page.getByRole('button', { name: '去取号' }).click()
  await kiosk.page.getByRole('heading', { name: '请选要找的部门' }).waitFor()
})

test('a ticket that was called meanwhile is sent to its window', async () => {
  const kiosk = await openKiosk(browser, hall)
  const { clerk, counterId } = await signedIn(1)
  const { link } = await ticketTaken(kiosk)
  await calls(clerk, counterId)

  await scan(kiosk, link)

  await kiosk.page.getByRole('heading', { name: '到您了，请到' }).waitFor()
  expect(await kiosk.page.locator('.call .plate').innerText()).toContain('1')
})

test('a code of another hall, a changed one or some other code shows nothing of anybody', async () => {
  const kiosk = await openKiosk(browser, hall)
  const { label, link } = await ticketTaken(kiosk)
  const unknown = kiosk.page.getByRole('heading', { name: '这个码在这里用不了' })
  for (const code of [`${link.slice(0, -4)}AAAA`, link.replace(`#${HALL()}.`, '#elsewhere.'), '6901234567892']) {
    await scan(kiosk, code)
    await unknown.waitFor()
    expect(await kiosk.page.content()).not.toContain(label)
    await kiosk.page.getByRole('button', { name: '好了' }).click()
    await kiosk.page.getByRole('heading', { name: '请选要找的部门' }).waitFor()
  }
})

test('the scanner’s Enter presses nothing that a visitor has left focused', async () => {
  const kiosk = await openKiosk(browser, hall)
  await kiosk.page.getByRole('button', { name: '发展改革局' }).focus()

  expect(await scan(kiosk, '6901234567892')).toBe(false)

  await kiosk.page.getByRole('heading', { name: '这个码在这里用不了' }).waitFor()
})
