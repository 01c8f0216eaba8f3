import type { CompiledQuery } from 'kysely'
import { reading, type Sqlite } from './sqlite.ts'

/**
 * A query written with Kysely, compiled once at start-up and from then on run synchronously, as fast as a
 * statement written by hand:
 *
 *   const byHall = prepareQuery(sqlite, (hallId: string) =>
 *     db.selectFrom('steps').select('seq').where('hall_id', '=', hallId))
 *   byHall.all('main')
 *
 * The function is called once, with a slot in the place of each argument; slots may only be handed on as
 * values. What is not a slot is kept as the constant it is.
 */
export function prepareQuery<Args extends unknown[], Row>(
  sqlite: Sqlite,
  query: (...slots: Args) => Compilable<Row>,
): PreparedQuery<Args, Row> {
  const slots = Array.from({ length: query.length }, (_, index) => new Slot(index))
  return prepared(sqlite, query(...(slots as unknown as Args)))
}

/** The same for a write that takes its values from a row, column by column. */
export function prepareWrite<Row extends object>(
  sqlite: Sqlite,
  columns: readonly (keyof Row & string)[],
  query: (row: Row) => Compilable<unknown>,
): (row: Row) => void {
  const slots = Object.fromEntries(columns.map((column, index) => [column, new Slot(index)]))
  const write = prepared<unknown[], unknown>(sqlite, query(slots as Row))
  return (row) => write.run(...columns.map((column) => row[column]))
}

export type PreparedQuery<Args extends unknown[], Row> = {
  all(...args: Args): Row[]
  first(...args: Args): Row | undefined
  /** A write. Belongs inside inOneCommit, which knows the disk's failures by name. */
  run(...args: Args): void
}

/** Any query builder of Kysely. */
export type Compilable<Row> = { compile(): CompiledQuery<Row> }

function prepared<Args extends unknown[], Row>(sqlite: Sqlite, query: Compilable<Row>): PreparedQuery<Args, Row> {
  const { sql, parameters } = query.compile()
  const statement = sqlite.prepare<unknown[], Row>(sql)
  const bind = (args: Args) => parameters.map((value) => (value instanceof Slot ? args[value.index] : value))
  return {
    all: (...args) => reading(() => statement.all(...bind(args))),
    first: (...args) => reading(() => statement.get(...bind(args))),
    run: (...args) => void statement.run(...bind(args)),
  }
}

class Slot {
  readonly index: number
  constructor(index: number) {
    this.index = index
  }
}
