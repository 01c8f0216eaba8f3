import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build, type Rollup } from 'vite'
import type { Kinds, PageFacts } from './in-page/facts.ts'

/** Measures a page as it stands. */
export async function measured(page: Page, texts: Kinds, targets: Kinds): Promise<PageFacts> {
  script ??= scriptForPages()
  const known = await page.evaluate(() => globalThis.pageFacts !== undefined)
  if (!known) await page.evaluate(await script)
  const facts = await page.evaluate(({ texts, targets }) => globalThis.pageFacts?.(texts, targets) ?? null, {
    texts,
    targets,
  })
  if (facts === null) throw new Error('the page was left while it was measured')
  return facts
}

let script: Promise<string> | null = null

/** What runs in pages, in one piece. */
async function scriptForPages(): Promise<string> {
  const entry = fileURLToPath(new URL('./in-page/page-facts.ts', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'measuring', fileName: 'measuring' } },
  })
  const [bundle] = [built].flat() as Rollup.RollupOutput[]
  const [chunk] = bundle?.output ?? []
  if (chunk === undefined) throw new Error('nothing was built to run in pages')
  return chunk.code
}
