import type { CounterId, TicketId } from '@tingxu/shared/ids.ts'
import type { Step } from '../domain/events.ts'
import type { FollowedRow, UndoableRow, VisitRow } from '../store/report-tables.ts'
import type { Reports } from '../store/reports.ts'
import type { FollowedLog, Target } from './follower.ts'
import { countStep, type Visits } from './visits.ts'

/**
 * Counts visits into the reports. If what was counted came from another log than this one, say because a
 * backup was put back, everything is forgotten and counted from the first step.
 */
export async function visitsInto(reports: Reports, log: FollowedLog): Promise<Target> {
  if (!(await isThisLog(reports.followed(), log))) reports.forgetAll()
  const followed = new Map(reports.followed().map((row) => [row.hall_id, row]))
  return {
    followed: (hallId) => followed.get(hallId)?.seq ?? 0,
    follow: (hallId, steps) => {
      const before = followed.get(hallId) ?? { hall_id: hallId, seq: 0, hash: '', date: null }
      followed.set(hallId, count(reports, before, steps))
    },
  }
}

function count(reports: Reports, before: FollowedRow, steps: readonly Step[]): FollowedRow {
  const hallId = before.hall_id
  const matters = new Map<TicketId, VisitRow[]>()
  const removed: VisitRow[] = []
  const undoables = new Map<CounterId, UndoableRow>(reports.undoables(hallId).map((row) => [row.counter_id, row]))
  const visits: Visits = {
    followed: before,
    seats: reports.seats(hallId),
    undoables,
    mattersOf: (ticketId) => {
      const known = matters.get(ticketId) ?? reports.visits(hallId, ticketId)
      matters.set(ticketId, known)
      return known
    },
    restore: (ticketId, rows) => {
      const gone = (matters.get(ticketId) ?? []).filter(({ matter }) => rows.every((row) => row.matter !== matter))
      removed.push(...gone)
      matters.set(ticketId, [...rows])
    },
  }
  for (const step of steps) countStep(visits, step)
  const { followed, seats } = visits
  reports.save({ followed, visits: [...matters.values()].flat(), removed, seats, undoables: undoables.values() })
  return followed
}

async function isThisLog(followed: readonly FollowedRow[], log: FollowedLog): Promise<boolean> {
  for (const { hall_id, seq, hash } of followed) {
    const [step] = await log.readAfter(hall_id, seq - 1, 1)
    if (step?.hash !== hash) return false
  }
  return true
}
