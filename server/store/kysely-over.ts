import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely'
import type { Sqlite } from './sqlite.ts'

/**
 * Kysely over a connection: for writing queries down and for migrations. Its own execution yields between
 * BEGIN and COMMIT, so nothing in a running hall executes through it (see prepared.ts). Do not destroy it:
 * that closes the connection under its owner.
 */
export function kyselyOver<Tables>(sqlite: Sqlite): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new AtomicSqliteDialect({ database: sqlite }) })
}

/** SQLite takes back CREATE TABLE like any other write; saying so makes every migration one transaction. */
class AtomicSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new AtomicSqliteAdapter()
  }
}
class AtomicSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
