import { join } from 'node:path'
import { claimDataFolder, LOG_FILE } from './data-folder.ts'
import type { HallLog } from './hall-log.ts'
import { kyselyHallLog } from './kysely-hall-log.ts'
import { kyselyOver } from './kysely-over.ts'
import { migrate } from './migrate.ts'
import { LOG_MIGRATIONS } from './migrations/log.ts'
import { openSqlite, openSqliteReader, type Sqlite } from './sqlite.ts'
import { sqliteLog } from './sqlite-log.ts'
import { startWalCopier } from './wal-copier.ts'

/**
 * The log of a data folder, which belongs to this process from here until the log is closed. To be opened
 * before the folder's other files.
 */
export async function openLog(dataDir: string): Promise<HallLog> {
  const claim = claimDataFolder(dataDir)
  let sqlite: Sqlite | null = null
  try {
    sqlite = openSqlite(join(dataDir, LOG_FILE), { synchronous: 'FULL' })
    await migrate(kyselyOver(sqlite), LOG_MIGRATIONS)
    const copier = startWalCopier(sqlite)
    return kyselyHallLog(
      sqliteLog(sqlite, { afterCommit: copier.wrote, beforeClose: copier.stop, afterClose: claim.release }),
    )
  } catch (error) {
    sqlite?.close()
    claim.release()
    throw error
  }
}

/** For reading beside the process that writes, on another thread or in another process. */
export function openLogReader(dataDir: string): HallLog {
  return kyselyHallLog(sqliteLog(openSqliteReader(join(dataDir, LOG_FILE))))
}
