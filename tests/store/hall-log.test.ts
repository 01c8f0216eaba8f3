import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryHallLog } from '@tingxu/server/store/memory-hall-log.ts'
import { openLog } from '@tingxu/server/store/open-log.ts'
import { afterAll } from 'vitest'
import { keepsThePromiseOfTheLog } from './hall-log.contract.ts'

const folders = mkdtempSync(join(tmpdir(), 'tingxu-logs-'))
let count = 0
afterAll(() => rmSync(folders, { recursive: true, force: true }))

keepsThePromiseOfTheLog('memory', async () => memoryHallLog())
keepsThePromiseOfTheLog('SQLite', async () => {
  count += 1
  return openLog(join(folders, `hall-${count}`))
})
