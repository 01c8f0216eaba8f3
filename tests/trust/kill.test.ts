import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Asker, type CrowdedHall, crowdedHall, type SeatedClerk } from '../helpers/crowded-hall.ts'
import { largeHall } from '../helpers/large-hall.ts'
import { type StartedServer, startServer } from '../helpers/server.ts'
import type { PlainStep } from '../laws/plain-log.ts'
import { type Op, told } from './history.ts'
import { Recorder } from './recorder.ts'
import { seededBetween } from './seeded.ts'

/** [FLT1] `KILLS=1000 KILL_SEED=7 npx vitest run --project trust kill` for a night, or to see one again. */
const KILLS = Number(process.env.KILLS ?? 50)
const SEED = Number(process.env.KILL_SEED ?? randomInt(2 ** 31))
const KIOSKS = 12
const COUNTERS = 12
const SERVICES = 6
/** Promised are two seconds; a test may run on a machine that is busy with others. */
const READY_MS_MAX = 3 * 2000
const STOPPED_EVERY = 6
const MINUTE_MS = 60_000

let server: StartedServer
let hall: CrowdedHall
let record: Recorder
let before: PlainStep[]

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'silent' } })
  const settings = largeHall({ counters: COUNTERS, services: SERVICES })
  hall = await crowdedHall(server, { settings, kiosks: KIOSKS })
  record = new Recorder(hall)
  before = await record.log()
})
afterAll(() => server.end())

test(`[FLT1] [INV3] [INV4] [INV7] after ${KILLS} times kill -9 under load the log is what was answered, and nothing else`, {
  timeout: 5 * MINUTE_MS + KILLS * 5000,
}, async () => {
  const between = seededBetween(SEED)
  const desks = new Map(hall.clerks.map((clerk) => [clerk.id, new Desk(clerk)]))
  const readyMs: number[] = []
  const ends = KILLS + Math.floor((KILLS - 1) / (STOPPED_EVERY - 1))
  for (let end = 1; end <= ends; end++) {
    const load = new Load([...desks.values()])
    await new Promise((resolve) => setTimeout(resolve, between(20, 300)))
    // Now and then an operator stops it, which writes a checkpoint: the next starts read on from there.
    if (end % STOPPED_EVERY === 0) expect(await server.stop(), 'the exit code of a stop under load').toBe(0)
    else await server.kill9()
    const unanswered = await load.end()
    readyMs.push(await restarted())
    await askedAgain(unanswered, desks)
  }
  const log = await record.log()
  expect(told({ ops: [...record.ops, ...before.map(setUp)], log }), `KILL_SEED=${SEED}`).toEqual([])
  expect(Math.max(...readyMs), `ready again, in ms, KILL_SEED=${SEED}`).toBeLessThanOrEqual(READY_MS_MAX)
  report(log, readyMs)
})

/** A clerk's desk: what it shows as current, which is what the clerk's last answered press said. */
class Desk {
  readonly clerk: SeatedClerk
  current: string | null = null

  constructor(clerk: SeatedClerk) {
    this.clerk = clerk
  }

  async press(): Promise<Op> {
    const op = await record.ask(this.clerk, { type: 'callNext', counterId: this.clerk.counterId, expect: this.current })
    this.heard(op)
    return op
  }

  heard({ answer }: Op): void {
    if (answer.kind === 'ok') this.current = (answer.result.called as { ticketId: string } | null)?.ticketId ?? null
  }
}

/** Kiosks and desks that go on asking until there is nobody to answer. */
class Load {
  #over = false
  readonly #busy: Promise<Op[]>[]

  constructor(desks: readonly Desk[]) {
    const taking = (index: number) => ({
      type: 'takeTicket' as const,
      serviceIds: [`service-${1 + (index % SERVICES)}`],
    })
    let count = 0
    this.#busy = [
      ...hall.kiosks.map((kiosk) => this.#goesOn(() => record.ask(kiosk, taking(count++)))),
      ...desks.map((desk) => this.#goesOn(() => desk.press())),
    ]
  }

  /** What was still without an answer when the server was gone. */
  async end(): Promise<Op[]> {
    this.#over = true
    return (await Promise.all(this.#busy)).flat()
  }

  async #goesOn(ask: () => Promise<Op>): Promise<Op[]> {
    while (!this.#over) {
      const op = await ask()
      if (op.answer.kind === 'unknown') return [op]
    }
    return []
  }
}

async function restarted(): Promise<number> {
  const startedAt = performance.now()
  await server.restart()
  const ready = await fetch(`${server.url}/readyz`)
  expect(ready.status).toBe(200)
  return performance.now() - startedAt
}

/** A screen that got no answer asks again under the same id; one that had its answer asks once more and hears the same. */
async function askedAgain(unanswered: readonly Op[], desks: ReadonlyMap<string, Desk>): Promise<void> {
  await Promise.all(
    unanswered.map(async ({ actor, command, id }) => {
      const op = await record.ask(askerOf(actor.id), command, id)
      expect(op.answer.kind).not.toBe('unknown')
      desks.get(actor.id)?.heard(op)
    }),
  )
  const answered = record.ops.filter(({ answer }) => answer.kind === 'ok').slice(-ASKED_ONCE_MORE)
  await Promise.all(answered.map(({ actor, command, id }) => record.ask(askerOf(actor.id), command, id)))
}

const ASKED_ONCE_MORE = 5

function askerOf(actorId: string): Asker {
  const asker = [...hall.kiosks, ...hall.clerks].find(({ id }) => id === actorId)
  if (!asker) throw new Error(`${actorId} is nobody`)
  return asker
}

/** What was done before recording began counts as asked for. */
function setUp({ commandId, actor }: PlainStep): Op {
  return { id: commandId, actor, command: { type: 'openDay' }, sentAt: 0, answer: { kind: 'unknown' } }
}

function report(log: readonly PlainStep[], readyMs: readonly number[]): void {
  const sorted = readyMs.toSorted((a, b) => a - b)
  const median = Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)
  const lost = record.ops.filter(({ answer }) => answer.kind === 'unknown').length
  const words = `${KILLS} kills (seed ${SEED}), ${log.length} steps, ${record.ops.length} answers asked, ${lost} never came`
  console.log(`${words}; ready again after ${median} ms median, ${Math.round(sorted.at(-1) ?? 0)} ms at most`)
}
