import type { HallId } from '@tingxu/shared/ids.ts'
import type { Kysely, RawBuilder } from 'kysely'
import type { Compilable } from './prepared.ts'
import type { LogTables } from './tables.ts'
import type { InTurn } from './turns.ts'

/**
 * What the log needs of a database, and all in which one may differ from another. The queries are the same
 * everywhere; SQLite (sqlite-log.ts) runs them synchronously under an asynchronous signature.
 */
export type LogDatabase<Write> = {
  /** For writing queries down, not for running them. */
  db: Kysely<LogTables>
  prepare<Args extends unknown[], Row>(query: (...slots: Args) => Compilable<Row>): LogQuery<Args, Row, Write>
  /** Many values as one argument, so that one prepared query serves lists of any length. */
  list: { in(slot: string): RawBuilder<string>; of(values: readonly string[]): string }
  /** All or none, in one commit, on disk when the promise is kept. */
  commit(writes: readonly Write[]): Promise<void>
  /** No other writer of this hall, of this process or another, works meanwhile. */
  alone: InTurn
  onNudge(listener: (hallId: HallId) => void): () => void
  close(): Promise<void>
}

export type LogQuery<Args extends unknown[], Row, Write> = {
  all(...args: Args): Promise<Row[]>
  /** The query as something still to be done, for `commit`. */
  write(...args: Args): Write
}
