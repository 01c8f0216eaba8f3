import { parentPort, workerData } from 'node:worker_threads'
import { StorageBroken } from './hall-log.ts'
import { openSqlite, storageFailure } from './sqlite.ts'
import type { FromCopier, ToCopier } from './wal-copier.ts'

/** The thread of wal-copier.ts. It writes no rows; PASSIVE never makes the writer wait. */
const COPY_AFTER_MS = 250

const sqlite = openSqlite(workerData as string, { synchronous: 'FULL' })
const main = parentPort
let due: NodeJS.Timeout | null = null

main?.on('message', (message: ToCopier) => {
  if (message === 'stop') stop()
  else due ??= setTimeout(copy, COPY_AFTER_MS)
})

/**
 * Says so first: a commit made while copying is told again and copied next time. So the last copy of a busy
 * spell begins after its last commit, copies everything, and the write-ahead log begins anew.
 */
function copy(): void {
  due = null
  main?.postMessage('copying' satisfies FromCopier)
  try {
    sqlite.pragma('wal_checkpoint(PASSIVE)')
  } catch (error) {
    if (!(storageFailure(error) instanceof StorageBroken)) throw error
    main?.postMessage('broken' satisfies FromCopier)
  }
}

function stop(): void {
  if (due) clearTimeout(due)
  sqlite.close()
  main?.close()
}
