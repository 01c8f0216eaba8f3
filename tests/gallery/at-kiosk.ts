import type { Route } from 'playwright-core'
import type { Gallery } from './screens.ts'
import { type Shown, showKiosk } from './show.ts'

/** What visitors do at a machine until it shows what a picture needs. */
export type AtKiosk = {
  modes?: readonly string[]
  /** What the machine's address says of printer and scanner. */
  beside?: string
  /** What a printer does that is asked to print. */
  printer?: 'prints' | 'stands still'
}

/** Touches that change how the machine can be had. */
export const elder = '.mode.large'
export const low = '.mode:not(.large, [lang])'

/** A busy hour at the door. */
export async function busyKiosk(gallery: Gallery, { modes = [], beside, printer }: AtKiosk = {}): Promise<Shown> {
  const { hall } = gallery
  await hall.sit(1, 3, 4, 12, 16, 20)
  for (const service of BUSY) await hall.take(service)
  const shown = await showKiosk(gallery, printer === undefined ? beside : '?printer=browser')
  await shown.page.evaluate((prints) => {
    window.print = () => {
      if (!prints) return
      dispatchEvent(new Event('beforeprint'))
      dispatchEvent(new Event('afterprint'))
    }
  }, printer === 'prints')
  await shown.page.locator('.departments').waitFor()
  for (const mode of modes) await touch(shown, mode)
  return shown
}

const BUSY = [
  ...['investment-filing', 'investment-filing', 'investment-filing', 'investment-filing'],
  ...['statistics-registration', 'organisation-code', 'organisation-code', 'house-transfer', 'house-transfer'],
  ...['house-transfer', 'company-registration', 'name-approval', 'name-approval'],
]

export async function inDepartment(gallery: Gallery, at: AtKiosk = {}): Promise<Shown> {
  const shown = await busyKiosk(gallery, at)
  await touch(shown, '.department:has-text("发展改革局")')
  await shown.page.locator('.services').waitFor()
  return shown
}

export async function materials(gallery: Gallery, at: AtKiosk = {}): Promise<Shown> {
  const shown = await inDepartment(gallery, at)
  await touch(shown, '[data-service="investment-filing"]')
  await shown.page.locator('.material').first().waitFor()
  return shown
}

/** Two matters chosen, and nothing asked for yet. */
export async function matters(gallery: Gallery, at: AtKiosk = {}): Promise<Shown> {
  const shown = await busyKiosk(gallery, at)
  await touch(shown, 'button:has-text("要办几件事")')
  await choose(shown, '发展改革局', 'investment-filing')
  await touch(shown, '.press:has-text("再加一件")')
  await choose(shown, '统计局', 'statistics-registration')
  await shown.page.locator('.matter').nth(1).waitFor()
  return shown
}

async function choose(shown: Shown, department: string, service: string) {
  await touch(shown, `.department:has-text("${department}")`)
  await touch(shown, `[data-service="${service}"]`)
  await touch(shown, '.press:has-text("选这一件")')
}

export async function ticket(gallery: Gallery, at: AtKiosk = {}): Promise<Shown> {
  const shown = await materials(gallery, at)
  await touch(shown, '.press.main')
  await shown.page.locator('.ticket h1').waitFor()
  if (at.printer === 'stands still') await shown.page.locator('.ticket .code').waitFor()
  return shown
}

export async function touch({ page }: Shown, selector: string) {
  await page.locator(selector).first().click()
}

/** What asks the hall from now on meets this first. */
export async function askedAnew({ page }: Shown, meets: (route: Route) => Promise<void>) {
  await page.route(/\/commands$/, meets)
}

/** A scanner types faster than a browser can be driven from outside. */
export async function scan({ page }: Shown, code: string) {
  await page.evaluate(
    (keys) => {
      for (const key of keys)
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    },
    [...code, 'Enter'],
  )
}
