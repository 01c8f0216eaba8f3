import type { Page } from 'playwright-core'

/** When which label was first to be seen, in milliseconds since the page's beginning. */
export type Painted = { label: string; atMs: number }

declare global {
  interface Window {
    benchPainted: Painted[]
    benchPressedMs: number[]
  }
}

/**
 * Has the page write down when each label is painted for the first time. What changed the document is looked at in the
 * next frame; a message posted from there is heard when the frame has been laid out and painted. Of the keys it notes
 * when they were pressed, by the browser's own time of the event.
 */
export async function notePaintedLabels(page: Page, labels: string): Promise<void> {
  await page.evaluate((selector) => {
    window.benchPainted = []
    window.benchPressedMs = []
    const seen = new Set<string>()
    const visible = () =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility())
        .map(({ textContent }) => textContent ?? '')
    const frame = new MessageChannel()
    let framed = false
    let fresh: string[] = []
    frame.port1.onmessage = () => {
      const atMs = performance.now()
      for (const label of fresh) window.benchPainted.push({ label, atMs })
      fresh = []
    }
    const look = () => {
      framed = false
      fresh.push(...visible().filter((label) => !seen.has(label)))
      for (const label of fresh) seen.add(label)
      if (fresh.length > 0) frame.port2.postMessage(null)
    }
    const changed = () => {
      if (!framed) requestAnimationFrame(look)
      framed = true
    }
    const whatever = { subtree: true, childList: true, characterData: true, attributes: true }
    new MutationObserver(changed).observe(document.documentElement, whatever)
    addEventListener('keydown', ({ timeStamp }) => window.benchPressedMs.push(timeStamp), true)
    changed()
  }, labels)
}

/**
 * What the page's clock showed at this process's nought, and how far that may be out. The answer was given somewhere
 * between question and arrival; of many, the quickest says it best.
 */
export async function pageClock(page: Page): Promise<{ aheadMs: number; withinMs: number }> {
  let best = { aheadMs: 0, withinMs: Number.POSITIVE_INFINITY }
  for (let asked = 0; asked < CLOCK_QUESTIONS; asked++) {
    const askedMs = performance.now()
    const pageMs = await page.evaluate(() => performance.now())
    const heardMs = performance.now()
    const withinMs = (heardMs - askedMs) / 2
    if (withinMs < best.withinMs) best = { aheadMs: pageMs - (askedMs + heardMs) / 2, withinMs }
  }
  return best
}

const CLOCK_QUESTIONS = 50
