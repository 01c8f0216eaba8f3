import type { Compilable, Kysely } from 'kysely'
import { kyselyOver } from './kysely-over.ts'
import { migrate } from './migrate.ts'
import { PEOPLE_MIGRATIONS } from './people-migrations.ts'
import type { PeopleTables } from './people-tables.ts'
import { inOneCommit, openSqlite, reading, type Sqlite } from './sqlite.ts'

/**
 * people.db. Kysely writes the SQL, SQLite runs it at once. Compiled at each use: what comes with every request is
 * kept in memory (web/sessions, web/devices), the rest happens a few times a day.
 */
export class PeopleDatabase {
  readonly queries: Kysely<PeopleTables>
  readonly #sqlite: Sqlite

  static async open(file: string): Promise<PeopleDatabase> {
    const people = new PeopleDatabase(openSqlite(file, { synchronous: 'FULL', secureDelete: true }))
    await migrate(people.queries, PEOPLE_MIGRATIONS)
    return people
  }

  private constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite
    this.queries = kyselyOver<PeopleTables>(sqlite)
  }

  all<Row>(query: Compilable<Row>): Row[] {
    const { sql, parameters } = query.compile()
    return reading(() => this.#sqlite.prepare<unknown[], Row>(sql).all(...parameters))
  }

  /** Writes, all or none; work may read what it has written. */
  inOneCommit<T>(work: (write: (query: Compilable) => void) => T): T {
    return inOneCommit(this.#sqlite, () =>
      work((query) => {
        const { sql, parameters } = query.compile()
        this.#sqlite.prepare(sql).run(...parameters)
      }),
    )
  }

  write(query: Compilable): void {
    this.inOneCommit((write) => write(query))
  }

  /** Another number than before means that another process, such as a command at the terminal, has written. */
  writtenByOthers(): number {
    return this.#sqlite.pragma('data_version', { simple: true }) as number
  }

  close(): void {
    this.#sqlite.close()
  }
}
