import { parentPort, workerData } from 'node:worker_threads'
import type { BusinessDate, HallId } from '@tingxu/shared/ids.ts'
import type { DryRun, DryRunAnswer } from '@tingxu/shared/wire-console.ts'
import { emptyHall, type Hall } from './domain/hall.ts'
import { readHall, SNAPSHOT_FORMAT } from './domain/snapshot.ts'
import { figuresOf } from './replay/day-figures.ts'
import { type DayInLog, DaySought } from './replay/day-in-log.ts'
import { replayDay } from './replay/replay-day.ts'
import type { HallLog } from './store/hall-log.ts'
import { openLogReader } from './store/open-log.ts'

export type DryRunTask = DryRun & { dataDir: string; hallId: HallId }

/** The thread of dry-runs-beside.ts: one day once more, and the figures of both. It writes nothing. */
const PAGE = 2000
/** No zone is further ahead of UTC, so a date begins nowhere earlier. */
const AHEAD_MS_MAX = 14 * 3_600_000

const task = workerData as DryRunTask
const day = await dayOf(task)
parentPort?.postMessage(day && answer(day, task))

async function dayOf({ dataDir, hallId, date }: DryRunTask): Promise<DayInLog | null> {
  const log = openLogReader(dataDir)
  try {
    const hall = await standingBefore(log, hallId, date)
    const sought = new DaySought(hall, date)
    for (let { seq } = hall; ; ) {
      const steps = await log.readAfter(hallId, seq, PAGE)
      seq = steps.at(-1)?.seq ?? seq
      if (steps.length === 0 || !steps.every((step) => sought.read(step))) return sought.day
    }
  } finally {
    await log.close()
  }
}

/** Reading from the first step would take as long as the hall is old. */
async function standingBefore(log: HallLog, hallId: HallId, date: BusinessDate): Promise<Hall> {
  const checkpoint = await log.lastCheckpoint(hallId, SNAPSHOT_FORMAT, Date.parse(date) - AHEAD_MS_MAX)
  return checkpoint ? readHall(checkpoint.state) : emptyHall(hallId, 'wall')
}

function answer(day: DayInLog, { settings }: DryRunTask): DryRunAnswer {
  const replayed = replayDay(day, settings)
  if ('faults' in replayed) throw new Error('the draft was looked at before')
  return figuresOf(replayed)
}
