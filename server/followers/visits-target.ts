import type { HallId, TicketId } from '@tingxu/shared/ids.ts'
import type { Step } from '../domain/events.ts'
import type { FollowedRow, VisitRow } from '../store/report-tables.ts'
import type { Reports } from '../store/reports.ts'
import type { FollowedLog, Target } from './follower.ts'
import { countStep, FIRST_MATTER, type Visits } from './visits.ts'

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
  const touched = new Map<TicketId, VisitRow>()
  const visits: Visits = {
    followed: before,
    seats: reports.seats(before.hall_id),
    visitOf: (ticketId) => touched.get(ticketId) ?? loaded(reports, touched, before.hall_id, ticketId),
    add: (visit) => touched.set(visit.ticket_id, visit),
  }
  for (const step of steps) countStep(visits, step)
  reports.save({ followed: visits.followed, visits: touched.values(), seats: visits.seats })
  return visits.followed
}

function loaded(reports: Reports, touched: Map<TicketId, VisitRow>, hallId: HallId, ticketId: TicketId): VisitRow {
  const visit = reports.visit(hallId, ticketId, FIRST_MATTER)
  if (!visit) throw new Error(`the log of ${hallId} speaks of ticket ${ticketId}, which nobody took`)
  touched.set(ticketId, visit)
  return visit
}

async function isThisLog(followed: readonly FollowedRow[], log: FollowedLog): Promise<boolean> {
  for (const { hall_id, seq, hash } of followed) {
    const [step] = await log.readAfter(hall_id, seq - 1, 1)
    if (step?.hash !== hash) return false
  }
  return true
}
