import type { FollowedRow, SeatRow, VisitRow } from '@tingxu/server/store/report-tables.ts'
import { openSqliteReader } from '@tingxu/server/store/sqlite.ts'

/** All that stands in a file of reports, in the order of the keys. */
export function tablesOf(path: string): Tables {
  const sqlite = openSqliteReader(path)
  try {
    return {
      visits: sqlite.prepare<[], VisitRow>('select * from visits order by hall_id, ticket_id, matter').all(),
      seats: sqlite.prepare<[], SeatRow>('select * from seats order by hall_id, counter_id').all(),
      followed: sqlite.prepare<[], FollowedRow>('select * from followed order by hall_id').all(),
    }
  } finally {
    sqlite.close()
  }
}

export type Tables = { visits: VisitRow[]; seats: SeatRow[]; followed: FollowedRow[] }
