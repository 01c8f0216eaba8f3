import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { chromiumPath } from './find-chromium.ts'

/** Without these Chromium looks for its maker's servers, which a hall's network does not have. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
/** Chromium's sandbox does not work for root, which is who runs tests in a container. */
const ROOT = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export const KIOSK_STANDING = { width: 1080, height: 1920 }
export const KIOSK_LYING = { width: 1366, height: 768 }
export const BOARD_LYING = { width: 1920, height: 1080 }
export const BOARD_STANDING = { width: 1080, height: 1920 }
export const PHONE = { width: 390, height: 844 }
/** The screen of an office computer. */
export const OFFICE = { width: 1366, height: 768 }
export const DESK = { width: 1280, height: 900 }

export function openBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...QUIET, ...ROOT, ...args] })
}

/** A screen of its own: its storage, its cookies and whatever it complained about. */
export type Screen = { page: Page; context: BrowserContext; complaints: string[] }

/** `opened`: what is done before the page is loaded. */
export type ScreenOptions = BrowserContextOptions & { opened?: (context: BrowserContext) => Promise<void> }

export async function openScreen(
  browser: Browser,
  url: string,
  size: { width: number; height: number },
  { opened, ...options }: ScreenOptions = {},
): Promise<Screen> {
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', ...options })
  await opened?.(context)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // Answers that say no, and links that break, are what journeys are about; what the page itself cannot do is not.
    if (message.type() === 'error' && !/Failed to load resource|WebSocket/.test(message.text()))
      complaints.push(message.text())
  })
  await page.goto(url)
  return { page, context, complaints }
}

/** Takes every screen down, so that none of them goes on calling for a server that has ended. */
export async function closeScreens(browser: Browser) {
  await Promise.all(browser.contexts().map((context) => context.close()))
}
