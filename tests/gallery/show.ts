import type { Account } from '@tingxu/server/setup/accounts.ts'
import type { APIRequestContext, BrowserContext, Page } from 'playwright-core'
import { openScreen } from '../helpers/browser.ts'
import type { Gallery } from './screens.ts'

/** A page of the hall, and what it did that no page of ours should: complaints, and requests that leave the hall. */
export type Shown = { page: Page; context: BrowserContext; complaints: string[]; foreign: string[] }

/** The first sight is a small one; whoever looks gives the page its size. */
const SIZE = { width: 1280, height: 900 }

/** `beside`: what the machine's address says of printer and scanner. */
export function showKiosk(gallery: Gallery, beside = ''): Promise<Shown> {
  return shown(gallery, `/kiosk${beside}`, { 'tingxu.device.kiosk': JSON.stringify(gallery.hall.devices.kiosk) })
}

export function showDisplay(gallery: Gallery, path = '/display'): Promise<Shown> {
  return shown(gallery, path, { 'tingxu.device.display': JSON.stringify(gallery.hall.devices.display) })
}

/** A board whose browser lets it speak only after somebody has touched it, which nobody has. */
export function showMute(gallery: Gallery): Promise<Shown> {
  const kept = { 'tingxu.device.display': JSON.stringify(gallery.hall.devices.display) }
  return shown(gallery, '/display', kept, async (context) => {
    await context.addInitScript(() => {
      Object.defineProperty(AudioContext.prototype, 'state', { get: () => 'suspended' })
      AudioContext.prototype.resume = () => Promise.reject(new DOMException('not touched', 'NotAllowedError'))
    })
  })
}

/** A machine that reaches its page and, so far, nothing else. */
export function showConnecting(gallery: Gallery, path: string, kind: 'kiosk' | 'display'): Promise<Shown> {
  const kept = { [`tingxu.device.${kind}`]: JSON.stringify(gallery.hall.devices[kind]) }
  return shown(gallery, path, kept, async (context) => {
    await context.route(/\/api\/|socket\.io/, () => {})
    await context.routeWebSocket(/socket\.io/, () => {})
  })
}

/** All four screens on one page, at work. */
export function showOverview(gallery: Gallery, number: number): Promise<Shown> {
  const { devices, hallId, server } = gallery.hall
  const kept = {
    'tingxu.device.kiosk': JSON.stringify(devices.kiosk),
    'tingxu.device.display': JSON.stringify(devices.display),
    [`tingxu.seat.${hallId}`]: server.firstRun.clerks[number - 1]?.counterId ?? '',
  }
  return shown(gallery, '/', kept, (context) => signIn(gallery, context, number))
}

/** A device that nobody has paired yet. */
export function showUnpaired(gallery: Gallery, path: string): Promise<Shown> {
  return shown(gallery, path, {})
}

/** The phone of whoever took the ticket; its camera has read the link off the kiosk. */
export function showPhone(gallery: Gallery, link: string): Promise<Shown> {
  const { pathname, hash } = new URL(link)
  return shown(gallery, pathname + hash, {})
}

/** The desk of a window's own clerk: signed in, and at the window if she sits there. */
export function showDesk(gallery: Gallery, number: number, { seated = true } = {}): Promise<Shown> {
  const { hallId, server } = gallery.hall
  const kept = seated ? { [`tingxu.seat.${hallId}`]: server.firstRun.clerks[number - 1]?.counterId ?? '' } : {}
  return shown(gallery, '/counter', kept, (context) => signIn(gallery, context, number))
}

/** The console of somebody who looks after halls, signed in; `before`: what she asks for beforehand. */
export function showConsole(
  gallery: Gallery,
  place: string,
  who: Account,
  before: (request: APIRequestContext) => Promise<void> = async () => {},
): Promise<Shown> {
  return shown(gallery, `/console${place}`, spokenAtConsole(gallery), async (context) => {
    await signInAs(gallery, context, who)
    await before(context.request)
  })
}

/** The console before anybody is signed in. */
export function showConsoleDoor(gallery: Gallery, place = ''): Promise<Shown> {
  return shown(gallery, `/console${place}`, spokenAtConsole(gallery))
}

const spokenAtConsole = ({ language }: Gallery) => ({ 'tingxu.language.console': language })

function signIn(gallery: Gallery, context: BrowserContext, number: number) {
  return signInAs(gallery, context, gallery.hall.server.firstRun.clerks[number - 1] ?? { name: '', password: '' })
}

async function signInAs({ hall }: Gallery, context: BrowserContext, { name, password }: Account) {
  const { url } = hall.network
  const answer = await context.request.post(`${url}/api/sign-in`, {
    headers: { origin: url },
    data: { name, password },
  })
  if (!answer.ok()) throw new Error(`${name} could not sign in: ${answer.status()}`)
}

async function shown(
  { browser, hall, language }: Gallery,
  path: string,
  kept: Record<string, string>,
  before: (context: BrowserContext) => Promise<void> = async () => {},
): Promise<Shown> {
  const foreign: string[] = []
  const screen = await openScreen(browser, hall.network.url + path, SIZE, {
    reducedMotion: 'reduce',
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    async opened(context) {
      await context.addInitScript((entries) => {
        for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value)
      }, kept)
      await context.clock.install({ time: hall.time.now() })
      watchRequests(context, hall.network.url, foreign)
      await before(context)
    },
  })
  // Every face, before a cable is pulled: later there would be nobody to get it from.
  await screen.page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())))
  return { ...screen, foreign }
}

/** A hall's pages need nothing but the hall. */
function watchRequests(context: BrowserContext, own: string, foreign: string[]) {
  const look = (address: string) => {
    const { protocol, host } = new URL(address)
    if (protocol !== 'data:' && protocol !== 'blob:' && host !== new URL(own).host) foreign.push(address)
  }
  context.on('request', (request) => look(request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => look(socket.url())))
}

/** Stops the page's time, so that what it shows stays: a call on the stage, a countdown, a clock. */
export async function hold({ page }: Shown) {
  const now = await page.evaluate(() => Date.now())
  await page.clock.pauseAt(now + HOLD_MS)
}

/** The page's time goes on at once; the link's does not, so that a page without one finds that out. */
export async function later({ page }: Shown, seconds: number) {
  await page.clock.fastForward(seconds * 1000)
}

/** The cable is pulled, so many seconds ago. */
export async function lose({ hall }: Gallery, shown: Shown, seconds: number) {
  hall.network.cut()
  await later(shown, seconds)
}

/** Ahead of the page's own time, or it would have to be stopped in its past. */
const HOLD_MS = 1000
