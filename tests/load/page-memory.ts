import type { CDPSession, Page } from 'playwright-core'

/** What a page holds after its rubbish was collected. `shows` is all that can be read on it. */
export type PageMemory = { atMs: number; heapMb: number; nodes: number; listeners: number; shows: string }

/** Looks into one page's memory, again and again. */
export class MemoryGauge {
  readonly #page: Page
  readonly #devtools: CDPSession
  readonly #openedAt = performance.now()

  static async open(page: Page): Promise<MemoryGauge> {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Performance.enable')
    return new MemoryGauge(page, devtools)
  }

  private constructor(page: Page, devtools: CDPSession) {
    this.#page = page
    this.#devtools = devtools
  }

  async read(): Promise<PageMemory> {
    const shows = await this.#page.evaluate(() => document.body.innerText)
    // The first collection frees nodes, and what only they held goes with the second.
    await this.#devtools.send('HeapProfiler.collectGarbage')
    await this.#devtools.send('HeapProfiler.collectGarbage')
    const { usedSize } = await this.#devtools.send('Runtime.getHeapUsage')
    const { metrics } = await this.#devtools.send('Performance.getMetrics')
    const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
    return {
      atMs: performance.now() - this.#openedAt,
      heapMb: usedSize / 2 ** 20,
      ...{ nodes: metric('Nodes'), listeners: metric('JSEventListeners'), shows },
    }
  }
}

/** Has a page grow as a careless one would, to see that the soak sees it. */
export function leakOnPurpose(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kept: unknown[] = []
    setInterval(() => {
      const node = document.createElement('p')
      node.addEventListener('click', () => kept.length)
      kept.push(
        node,
        Array.from({ length: 10_000 }, (_, index) => index / 3),
      )
    }, 100)
  })
}
