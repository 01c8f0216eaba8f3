import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** A Chromium by CHROME_PATH or in PATH; null if there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROME_PATH
  if (named) return runs(named) ? named : null
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs) ?? null
}

/** For tests that need a browser: a missing one fails them, it never lets them pass unseen. */
export function chromiumPath(): string {
  const path = findChromium()
  if (path === null) throw new Error('no Chromium found: run npm test, which installs one or says how')
  return path
}

/** Without a Chinese font a page is full of boxes, and every test of what people read is worth nothing. */
export function hasChineseFont(): boolean {
  const { stdout, status } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return status === 0 && stdout.trim() !== ''
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
