import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { kyselyOver } from './kysely-over.ts'
import type { LogDatabase } from './log-database.ts'
import { prepareQuery } from './prepared.ts'
import { inOneCommit, mustBeDurable, type Sqlite } from './sqlite.ts'
import { CommandRepeated, OutOfOrder } from './steps-in-order.ts'
import type { LogTables } from './tables.ts'
import { turnsByHall } from './turns.ts'

/**
 * log.db as the log's database. One process owns the file (data-folder.ts), so taking turns within it is
 * enough, and nobody else can make it grow.
 */
export function sqliteLog(
  sqlite: Sqlite,
  { afterCommit, beforeClose, afterClose }: Around = {},
): LogDatabase<() => void> {
  if (!sqlite.readonly) mustBeDurable(sqlite)
  return {
    db: kyselyOver<LogTables>(sqlite),
    prepare: (query) => {
      const prepared = prepareQuery(sqlite, query)
      return {
        all: async (...args) => prepared.all(...args),
        write:
          (...args) =>
          () =>
            prepared.run(...args),
      }
    },
    list: { in: (slot) => sql<string>`(select value from json_each(${slot}))`, of: (values) => JSON.stringify(values) },
    commit: async (writes) => {
      named(() =>
        inOneCommit(sqlite, () => {
          for (const write of writes) write()
        }),
      )
      afterCommit?.()
    },
    alone: turnsByHall(),
    onNudge: () => () => {},
    close: async () => {
      await beforeClose?.()
      sqlite.close()
      afterClose?.()
    },
  }
}

type Around = { afterCommit?: () => void; beforeClose?: () => Promise<void>; afterClose?: () => void }

/** The unique index is what keeps a command from happening twice; its refusal under the log's own name. */
function named<T>(commit: () => T): T {
  try {
    return commit()
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    if (error.code === 'SQLITE_CONSTRAINT_UNIQUE') throw new CommandRepeated(error.message, { cause: error })
    if (error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY') throw new OutOfOrder(error.message, { cause: error })
    throw error
  }
}
