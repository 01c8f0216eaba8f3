import Database from 'better-sqlite3'
import { StorageBroken, StorageFull } from './hall-log.ts'

export type Sqlite = Database.Database
export type SqliteOptions = {
  /** FULL: an acknowledged commit outlives a power cut. NORMAL: only for what can be rebuilt from the log. */
  synchronous: 'FULL' | 'NORMAL'
  /** Overwrites what is deleted; for personal data. */
  secureDelete?: boolean
}

/** How long a statement waits for a lock of another process, say a password reset while the server runs. */
const BUSY_TIMEOUT_MS = 5000
/**
 * 4,000 pages are 16 MB. Command ids are random, so every row dirties a page of their index; a longer
 * write-ahead log lets many rows share the copying of one page (a third more rows a second than at 1,000).
 */
const PAGES_BEFORE_COPYING = 4000
/** To how much the write-ahead log shrinks again after a long reader has kept it growing. */
const WAL_BYTES_KEPT = 64 * 1024 * 1024
const SYNCHRONOUS_READ_BACK = { FULL: 2, NORMAL: 1 } as const

/**
 * The one writing connection of a file. better-sqlite3 is compiled to open a WAL file with
 * synchronous=NORMAL, with which a power cut loses acknowledged tickets: what is set here is read back,
 * and a file that answers otherwise is not used.
 */
export function openSqlite(path: string, options: SqliteOptions): Sqlite {
  const sqlite = opened(path, { timeout: BUSY_TIMEOUT_MS })
  try {
    set(sqlite, 'journal_mode', 'WAL', 'wal')
    set(sqlite, 'synchronous', options.synchronous, SYNCHRONOUS_READ_BACK[options.synchronous])
    set(sqlite, 'foreign_keys', 'ON', 1)
    if (options.secureDelete) set(sqlite, 'secure_delete', 'ON', 1)
    set(sqlite, 'wal_autocheckpoint', PAGES_BEFORE_COPYING, PAGES_BEFORE_COPYING)
    set(sqlite, 'journal_size_limit', WAL_BYTES_KEPT, WAL_BYTES_KEPT)
    return sqlite
  } catch (error) {
    sqlite.close()
    throw new Error(`${path} cannot be used: ${reasonOf(error)}`, { cause: error })
  }
}

/** A connection that can only read; the file must be there. */
export function openSqliteReader(path: string): Sqlite {
  return opened(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS })
}

/**
 * BEGIN IMMEDIATE … COMMIT as one synchronous call. An await in between would let another connection of
 * this thread wait for a lock whose holder cannot run; work that returns a promise is refused.
 * After a failed write nothing more is written by this connection: SQLite would go on acknowledging what
 * the disk may have dropped.
 */
export function inOneCommit<T>(sqlite: Sqlite, work: () => T): T {
  if (broken.has(sqlite)) throw new StorageBroken('a write failed earlier; this process must not go on writing')
  try {
    return sqlite.transaction(work).immediate()
  } catch (error) {
    const failure = storageFailure(error)
    if (failure instanceof StorageBroken) stopWriting(sqlite)
    throw failure
  }
}

/** The disk failed under this file: from now on every commit of the connection throws StorageBroken. */
export function stopWriting(sqlite: Sqlite): void {
  broken.add(sqlite)
}
const broken = new WeakSet<Sqlite>()

/** Throws if a power cut could take back what this connection acknowledges. */
export function mustBeDurable(sqlite: Sqlite): void {
  const answer = sqlite.pragma('synchronous', { simple: true })
  if (answer !== SYNCHRONOUS_READ_BACK.FULL)
    throw new Error(`${sqlite.name}: synchronous reads back ${String(answer)}, not FULL`)
}

/** Reads, with the disk's failures under their own names. */
export function reading<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw storageFailure(error)
  }
}

/** What an error of SQLite means for the hall; any other error as it is. */
export function storageFailure(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  if (error.code === 'SQLITE_FULL') return new StorageFull(error.message, { cause: error })
  if (DISK_FAILED.test(error.code)) return new StorageBroken(`${error.code}: ${error.message}`, { cause: error })
  return error
}
const DISK_FAILED = /^SQLITE_(IOERR|CORRUPT|NOTADB)/

function opened(path: string, options: Database.Options): Sqlite {
  try {
    return new Database(path, options)
  } catch (error) {
    throw new Error(`${path} cannot be opened: ${reasonOf(error)}`, { cause: error })
  }
}

function set(sqlite: Sqlite, pragma: string, value: string | number, readBack: string | number): void {
  sqlite.pragma(`${pragma} = ${value}`)
  const answer = sqlite.pragma(pragma, { simple: true })
  if (answer !== readBack) throw new Error(`${pragma} was set to ${value} and reads back ${String(answer)}`)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
