import { kyselyOver } from '@tingxu/server/store/kysely-over.ts'
import { migrate } from '@tingxu/server/store/migrate.ts'
import { PEOPLE_MIGRATIONS } from '@tingxu/server/store/people-migrations.ts'
import type { PeopleTables } from '@tingxu/server/store/people-tables.ts'
import { openSqlite } from '@tingxu/server/store/sqlite.ts'

/** A file of people as a version had it that did not know this migration yet. */
export async function fileAsBefore(migration: string, file: string, rows: string[]) {
  const sqlite = openSqlite(file, { synchronous: 'FULL', secureDelete: true })
  const earlier = Object.entries(PEOPLE_MIGRATIONS).filter(([name]) => name < migration)
  await migrate(kyselyOver<PeopleTables>(sqlite), Object.fromEntries(earlier))
  for (const row of rows) sqlite.exec(row)
  sqlite.close()
}
