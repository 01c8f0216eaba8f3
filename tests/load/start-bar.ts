import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Step } from '@tingxu/server/domain/events.ts'
import { SNAPSHOT_FORMAT, writeHall } from '@tingxu/server/domain/snapshot.ts'
import type { HallLog } from '@tingxu/server/store/hall-log.ts'
import { openLog } from '@tingxu/server/store/open-log.ts'
import { largeHall } from '../helpers/large-hall.ts'
import { type Bar, barOf, median } from './figures.ts'
import { clerkOf, HallByHand, KIOSK, MANAGER } from './hall-by-hand.ts'

const STEPS = Number(process.env.BENCH_STEPS ?? 1_000_000)
/** As far as a log can be ahead of its last checkpoint when the server is killed at a quiet moment. */
const AFTER_CHECKPOINT = 20_000
const READY_MS_MAX = 2000
const STARTS = 5
const HALL_ID = 'bench'
const DAY_MS = 86_400_000
const TICKETS_A_DAY = 1000
const STEPS_A_DAY = 3 * TICKETS_A_DAY + 27
const BATCH = 2000

/** From the start of the process to ready, with a year of a large hall in the log, beside a hall that is a day old. */
export async function startBar(): Promise<{ bar: Bar; runs: Record<'grown' | 'young', number[]> }> {
  const folders = [mkdtempSync(join(tmpdir(), 'tingxu-grown-')), mkdtempSync(join(tmpdir(), 'tingxu-young-'))] as const
  const [grown, young] = folders
  await writeLog(grown, STEPS)
  await writeLog(young, STEPS_A_DAY)
  const runs: Record<'grown' | 'young', number[]> = { grown: [], young: [] }
  for (let start = 0; start < STARTS; start++) {
    runs.grown.push(await readyMs(grown))
    runs.young.push(await readyMs(young))
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  const figures = { product: median(runs.grown), limit: READY_MS_MAX, unit: 'ms' }
  const words = `start to ready with ${STEPS} steps (${Math.round(median(runs.young))} ms with ${STEPS_A_DAY})`
  return { bar: barOf(words, figures, { most: 1 }), runs }
}

/** Days of a large hall, each served to the end; the last one ends now. */
async function writeLog(dataDir: string, count: number): Promise<void> {
  const log = await openLog(dataDir)
  const hall = new HallByHand(
    HALL_ID,
    largeHall({ counters: 25, services: 25 }),
    Date.now() - DAY_MS * (2 + Math.ceil(count / STEPS_A_DAY)),
  )
  let batch: Step[] = [hall.found()]
  let checkpointed = false
  while (hall.hall.seq < count) {
    for (const step of dayOf(hall)) {
      batch.push(step)
      if (batch.length < BATCH) continue
      await append(log, batch)
      batch = []
      if (checkpointed || hall.hall.seq < count - AFTER_CHECKPOINT) continue
      checkpointed = true
      const { seq, hash } = hall.hall
      await log.saveCheckpoint(HALL_ID, { seq, hash, format: SNAPSHOT_FORMAT, state: writeHall(hall.hall) })
    }
    hall.at += DAY_MS - TICKETS_A_DAY * 1000
  }
  await append(log, batch)
  await log.close()
}

function append(log: HallLog, steps: readonly Step[]): Promise<void> {
  return log.inTurn(HALL_ID, (turn) => turn.append(steps))
}

function* dayOf(hall: HallByHand): Generator<Step> {
  yield hall.step(MANAGER, { type: 'openDay' })
  const counterIds = [...hall.hall.counters.keys()]
  for (const counterId of counterIds) yield hall.step(clerkOf(counterId), { type: 'openCounter', counterId })
  for (let index = 0; index < TICKETS_A_DAY; index++) {
    hall.at += 1000
    // The window that is pressed serves the service that was taken, so that somebody is always there to be called.
    const counterId = counterIds[index % counterIds.length] ?? ''
    const serviceId = `service-${1 + (index % counterIds.length)}`
    yield hall.step(KIOSK, { type: 'takeTicket', serviceIds: [serviceId] })
    const expect = hall.hall.counters.get(counterId)?.currentId ?? null
    yield hall.step(clerkOf(counterId), { type: 'callNext', counterId, expect })
    const current = hall.hall.counters.get(counterId)?.currentId ?? null
    yield hall.step(clerkOf(counterId), { type: 'finishService', counterId, expect: current })
  }
  yield hall.step(MANAGER, { type: 'closeDay', expireRest: true, reason: '下班' })
}

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

/** Killed as soon as it is ready, so that no start finds more than the one before. */
function readyMs(dataDir: string): Promise<number> {
  const env = { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' }
  const startedAt = performance.now()
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  return new Promise((resolve, reject) => {
    let ready: number | null = null
    const read = (chunk: Buffer) => {
      printed += chunk
      if (ready !== null || !printed.includes('is ready')) return
      ready = performance.now() - startedAt
      child.kill('SIGKILL')
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => (ready === null ? reject(new Error(printed)) : resolve(ready)))
  })
}
