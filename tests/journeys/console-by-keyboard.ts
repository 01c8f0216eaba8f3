import type { Settings } from '@tingxu/shared/settings.ts'
import type { DraftKept } from '@tingxu/shared/wire-console.ts'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { OFFICE, openScreen, type Screen } from '../helpers/browser.ts'
import type { Caller } from '../helpers/caller.ts'
import type { StartedServer } from '../helpers/server.ts'
import { smallHall } from '../helpers/small-hall.ts'

/**
 * The console by keys alone. Wherever the keys go, it must be seen where they are; and whatever they press, they must
 * not be lost: the browser would begin at the top of the page again.
 */

/** More stops than any page has, once round, in a hall that fits on a page. */
export const STOPS_MAX = 140

/** So long they are on their way at most. */
const LOST_MS = 5000

export const LINJIANG = 'linjiang'

/** The administrator at the console of the small hall, who came in and chose it by keys. */
export async function openByKeyboard(browser: Browser, hall: StartedServer): Promise<Screen & { server: Caller }> {
  const { name, password } = hall.firstRun.admin
  const server = await hall.signIn(name, password)
  await server.post('/api/halls', { hallId: LINJIANG, name: smallHall().name })
  await server.command(LINJIANG, { type: 'publishSettings', settings: smallHall(), baseSeq: 0 })
  const screen = await openScreen(browser, `${hall.url}/console`, OFFICE)
  await signInByKeyboard(screen.page, hall)
  await pressAt(screen.page, /^临江区政务服务中心/)
  await screen.page.getByRole('navigation', { name: '设置项目' }).waitFor()
  return { ...screen, server }
}

export async function signInByKeyboard(page: Page, hall: StartedServer) {
  const { name, password } = hall.firstRun.admin
  await page.getByLabel('用户名').waitFor()
  await typeInto(page, '用户名', name)
  await typeInto(page, '密码', password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '选择大厅' }).waitFor()
}

/** To a page by its link; one is then where that page begins. */
export async function goTo(page: Page, name: string) {
  await pressAt(page, name)
  await page.getByRole('heading', { level: 1, name, exact: true }).and(page.locator(':focus')).waitFor()
  await page.getByRole('main').locator('.loading').waitFor({ state: 'detached' })
}

/** What the server has of the administrator's draft. */
export async function draftKept(server: Caller): Promise<Settings> {
  const { body } = await server.get(`/api/halls/${LINJIANG}/drafts`)
  const [{ by }] = body.drafts as [{ by: { id: string } }]
  return ((await server.get(`/api/halls/${LINJIANG}/drafts/${by.id}`)).body as unknown as DraftKept).settings
}

export async function inForce(server: Caller): Promise<Settings> {
  return (await server.settings(LINJIANG)).settings
}

/** By the press at the end of the draft; the focus stays on it. */
export async function publishByKeyboard(page: Page) {
  await page.getByRole('button', { name: '发布', exact: true, disabled: false }).waitFor()
  await pressAt(page, '发布')
  await page.getByRole('alert').filter({ hasText: '已发布' }).first().waitFor()
  await page.getByRole('complementary', { name: '草稿' }).getByText('没有改动').waitFor()
}

export async function typeInto(page: Page, label: Name, text: string) {
  await tabTo(page, label)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

export async function pressAt(page: Page, name: Name, key = 'Enter') {
  await tabTo(page, name)
  await page.keyboard.press(key)
}

/** A question has come up, and the keys are in it. */
export async function asked(page: Page) {
  await page.locator('[role="dialog"]:focus-within').waitFor()
}

/** Thought better of: Escape leaves the question, and the keys are again where it was asked. */
export async function askedAndLeft(page: Page, at: string) {
  await asked(page)
  await page.keyboard.press('Escape')
  await keysAt(page, at)
}

/** One of the choices behind a field, by arrows. */
export async function chooseAt(page: Page, label: Name, choice: string) {
  await tabTo(page, label)
  await page.keyboard.press('ArrowDown')
  for (let place = 0; place < STOPS_MAX; place += 1) {
    if ((await choiceHere(page)) === choice) return page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`no arrow leads to “${choice}”`)
}

/** On with Tab until the focus is there, or back with Shift where it lies before, as people go. */
export async function tabTo(page: Page, name: Name) {
  // What was pressed may be on its way out, and the keys to what follows it; they must not be lost with it.
  await page.locator(':focus').waitFor({ state: 'attached', timeout: LOST_MS })
  const { before } = await stops(page)
  const way = before.some((stop) => isNamed(stop, name)) ? 'Shift+Tab' : 'Tab'
  const passed: string[] = []
  while (passed.length < STOPS_MAX) {
    const stop = await stopHere(page)
    if (stop !== null && isNamed(stop, name)) return
    passed.push(stop ?? '—')
    await page.keyboard.press(way)
  }
  throw new Error(`${way} does not lead to “${name}”, but to: ${passed.join(' | ')}`)
}

type Name = string | RegExp
const isNamed = (found: string, name: Name) => (typeof name === 'string' ? found === name : name.test(found))

/** What a screen reader would say is in focus, which must be seen; null: nothing is, as beyond the last stop. */
export async function stopHere(page: Page): Promise<string | null> {
  const { here, isSeen } = await stops(page)
  if (here !== null && !isSeen) throw new Error(`it cannot be seen that the keys are at “${here}”`)
  return here
}

/** What was pressed has gone its way, and the keys are there: a question, for one, takes its time to go. */
export async function keysAt(page: Page, name: string) {
  await expect.poll(() => stopHere(page), { timeout: LOST_MS }).toBe(name)
}

function stops(page: Page): Promise<{ before: string[]; here: string | null; isSeen: boolean }> {
  return page.evaluate(() => {
    const focused = document.activeElement
    const nameOf = (stop: Element) => {
      const label = (stop as HTMLInputElement).labels?.[0]?.textContent
      return (stop.getAttribute('aria-label') ?? label ?? stop.textContent ?? '').trim()
    }
    // The ring is around the stop, or around the box that is drawn for it.
    const hasRing = (box: Element | null, out = 0): boolean => {
      if (box === null || out > 5) return false
      const { outlineStyle, outlineWidth, opacity } = getComputedStyle(box)
      const isRing = outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2 && opacity !== '0'
      return isRing || hasRing(box.parentElement, out + 1)
    }
    if (focused === null || focused === document.body) return { before: [], here: null, isSeen: false }
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]')]
    const before = all.slice(0, all.indexOf(focused as HTMLElement)).filter(({ tabIndex }) => tabIndex >= 0)
    return { before: before.map(nameOf), here: nameOf(focused), isSeen: hasRing(focused) }
  })
}

/** The choice at which the arrows are. */
function choiceHere(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant')
    return (id && document.getElementById(id)?.getAttribute('aria-label')) ?? null
  })
}
