import type { Browser, BrowserContextOptions } from 'playwright-core'
import { BOARD_LYING, DESK, KIOSK_STANDING, openBrowser, PHONE } from '../helpers/browser.ts'
import { pairedBrowser, signedInBrowser } from './known-screens.ts'
import { type Product, startProduct } from './product.ts'

const LOADS = Number(process.env.BENCH_LOADS ?? 7)
const SLOWER = 4
const CONTENT_MS_MAX = 20_000
const CONTENT_PAINTED = 'the content is painted'

/** A page, what the browser knows of it, and what must be seen before it can be said to be there. */
type FirstPaint = {
  name: string
  path: string
  size: { width: number; height: number }
  known: BrowserContextOptions
  content: string
}
export type FirstPaints = Record<string, { anythingMs: number; contentMs: number }[]>

declare global {
  interface Window {
    benchContentMs: number | undefined
  }
}

/**
 * From the address to the first paint, and to the first paint of the page's own content, with nothing in the cache and a
 * processor of a quarter of the speed. The pages take turns, so that what else the machine does falls on all of them.
 */
export async function firstPaints(): Promise<FirstPaints> {
  const product = await startProduct()
  const browser = await openBrowser()
  const pages = pagesOf(product)
  const paints: FirstPaints = Object.fromEntries(pages.map(({ name }) => [name, []]))
  for (let load = 0; load < LOADS; load++)
    for (const page of pages) paints[page.name]?.push(await firstPaint(browser, product.server.url, page))
  await browser.close()
  await product.server.end()
  return paints
}

function pagesOf({ hall, follow }: Product): FirstPaint[] {
  const [clerk, board, kiosk] = [hall.clerks[0], hall.boards[0], hall.kiosks[0]]
  const ticket = follow.find(({ view }) => view === 'ticket')?.auth.ticket
  if (!clerk || !board || !kiosk || !ticket) throw new Error('the hall has not all of its screens')
  return [
    {
      name: 'kiosk',
      path: '/kiosk',
      size: KIOSK_STANDING,
      known: pairedBrowser(hall, 'kiosk', kiosk),
      content: 'main button',
    },
    {
      name: 'board',
      path: '/display',
      size: BOARD_LYING,
      known: pairedBrowser(hall, 'display', board),
      content: '.last h2',
    },
    { name: 'desk', path: '/counter', size: DESK, known: signedInBrowser(hall, clerk), content: '.work button' },
    { name: 'sign-in', path: '/counter', size: DESK, known: {}, content: 'form button' },
    { name: 'phone', path: `/t#${ticket}`, size: PHONE, known: {}, content: '.label' },
  ]
}

async function firstPaint(browser: Browser, url: string, { path, size, known, content }: FirstPaint) {
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', ...known })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript(noteContent, { content, said: CONTENT_PAINTED })
  // The page says when; to ask it meanwhile would have it run the asker's own scripts first, at a quarter of the speed.
  const painted = page.waitForEvent('console', {
    predicate: (message) => message.text() === CONTENT_PAINTED,
    timeout: CONTENT_MS_MAX,
  })
  await page.goto(url + path)
  await painted
  const figures = await page.evaluate(() => ({
    anythingMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    contentMs: window.benchContentMs ?? Number.NaN,
  }))
  await context.close()
  return figures
}

/** In the page: notes when the content is first painted, by the frame after which a message is heard. */
function noteContent({ content, said }: { content: string; said: string }): void {
  const frame = new MessageChannel()
  frame.port1.onmessage = () => {
    window.benchContentMs = performance.now()
    console.debug(said)
  }
  const look = () => {
    const shown = [...document.querySelectorAll(content)].some((element) => element.checkVisibility())
    if (!shown) return
    observer.disconnect()
    requestAnimationFrame(() => frame.port2.postMessage(null))
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { subtree: true, childList: true, attributes: true })
}
