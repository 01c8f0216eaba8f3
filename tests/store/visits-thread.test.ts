import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { startVisits } from '@tingxu/server/followers/visits-thread.ts'
import { openLog } from '@tingxu/server/store/open-log.ts'
import { expect, onTestFinished, test } from 'vitest'
import * as hall from './morning.ts'
import { tablesOf } from './tables-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

const MORNING = hall.morning(
  [0, hall.dayOpened],
  [1, hall.opened('window-1', hall.WANG_FANG)],
  [2, hall.taken(1), hall.taken(2)],
  [4, hall.called(1, 'window-1')],
  [5, hall.started(1, 'window-1')],
  [9, hall.finished(1, 'window-1'), hall.called(2, 'window-1')],
)
const failOnFailure = (error: unknown) => {
  throw error
}

async function dataFolder() {
  const dataDir = temporaryFolder()
  const log = await openLog(dataDir)
  onTestFinished(() => log.close())
  return { log, dataDir, path: join(dataDir, 'reports.db') }
}

test('visits are counted beside the hall, from the log on disk', async () => {
  const { log, dataDir, path } = await dataFolder()
  const visits = startVisits(dataDir, failOnFailure)
  await hall.write(log, 'main', MORNING.slice(0, 3))
  await visits.caughtUp()
  expect(tablesOf(path).visits.map((visit) => visit.calls)).toEqual([0, 0])

  await hall.write(log, 'main', MORNING.slice(3))
  await visits.caughtUp()
  expect(tablesOf(path).visits.map((visit) => visit.ending)).toEqual(['finished', null])
  await visits.stop()
})

test('[INV15] a file of reports that is missing is counted from the first step, byte for byte the same', async () => {
  const { log, dataDir, path } = await dataFolder()
  await hall.write(log, 'main', MORNING)
  const first = startVisits(dataDir, failOnFailure)
  await first.caughtUp()
  await first.stop()
  const before = JSON.stringify(tablesOf(path))
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true })

  const second = startVisits(dataDir, failOnFailure)
  await second.caughtUp()
  await second.stop()
  expect(JSON.stringify(tablesOf(path))).toBe(before)
})

test('stopping ends the thread, and waking it afterwards does nothing', async () => {
  const { dataDir } = await dataFolder()
  const visits = startVisits(dataDir, failOnFailure)
  await visits.stop()
  expect(() => visits.wake()).not.toThrow()
})
