import { type Demo, openDemo } from '@tingxu/server/demo/open-demo.ts'
import { brokenLink, CHAIN_START } from '@tingxu/server/domain/chain.ts'
import type { Event, Step } from '@tingxu/server/domain/events.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type StartedServer, startServer } from '../helpers/server.ts'

const DAY_MS_MAX = 100_000
let hall: StartedServer
let demo: Demo | null = null

beforeEach(async () => {
  hall = await startServer()
})
afterEach(async () => {
  await demo?.stop()
  await hall.end()
})

async function wholeLog(): Promise<Step[]> {
  const { manager } = hall.firstRun
  const caller = await hall.signIn(manager.name, manager.password)
  const steps: Step[] = []
  for (;;) {
    const after = steps.at(-1)?.seq ?? 0
    const { body } = await caller.get(`/api/halls/${hall.firstRun.hallId}/log?after=${after}`)
    const page = body.steps as Step[]
    if (page.length === 0) return steps
    steps.push(...page)
  }
}

const only = <T extends Event['type']>(steps: Step[], type: T) =>
  steps.flatMap(({ events }) => events.filter((event) => event.type === type)) as Extract<Event, { type: T }>[]

test(
  'a whole day in a minute: everybody is served, the day is closed, and the log holds',
  async () => {
    demo = await openDemo({
      url: hall.url,
      dataDir: hall.dataDir,
      day: 'zhenhai',
      speed: 600,
      seed: 7,
      untilClosed: true,
    })

    expect(await demo.ended).toBe('closed')

    const steps = await wholeLog()
    const taken = only(steps, 'ticketTaken').map(({ label }) => label)
    const left = ['serviceFinished', 'ticketCancelled', 'noShowRecorded'] as const
    expect(brokenLink({ seq: 0, hash: CHAIN_START }, steps)).toBeNull()
    expect(new Set(taken).size).toBe(taken.length)
    expect(taken.length).toBeGreaterThan(180)
    expect(left.flatMap((type) => only(steps, type)).length).toBe(taken.length)
    expect(only(steps, 'dayClosed')).toHaveLength(1)
    expect(only(steps, 'ticketMissed').length).toBeGreaterThan(0)
    expect(only(steps, 'ticketHeld').length).toBeGreaterThan(5)
    expect(only(steps, 'ticketResumed').length).toBeGreaterThan(3)
    expect(only(steps, 'counterPaused').length).toBeGreaterThan(20)
  },
  2 * DAY_MS_MAX,
)

test(
  'within a minute of a busy day ten wait and calls come; a server that was away is only waited for',
  async () => {
    demo = await openDemo({ url: hall.url, dataDir: hall.dataDir, day: 'busy', speed: 4, seed: 7 })
    const { tally } = demo
    await expect.poll(() => tally().waiting, { timeout: 120_000 }).toBeGreaterThanOrEqual(10)
    await expect.poll(() => tally().called, { timeout: 120_000 }).toBeGreaterThanOrEqual(10)

    await hall.kill9()
    await hall.restart()

    const called = tally().called
    await expect.poll(() => tally().called, { timeout: 120_000 }).toBeGreaterThan(called + 5)
    await demo.stop()
    expect(await demo.ended).toBe('stopped')
  },
  4 * 60_000,
)

test(
  'a window that is left to somebody else is theirs alone',
  async () => {
    demo = await openDemo({ url: hall.url, dataDir: hall.dataDir, day: 'zhenhai', speed: 120, seed: 7, mine: 3 })
    const { mine, tally } = demo
    await expect.poll(() => tally().countersOpen, { timeout: 120_000 }).toBe(24)

    const clerk = await hall.signIn(mine?.name ?? '', mine?.password ?? '')
    const seated = await clerk.command(demo.hallId, { type: 'openCounter', counterId: mine?.counterId ?? '' })

    expect(mine?.counterId).toBe('w03')
    expect(seated.status).toBe(200)
    await expect.poll(() => tally().countersOpen, { timeout: 120_000 }).toBe(25)
  },
  2 * 60_000,
)
