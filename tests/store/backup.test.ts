import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startVisits } from '@tingxu/server/followers/visits-thread.ts'
import { backUp } from '@tingxu/server/store/backup.ts'
import { openLog } from '@tingxu/server/store/open-log.ts'
import { expect, onTestFinished, test } from 'vitest'
import { stepsFrom } from './steps.ts'
import { temporaryFolder } from './temporary-folder.ts'

const COMMAND = fileURLToPath(import.meta.resolve('@tingxu/server/store/backup-command.ts'))

async function hallWith(count: number) {
  const dataDir = temporaryFolder()
  const log = await openLog(dataDir)
  onTestFinished(() => log.close())
  const steps = stepsFrom(1, count)
  await log.inTurn('main', (turn) => turn.append(steps))
  return { dataDir, log, steps, backup: join(temporaryFolder(), 'monday') }
}

test('[INV19] a backup of a running hall holds everything that was acknowledged before it began', async () => {
  const { dataDir, log, steps, backup } = await hallWith(50)
  backUp(dataDir, backup)
  await log.inTurn('main', (turn) => turn.append(stepsFrom(51, 5)))

  const restored = await openLog(backup)
  onTestFinished(() => restored.close())
  expect(await restored.readAfter('main', 0, 100)).toEqual(steps)
})

test('every file of the folder that is there is backed up, for its owner’s eyes only', async () => {
  const { dataDir, backup } = await hallWith(5)
  const visits = startVisits(dataDir, () => {})
  await visits.stop()
  expect(backUp(dataDir, backup)).toEqual(['reports.db', 'log.db'])
  for (const file of ['reports.db', 'log.db']) expect(statSync(join(backup, file)).mode & 0o777).toBe(0o600)
})

test('a backup is never written over another, and a folder without a log is none', async () => {
  const { dataDir, backup } = await hallWith(5)
  backUp(dataDir, backup)
  expect(() => backUp(dataDir, backup)).toThrow('already')
  expect(() => backUp(temporaryFolder(), backup)).toThrow('log.db')
})

test('the command says what it has copied', async () => {
  const { dataDir, backup } = await hallWith(5)
  const said = execFileSync(process.execPath, [COMMAND, dataDir, backup], { encoding: 'utf8' })
  expect(said).toBe(`${backup}: log.db\n`)
})
