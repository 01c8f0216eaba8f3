import { rmSync } from 'node:fs'
import type { BusinessDate, CounterId, HallId, StaffId, TicketId } from '@tingxu/shared/ids.ts'
import { PAST_DAYS_MAX } from '@tingxu/shared/limits.ts'
import type { PastDay } from '@tingxu/shared/wire-console.ts'
import { kyselyOver } from './kysely-over.ts'
import { prepareQuery, prepareWrite } from './prepared.ts'
import {
  columnsOf,
  FOLLOWED_COLUMNS,
  REPORTS_FORMAT,
  reportSchema,
  SEAT_COLUMNS,
  UNDOABLE_COLUMNS,
  VISIT_COLUMNS,
} from './report-schema.ts'
import type { FollowedRow, ReportTables, SeatRow, UndoableRow, VisitRow } from './report-tables.ts'
import { inOneCommit, openSqlite, type Sqlite } from './sqlite.ts'

/**
 * reports.db, for the thread that counts. A file of another format or a damaged one is made anew: so is
 * everything in it, from the log. synchronous=NORMAL will do, for what a power cut takes is counted again.
 */
export function openReports(path: string): Reports {
  try {
    return reportsIn(ready(openSqlite(path, { synchronous: 'NORMAL' })))
  } catch (error) {
    if (!(error instanceof OtherFormat) && !isDamaged(error)) throw error
    discardReports(path)
    return reportsIn(ready(openSqlite(path, { synchronous: 'NORMAL' })))
  }
}

export type Reports = {
  followed(): FollowedRow[]
  seats(hallId: HallId): Map<CounterId, StaffId>
  /** The matters of a ticket, the first first. */
  visits(hallId: HallId, ticketId: TicketId): VisitRow[]
  undoables(hallId: HallId): UndoableRow[]
  /** The last dates but one on which tickets were taken, and how many; the newest first. */
  days(hallId: HallId, but: BusinessDate | null): PastDay[]
  /** What was counted and how far the log was followed for it, in one commit: never one without the other. */
  save(counted: Counted): void
  /** Back to nothing, to count from the beginning. */
  forgetAll(): void
  close(): void
}

export type Counted = {
  followed: FollowedRow
  visits: Iterable<VisitRow>
  /** Matters that a step had begun which was taken back. */
  removed: Iterable<VisitRow>
  seats: Map<CounterId, StaffId>
  undoables: Iterable<UndoableRow>
}

/** What is on disk is no longer what SQLite wrote. */
export function isDamaged(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code))) || isDamaged(error.cause)
}

/** Takes the file away. Only while nobody has it open. */
export function discardReports(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true })
}

function reportsIn(sqlite: Sqlite): Reports {
  const queries = reportQueries(sqlite)
  return {
    followed: () => queries.followed.all(),
    seats: (hallId) => new Map(queries.seats.all(hallId).map((seat) => [seat.counter_id, seat.staff_id])),
    visits: (hallId, ticketId) => queries.visits.all(hallId, ticketId),
    undoables: (hallId) => queries.undoables.all(hallId),
    days: (hallId, but) => queries.days.all(hallId, but ?? ''),
    save: ({ followed, visits, removed, seats, undoables }) =>
      inOneCommit(sqlite, () => {
        for (const { hall_id, ticket_id, matter } of removed) queries.removeVisit.run(hall_id, ticket_id, matter)
        for (const undoable of undoables) queries.saveUndoable(undoable)
        for (const visit of visits) queries.saveVisit(visit)
        queries.leaveSeats.run(followed.hall_id)
        for (const [counter_id, staff_id] of seats)
          queries.takeSeat({ hall_id: followed.hall_id, counter_id, staff_id })
        queries.saveFollowed(followed)
      }),
    forgetAll: () =>
      inOneCommit(sqlite, () => {
        for (const table of ['visits', 'seats', 'undoables', 'followed']) sqlite.exec(`delete from ${table}`)
      }),
    close: () => void sqlite.close(),
  }
}

function reportQueries(sqlite: Sqlite) {
  const db = kyselyOver<ReportTables>(sqlite)
  return {
    followed: prepareQuery(sqlite, () => db.selectFrom('followed').selectAll().orderBy('hall_id')),
    seats: prepareQuery(sqlite, (hallId: HallId) =>
      db.selectFrom('seats').select(['counter_id', 'staff_id']).where('hall_id', '=', hallId),
    ),
    visits: prepareQuery(sqlite, (hallId: HallId, ticketId: TicketId) =>
      db
        .selectFrom('visits')
        .selectAll()
        .where('hall_id', '=', hallId)
        .where('ticket_id', '=', ticketId)
        .orderBy('matter'),
    ),
    removeVisit: prepareQuery(sqlite, (hallId: HallId, ticketId: TicketId, matter: number) =>
      db
        .deleteFrom('visits')
        .where('hall_id', '=', hallId)
        .where('ticket_id', '=', ticketId)
        .where('matter', '=', matter),
    ),
    undoables: prepareQuery(sqlite, (hallId: HallId) =>
      db.selectFrom('undoables').selectAll().where('hall_id', '=', hallId),
    ),
    days: prepareQuery(sqlite, (hallId: HallId, but: BusinessDate) =>
      db
        .selectFrom('visits')
        .select(({ fn }) => ['date', fn.countAll<number>().as('tickets')])
        .where('hall_id', '=', hallId)
        .where('date', '!=', but)
        .where('matter', '=', 1)
        .where('channel', '!=', 'counter')
        .groupBy('date')
        .orderBy('date', 'desc')
        .limit(PAST_DAYS_MAX),
    ),
    saveUndoable: prepareWrite<UndoableRow>(sqlite, columnsOf(UNDOABLE_COLUMNS), (undoable) =>
      db
        .insertInto('undoables')
        .values(undoable)
        .onConflict((known) => known.columns(['hall_id', 'counter_id']).doUpdateSet(undoable)),
    ),
    saveVisit: prepareWrite<VisitRow>(sqlite, columnsOf(VISIT_COLUMNS), (visit) =>
      db
        .insertInto('visits')
        .values(visit)
        .onConflict((known) => known.columns(['hall_id', 'ticket_id', 'matter']).doUpdateSet(visit)),
    ),
    leaveSeats: prepareQuery(sqlite, (hallId: HallId) => db.deleteFrom('seats').where('hall_id', '=', hallId)),
    takeSeat: prepareWrite<SeatRow>(sqlite, columnsOf(SEAT_COLUMNS), (seat) => db.insertInto('seats').values(seat)),
    saveFollowed: prepareWrite<FollowedRow>(sqlite, columnsOf(FOLLOWED_COLUMNS), (followed) =>
      db
        .insertInto('followed')
        .values(followed)
        .onConflict((known) => known.column('hall_id').doUpdateSet(followed)),
    ),
  }
}

/** With its tables: a new file has format 0 and gets them, all or none. */
function ready(sqlite: Sqlite): Sqlite {
  try {
    const format = sqlite.pragma('user_version', { simple: true })
    if (format === 0) inOneCommit(sqlite, () => createTables(sqlite))
    else if (format !== REPORTS_FORMAT) throw new OtherFormat(`reports of format ${String(format)}`)
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

function createTables(sqlite: Sqlite): void {
  for (const statement of reportSchema(kyselyOver<ReportTables>(sqlite))) sqlite.exec(statement.compile().sql)
  sqlite.pragma(`user_version = ${REPORTS_FORMAT}`)
}

class OtherFormat extends Error {}
