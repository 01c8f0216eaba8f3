import type { CreateTableBuilder, Kysely } from 'kysely'
import type { Compilable } from './prepared.ts'
import type { FollowedRow, ReportTables, SeatRow, UndoableRow, VisitRow } from './report-tables.ts'

/**
 * Raise it with every change of the tables or of what is counted into them. The file is then made anew from
 * the log, which is simpler than migrating it and cannot go wrong differently on every machine.
 */
export const REPORTS_FORMAT = 2

/** What creates the tables, in order. */
export function reportSchema(db: Kysely<ReportTables>): Compilable<unknown>[] {
  return [
    table(db, 'visits', VISIT_COLUMNS).addPrimaryKeyConstraint('visits_by_ticket', ['hall_id', 'ticket_id', 'matter']),
    db.schema.createIndex('visits_by_date').on('visits').columns(['hall_id', 'date', 'service_id']),
    table(db, 'seats', SEAT_COLUMNS).addPrimaryKeyConstraint('seats_by_counter', ['hall_id', 'counter_id']),
    table(db, 'undoables', UNDOABLE_COLUMNS).addPrimaryKeyConstraint('undoables_by_counter', ['hall_id', 'counter_id']),
    table(db, 'followed', FOLLOWED_COLUMNS).addPrimaryKeyConstraint('followed_by_hall', ['hall_id']),
  ]
}

/** Every field of the row has its column: a forgotten one does not compile. `?` may be null. */
export const VISIT_COLUMNS: Columns<VisitRow> = {
  hall_id: 'text',
  ticket_id: 'text',
  matter: 'integer',
  date: 'text',
  label: 'text',
  service_id: 'text',
  class_id: 'text',
  channel: 'text',
  taken_at: 'bigint',
  queued_at: 'bigint',
  first_called_at: 'bigint?',
  called_at: 'bigint?',
  call_reason: 'text?',
  started_at: 'bigint?',
  ended_at: 'bigint?',
  ending: 'text?',
  counter_id: 'text?',
  staff_id: 'text?',
  matter_id: 'text?',
  outcome: 'text?',
  kind: 'text?',
  quantity: 'integer?',
  served_ms: 'bigint?',
  calls: 'integer',
  recalls: 'integer',
  missed: 'integer',
  returned: 'integer',
  held_at: 'bigint?',
  held_ms: 'bigint',
}
export const SEAT_COLUMNS: Columns<SeatRow> = { hall_id: 'text', counter_id: 'text', staff_id: 'text' }
export const UNDOABLE_COLUMNS: Columns<UndoableRow> = {
  hall_id: 'text',
  counter_id: 'text',
  seq: 'integer',
  before: 'text',
}
export const FOLLOWED_COLUMNS: Columns<FollowedRow> = { hall_id: 'text', seq: 'integer', hash: 'text', date: 'text?' }

type Columns<Row> = Record<keyof Row, ColumnType>
type ColumnType = ColumnName | `${ColumnName}?`
type ColumnName = 'text' | 'integer' | 'bigint'

export function columnsOf<Row extends object>(columns: Columns<Row>): (keyof Row & string)[] {
  return Object.keys(columns) as (keyof Row & string)[]
}

function table(db: Kysely<ReportTables>, name: keyof ReportTables, columns: Record<string, ColumnType>): Table {
  return Object.entries(columns).reduce<Table>((created, [column, type]) => {
    const optional = type.endsWith('?')
    const name = (optional ? type.slice(0, -1) : type) as ColumnName
    return created.addColumn(column, name, (definition) => (optional ? definition : definition.notNull()))
  }, db.schema.createTable(name))
}

type Table = CreateTableBuilder<string, string>
