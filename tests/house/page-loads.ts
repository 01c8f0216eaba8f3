import { existsSync, readFileSync } from 'node:fs'
import { PAGES, type PageName } from '@tingxu/server/web/pages.ts'
import { root } from './project-files.ts'

/** The files of a built page, by their path from the root. */
export type PageLoads = { page: string[]; fonts: string[] }

/** What the build wrote down of each of its files. */
type Chunk = { file: string; imports?: string[]; dynamicImports?: string[]; css?: string[]; assets?: string[] }

/**
 * What the built page loads before it can be used: itself, scripts and styles, and apart from them its fonts. A script
 * that is imported by a call counts too, for nothing stops a page from calling at once, unless it is among `later`.
 */
export function loadsOf(page: PageName, later: readonly string[] = []): PageLoads {
  const html = PAGES[page]
  const [dist, name] = [html.slice(0, html.lastIndexOf('/')), html.slice(html.lastIndexOf('/') + 1)]
  if (!existsSync(`${root}${dist}/loads.json`)) throw new Error(`${dist} is not built: npm run build`)
  const chunks = JSON.parse(readFileSync(`${root}${dist}/loads.json`, 'utf8')) as Record<string, Chunk>
  const loaded = loadedWith(name, chunks, later).map((id) => chunks[id] as Chunk)
  const paths = (files: (string | undefined)[]) => [...new Set(files)].map((file) => `${dist}/${file}`)
  return {
    page: [html, ...paths(loaded.flatMap(({ file, css = [] }) => [file, ...css]))],
    fonts: paths(loaded.flatMap(({ assets = [] }) => assets.filter((file) => file.endsWith('.woff2')))),
  }
}

function loadedWith(entry: string, chunks: Record<string, Chunk>, later: readonly string[]): string[] {
  const loaded = new Set([entry])
  for (const id of loaded) {
    const chunk = chunks[id]
    if (chunk === undefined) throw new Error(`the build says nothing of ${id}`)
    for (const next of chunk.imports ?? []) loaded.add(next)
    for (const next of chunk.dynamicImports ?? []) if (!later.includes(next)) loaded.add(next)
  }
  return [...loaded]
}
