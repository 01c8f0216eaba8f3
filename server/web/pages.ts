import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The screens' pages as they were built, and the version that a screen can compare with its own. */
export type Pages = {
  /** Null: not built yet. */
  html(page: PageName): Promise<string | null>
  readonly version: string
}

export const PAGES = {
  kiosk: 'kiosk/dist/index.html',
  phone: 'kiosk/dist/t.html',
  display: 'display/dist/index.html',
  counter: 'counter/dist/index.html',
  console: 'counter/console/dist/index.html',
  overview: 'display/dist/overview.html',
} as const
export type PageName = keyof typeof PAGES

/** A page names the files of its build by their hashes, so the pages together tell one build from another. */
export async function openPages(dir: string): Promise<Pages> {
  const read = (page: PageName) => readFile(join(dir, PAGES[page]), 'utf8').catch(() => null)
  const all = await Promise.all((Object.keys(PAGES) as PageName[]).map(read))
  const version = hash('sha256', all.join('\n')).slice(0, 12)
  return {
    version,
    html: async (page) => (await read(page))?.replace('<html', `<html data-version="${version}"`) ?? null,
  }
}
