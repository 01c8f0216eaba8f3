import type { FirstRun } from '@tingxu/server/setup/first-run.ts'
import type { Browser, Page } from 'playwright-core'
import decodeQR from 'qr/decode.js'
import { BOARD_LYING, DESK, KIOSK_STANDING, openScreen, type Screen } from '../helpers/browser.ts'
import { codeFor, type StartedServer } from '../helpers/server.ts'

/** What people do in a hall, by the words they read on its screens. `at`: by which address they reach the server. */

/** `beside`: what the machine's address says of printer and scanner. */
export async function openKiosk(
  browser: Browser,
  hall: StartedServer,
  at = hall.url,
  { beside = '', size = KIOSK_STANDING } = {},
): Promise<Screen> {
  const screen = await openScreen(browser, `${at}/kiosk${beside}#pair=${codeFor(hall.firstRun, 'kiosk')}`, size)
  await screen.page.getByRole('heading', { name: '请选要找的部门' }).waitFor()
  return screen
}

export async function openBoard(browser: Browser, hall: StartedServer, at = hall.url): Promise<Screen> {
  const screen = await openScreen(browser, `${at}/display#pair=${codeFor(hall.firstRun, 'display')}`, BOARD_LYING)
  await screen.page.getByText('最近叫号').waitFor()
  return screen
}

/** Signs in and sits down at the clerk's own window. */
export async function openDesk(browser: Browser, hall: StartedServer, number: number, at = hall.url): Promise<Screen> {
  const clerk = clerkAt(hall.firstRun, number)
  const screen = await openScreen(browser, `${at}/counter`, DESK)
  const { page } = screen
  await page.getByLabel('姓名').fill(clerk.name)
  await page.getByLabel('密码').fill(clerk.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('button', { name: new RegExp(`^${number} 号窗口`) }).click()
  await page.getByRole('heading', { name: '现在空闲' }).waitFor()
  return screen
}

/** Next, as a clerk presses it: once the screen says that somebody can be called. */
export async function pressNext({ page }: Screen) {
  await page.locator('button:not([aria-disabled="true"])', { hasText: '叫下一位' }).waitFor()
  await page.keyboard.press('n')
}

export function clerkAt(firstRun: FirstRun, number: number): FirstRun['clerks'][number] {
  const clerk = firstRun.clerks[number - 1]
  if (!clerk) throw new Error(`the sample hall has no window ${number}`)
  return clerk
}

/** The first touch of two. */
export async function chooseDepartment({ page }: Screen, department: string) {
  await page.getByRole('button', { name: department }).click()
  await page.getByRole('heading', { name: department }).waitFor()
}

/** Two touches and one past the papers to bring, and the label that the machine then shows. */
export async function takeTicket(kiosk: Screen, department: string, service: string): Promise<string> {
  await choosePapers(kiosk, department, service)
  await goOn(kiosk).click()
  return labelShown(kiosk)
}

/** Two of three touches: a service that needs papers shows them first. */
export async function choosePapers(kiosk: Screen, department: string, service: string) {
  await chooseDepartment(kiosk, department)
  await kiosk.page.getByRole('button', { name: service }).click()
  await goOn(kiosk).waitFor()
}

/** The touch that takes the ticket. */
export const goOn = ({ page }: Screen) => page.getByRole('button', { name: '取号', exact: true })

/** A scanner types faster than a browser can be driven from outside. Whether its Enter goes on to press something. */
export function scan({ page }: Screen, code: string): Promise<boolean> {
  return page.evaluate((letters) => {
    const from = document.activeElement ?? document.body
    const typed = (key: string) =>
      from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    for (const letter of letters) typed(letter)
    return typed('Enter')
  }, code)
}

/** The secret link of the ticket that stands on the machine, as a camera reads it. */
export async function linkShown({ page }: Screen, code = '.ticket svg.code'): Promise<string> {
  return readCode(page, await page.locator(code).screenshot())
}

/** What a code says in a picture. */
async function readCode(page: Page, picture: Buffer): Promise<string> {
  const seen = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes]))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    context?.drawImage(image, 0, 0)
    const { width, height, data } = context?.getImageData(0, 0, image.width, image.height) ?? new ImageData(1, 1)
    return { width, height, data: Array.from(data) }
  }, picture.toString('base64'))
  return decodeQR({ ...seen, data: Uint8Array.from(seen.data) })
}

export async function labelShown({ page }: Screen): Promise<string> {
  return (await page.locator('.ticket h1').textContent()) ?? ''
}

/** A call on the board's stage, as a person reads it: label, window. */
export async function callShown({ page }: Screen, label: string): Promise<string> {
  const line = page.locator('.stage .line', { hasText: label })
  await line.waitFor()
  return readable(await line.innerText())
}

/** A call among the last ones, as a person reads it. */
export async function callListed({ page }: Screen, label: string): Promise<string> {
  const row = page.locator('.calls .call', { hasText: label })
  await row.waitFor()
  return readable(await row.innerText())
}

const readable = (text: string) => text.replace(/\s+/g, ' ').trim()
