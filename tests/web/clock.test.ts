import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sealStep } from '@tingxu/server/domain/chain.ts'
import { emptyHall } from '@tingxu/server/domain/hall.ts'
import { clockDoubt } from '@tingxu/server/live/clock-doubt.ts'
import { openLog } from '@tingxu/server/store/open-log.ts'
import { newId } from '@tingxu/shared/ids.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { NINE } from '../helpers/hall.ts'
import { smallHall } from '../helpers/small-hall.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A hall whose last step was made at nine. */
function hallAtNine({ open }: { open: boolean }) {
  const day = open ? { date: '2026-11-24', openedAt: NINE, stopped: false, stoppedServices: new Set<string>() } : null
  return { ...emptyHall('linjiang', 'wall'), seq: 7, at: NINE, day }
}

describe('a start asks about the clock', () => {
  test.each([
    ['eleven minutes behind', NINE - 11 * MINUTE, false, true],
    ['nine minutes behind', NINE - 9 * MINUTE, true, false],
    ['an hour ahead on an open day', NINE + HOUR, true, false],
    ['two days ahead on an open day', NINE + 2 * DAY, true, true],
    ['a fortnight ahead, the day closed over a holiday', NINE + 14 * DAY, false, false],
  ])('%s', (_when, wall, open, asks) => {
    expect(clockDoubt(hallAtNine({ open }), wall) !== null).toBe(asks)
  })
})

let dataDir: string | null = null
afterEach(() => {
  if (dataDir) rmSync(dataDir, { recursive: true })
  dataDir = null
})

/** A data folder whose log was last written an hour from now: this machine's clock has gone back since. */
async function folderFromTheFuture(): Promise<string> {
  dataDir = mkdtempSync(join(tmpdir(), 'tingxu-clock-'))
  const log = await openLog(dataDir)
  const founded = { type: 'hallFounded', hallId: 'linjiang', clock: 'wall' } as const
  const published = { type: 'settingsPublished', version: 1, settings: smallHall() } as const
  const step = sealStep('0'.repeat(64), {
    seq: 1,
    at: Date.now() + HOUR,
    actor: { role: 'manager', id: newId() },
    commandId: newId(),
    bodyHash: '0'.repeat(64),
    events: [founded, published],
  })
  await log.inTurn('linjiang', (turn) => turn.append([step]))
  await log.close()
  return dataDir
}

/** Starts a server there, without a terminal, until it is ready or has ended. */
async function start(folder: string, ...args: string[]): Promise<{ code: number | null; text: string }> {
  const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
  const env = { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' }
  const server = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (heard) => {
      text += heard
      if (text.includes('is ready')) server.kill('SIGTERM')
    })
  }
  const code = await new Promise<number | null>((resolve) => server.on('exit', resolve))
  return { code, text }
}

describe('a clock that is behind the log', () => {
  test('stops a start that nobody watches, and names the command that goes on', { timeout: MINUTE }, async () => {
    const { code, text } = await start(await folderFromTheFuture())
    expect(code).toBe(1)
    expect(text).toContain('npm start -- --accept-clock')
  })

  test('is taken as right where the command line says so', { timeout: MINUTE }, async () => {
    const { code, text } = await start(await folderFromTheFuture(), '--accept-clock')
    expect(text).toContain('is ready')
    expect(code).toBe(0)
  })
})
