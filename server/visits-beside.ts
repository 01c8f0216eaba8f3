import { startVisits, type VisitsThread } from './followers/visits-thread.ts'

/** How far reports may be behind the hall. Waking the counting thread with every turn would take its core. */
const WAKE_MS = 1000

export type VisitsBeside = {
  /** A hall's log has grown. */
  grew(): void
  pastDays: VisitsThread['pastDays']
  /** Before the log is closed. */
  stop(): Promise<void>
}

/** Counts visits for the reports on a thread beside the one that serves the halls. */
export function countVisitsBeside(dataDir: string, failed: (error: unknown) => void): VisitsBeside {
  const visits = startVisits(dataDir, failed)
  let more = false
  const timer = setInterval(() => {
    if (more) visits.wake()
    more = false
  }, WAKE_MS).unref()
  return {
    grew: () => {
      more = true
    },
    pastDays: (hallId, but) => visits.pastDays(hallId, but),
    stop: () => {
      clearInterval(timer)
      return visits.stop()
    },
  }
}
