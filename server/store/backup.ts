import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { LOG_FILE, PEOPLE_FILE, REPORTS_FILE } from './data-folder.ts'
import { openSqliteReader } from './sqlite.ts'

/**
 * Copies a data folder while its server goes on working, into a folder that has no copy yet. Everything
 * acknowledged before it began is in it. VACUUM INTO reads one moment of a file; SQLite's own online backup
 * begins anew at every commit and does not end under load.
 *
 * The reports go first and the log after them: a copy of reports that is ahead of its log is counted anew.
 * People go last: the log then names nobody who is not in the copy.
 */
export function backUp(dataDir: string, intoDir: string): string[] {
  const files = [REPORTS_FILE, LOG_FILE, PEOPLE_FILE].filter((file) => existsSync(join(dataDir, file)))
  if (!files.includes(LOG_FILE)) throw new Error(`${dataDir} is not a data folder: it has no ${LOG_FILE}`)
  mkdirSync(intoDir, { recursive: true, mode: 0o700 })
  const there = files.find((file) => existsSync(join(intoDir, file)))
  if (there !== undefined)
    throw new Error(`${intoDir} holds a ${there} already; a backup is never written over another`)
  for (const file of files) copy(join(dataDir, file), join(intoDir, file))
  flush(intoDir)
  return files
}

/** Under its own name only when it is whole and on disk. */
function copy(from: string, to: string): void {
  const unfinished = `${to}.unfinished`
  rmSync(unfinished, { force: true })
  // Empty, and for its owner's eyes only: the copy is written into it.
  closeSync(openSync(unfinished, 'wx', 0o600))
  const sqlite = openSqliteReader(from)
  try {
    sqlite.prepare('VACUUM INTO ?').run(unfinished)
  } finally {
    sqlite.close()
  }
  flush(unfinished)
  renameSync(unfinished, to)
}

function flush(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
