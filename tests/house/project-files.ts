import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the tests of the house look at: the project's own files, by their path from the root. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

const NOT_OURS = new Set(['node_modules', 'dist', 'data', '.git', '.cache'])
const TEXT = /\.(ts|tsx|mjs|json|md|css|html|svg|txt|yml|yaml)$|^\.ci\/run$|^\.(gitignore|gitattributes|editorconfig)$/

export type ProjectFile = { path: string; name: string; text: string }

/** Every text file, but the lockfile, which npm writes. */
export const files: readonly ProjectFile[] = pathsUnder('')
  .filter((path) => TEXT.test(path) && path !== 'package-lock.json')
  .map((path) => ({ path, name: basename(path), text: readFileSync(root + path, 'utf8') }))

export const sources = files.filter(({ path }) => /\.(ts|tsx|mjs)$/.test(path))
/** What runs in a hall: everything but the tests and their tools. */
export const product = sources.filter(({ path }) => /^(server|kiosk|display|counter|shared)\//.test(path))

export function fileAt(path: string): ProjectFile {
  const found = files.find((file) => file.path === path)
  if (!found) throw new Error(`there is no ${path}`)
  return found
}

/** The code without its comments, so that prose is not mistaken for code. Strings stay. */
export function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[\s;{(])\/\/[^\n]*/g, '$1')
}

function pathsUnder(folder: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? pathsUnder(`${folder}${entry.name}/`) : [folder + entry.name]))
    .sort()
}
