import { type Kysely, sql } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration'

/**
 * Brings a file to the shape this version needs. All that is missing is one transaction: a power cut in the
 * middle leaves the file as it was. A file that a newer version has changed is refused.
 */
export async function migrate<Tables>(db: Kysely<Tables>, migrations: Migrations): Promise<void> {
  const unknown = (await namesDone(db)).filter((name) => !(name in migrations))
  if (unknown.length > 0)
    throw new NewerData(`the data was changed by a newer version of Tingxu: ${unknown.join(', ')}`)
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** By name; names begin with a number, for they run in the order of the alphabet. A shipped one is never changed. */
export type Migrations = Record<string, Migration>

export class NewerData extends Error {
  override name = 'NewerData'
}

async function namesDone<Tables>(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === DEFAULT_MIGRATION_TABLE)) return []
  const done = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db)
  return done.rows.map((row) => row.name)
}
