import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { REPORTS_FILE } from '../store/data-folder.ts'
import { openLogReader } from '../store/open-log.ts'
import { discardReports, isDamaged, openReports } from '../store/reports.ts'
import { Follower, type OnFailure } from './follower.ts'
import { visitsInto } from './visits-target.ts'
import type { FromVisits, ToVisits, VisitsData } from './visits-thread.ts'

/** The thread that counts visits: reads log.db by itself, owns reports.db, and never holds up the hall. */
const { dataDir } = workerData as VisitsData
const path = join(dataDir, REPORTS_FILE)
const tell = (message: FromVisits) => parentPort?.postMessage(message)

/** A damaged file is thrown away; the thread that comes after this one counts from the first step. */
const onFailure: OnFailure = (error, waitMs) => {
  tell({ type: 'failed', why: String(error), waitMs })
  if (!isDamaged(error)) return
  reports.close()
  discardReports(path)
  process.exit(1)
}

const log = openLogReader(dataDir)
const reports = openReports(path)
const follower = new Follower(log, await visitsInto(reports, log), onFailure)

parentPort?.on('message', (message: ToVisits) => {
  switch (message.type) {
    case 'wake':
      follower.wake()
      return
    case 'catchUp':
      void follower.caughtUp().then(() => tell({ type: 'caughtUp', id: message.id, days: [] }))
      return
    case 'days': {
      const { id, hallId, but } = message
      void follower.caughtUp().then(() => tell({ type: 'caughtUp', id, days: reports.days(hallId, but) }))
      return
    }
    case 'stop':
      void stop()
      return
  }
})
follower.wake()

async function stop(): Promise<void> {
  await follower.stop()
  reports.close()
  await log.close()
  parentPort?.close()
}
