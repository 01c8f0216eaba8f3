import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** What lies where in DATA_DIR. */
export const LOG_FILE = 'log.db'
export const PEOPLE_FILE = 'people.db'
export const REPORTS_FILE = 'reports.db'
const IN_USE_FILE = 'in-use.lock'

/**
 * Takes a data folder for this process alone. Two servers on one folder would each number tickets from
 * what they remember.
 *
 * The claim is the operating system's lock on a small SQLite file, not the file itself: when the process
 * dies, even by kill -9, the claim is gone and nothing is left to clean up.
 */
export function claimDataFolder(dataDir: string): Claim {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = new Database(join(dataDir, IN_USE_FILE), { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw isLocked(error) ? new DataFolderInUse(dataDir) : error
  }
  held.add(lock)
  return { release: () => release(lock) }
}

export type Claim = { release(): void }

export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse'
  constructor(dataDir: string) {
    super(
      `Another Tingxu server is using the data folder ${dataDir}. ` +
        'Stop it first, or give this one a folder of its own with DATA_DIR.',
    )
  }
}

/** A connection that is garbage-collected closes, and its lock with it. */
const held = new Set<Database.Database>()

function release(lock: Database.Database): void {
  held.delete(lock)
  lock.close()
}

function isLocked(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code)
}
