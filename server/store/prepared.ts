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
  const { sql, parameters } = query(...(slots as unknown as Args)).compile()
  const statement = sqlite.prepare<unknown[], Row>(sql)
  const bind = (args: Args) => parameters.map((value) => (value instanceof Slot ? args[value.index] : value))
  return {
    all: (...args) => reading(() => statement.all(...bind(args))),
    first: (...args) => reading(() => statement.get(...bind(args))),
    run: (...args) => void statement.run(...bind(args)),
  }
}

export type PreparedQuery<Args extends unknown[], Row> = {
  all(...args: Args): Row[]
  first(...args: Args): Row | undefined
  /** A write. Belongs inside inOneCommit, which knows the disk's failures by name. */
  run(...args: Args): void
}

/** Any query builder of Kysely. */
export type Compilable<Row> = { compile(): CompiledQuery<Row> }

class Slot {
  readonly index: number
  constructor(index: number) {
    this.index = index
  }
}
