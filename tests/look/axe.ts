import axe from 'axe-core'
import type { Page } from 'playwright-core'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** What axe finds against WCAG 2.0 to 2.2, A and AA. */
export async function axeIn(page: Page): Promise<string[]> {
  const known = await page.evaluate(() => 'axe' in globalThis)
  if (!known) await page.evaluate(axe.source)
  const asked = page.evaluate(async (standards) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe }
    const found = await here.run(document, {
      runOnly: { type: 'tag', values: standards },
      resultTypes: ['violations'],
      preload: false,
    })
    return found.violations.map(({ id, help, nodes }) => ({ id, help, targets: nodes.map((node) => node.html) }))
  }, STANDARDS)
  const violations = await withTime(page, asked)
  return violations.flatMap(({ id, help, targets }) =>
    targets.map((html) => `axe, ${id}: ${help}: ${html.slice(0, 160)}`),
  )
}

/** Axe waits now and then for a moment to pass, which on a page whose time was stopped none does by itself. */
async function withTime<Found>(page: Page, asked: Promise<Found>): Promise<Found> {
  let running = true
  const found = asked.finally(() => {
    running = false
  })
  while (running) await Promise.race([found, page.clock.runFor(MOMENT_MS)])
  return found
}

const MOMENT_MS = 5
