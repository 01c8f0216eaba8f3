import { setTimeout as pause } from 'node:timers/promises'
import type { HallId } from '@tingxu/shared/ids.ts'
import type { CounterSettings } from '@tingxu/shared/settings.ts'
import type { SettingsAnswer } from '@tingxu/shared/wire.ts'
import { type Caller, deviceCaller, type Line, staffCaller } from './caller.ts'
import { type Cast, castFor } from './cast.ts'
import { clerkPlanOf } from './clerk-plan.ts'
import { DAY_OPENS } from './day-curve.ts'
import { type DayName, type DemoDay, demoDay } from './demo-day.ts'
import { demoSettings } from './demo-settings.ts'
import { liveDay } from './live-day.ts'
import { OneByOne } from './one-by-one.ts'
import { ServerLost } from './server-lost.ts'
import type { Mine, Stage } from './stage.ts'
import type { Entrance } from './visitors.ts'
import type { Tally } from './watch.ts'

/**
 * The engine of `npm run demo`: people who live a day in a hall, by its HTTP API alone. For tests too:
 *
 *   const demo = await openDemo({ url: server.url, dataDir: server.dataDir, day: 'zhenhai', speed: 60, seed: 7,
 *                                 mine: 3, untilClosed: true })
 *   demo.mine      // { counterId: 'w03', name: 'clerk3', password: … }: sign in, sit down, serve; the demo never does
 *   demo.tally()   // how many wait, were called, finished … by whomever
 *   await demo.ended   // 'closed' when the day is closed and everybody served; 'stopped' after demo.stop()
 *
 * `openDemo` resolves when the hall is published and its day open. `ended` rejects with ServerLost where the server
 * is gone for half a minute; a shorter absence is only waited for. Without `untilClosed` day follows day. `mine` is the
 * number over a window; its visitors wait for whoever serves there, and the day does not close without them.
 */
export async function openDemo(options: DemoOptions): Promise<Demo> {
  const life = new AbortController()
  options.signal?.addEventListener('abort', () => life.abort())
  const day = demoDay(options.day)
  const cast = await castFor(day.settings, options.dataDir)
  const line = { url: options.url, hallId: cast.hallId, signal: life.signal, signIns: new OneByOne() }
  const manager = await staffCaller(line, cast.manager)
  const entrance = await entranceOf(line, cast)
  const mine = options.mine === undefined ? null : seatOf(day, cast, options.mine)
  await publish(manager, day, options.speed)
  await manager.command({ type: 'openDay' })
  const { seed, speed } = options
  const stage: Stage = {
    day,
    seed,
    speed,
    line,
    cast,
    manager,
    entrance,
    mine,
    dayNumber: 1,
    tally: { ...NOBODY_YET },
    pace: null,
  }
  const ended = days(stage, options.untilClosed ?? false).catch((error: unknown) => {
    const stopped = life.signal.aborted
    life.abort()
    if (stopped) return 'stopped' as const
    throw error
  })
  // Whoever only calls `stop` need not listen to how it ended.
  ended.catch(() => {})
  return {
    hallId: cast.hallId,
    mine,
    seat: mine ?? seatOf(day, cast, firstAtWork(day, seed)),
    ended,
    tally: () => stage.tally,
    dayNumber: () => stage.dayNumber,
    minuteOfDay: () => stage.pace?.minuteOfDay() ?? DAY_OPENS,
    async stop() {
      life.abort()
      await ended.catch(() => {})
    },
  }
}

export type DemoOptions = {
  /** Where the server is reached from here. */
  url: string
  /** Of the running server: its first-run.json is read, and accounts and codes are made there. */
  dataDir: string
  day: DayName
  /** How many times as fast as the clock on the wall. */
  speed: number
  seed: number
  /** The number of a window that is left to somebody else. */
  mine?: number | undefined
  /** Ends after one day. */
  untilClosed?: boolean
  /** Stops it, also while it still begins. */
  signal?: AbortSignal
}
export type Demo = {
  hallId: HallId
  mine: Mine | null
  /** A window worth watching: yours, or that of the demo's clerk who is first at work. */
  seat: Mine
  ended: Promise<'closed' | 'stopped'>
  tally(): Readonly<Tally>
  dayNumber(): number
  minuteOfDay(): number
  stop(): Promise<void>
}
const NOBODY_YET: Tally = { waiting: 0, countersOpen: 0, taken: 0, called: 0, finished: 0, missed: 0, cancelled: 0 }
const NIGHT_MINUTES = 5

async function days(stage: Stage, untilClosed: boolean): Promise<'closed'> {
  for (;;) {
    await liveDay(stage)
    if (untilClosed) return 'closed'
    await pause((NIGHT_MINUTES * 60_000) / stage.speed, undefined, { signal: stage.line.signal })
    stage.dayNumber += 1
    // The same date opens again: its numbers go on where they were.
    await stage.manager.command({ type: 'openDay' })
  }
}

async function entranceOf(line: Line, { kioskCodes, guideCode }: Cast): Promise<Entrance> {
  const kiosks = await Promise.all(kioskCodes.map((code) => deviceCaller(line, code)))
  return { kiosks, guide: await deviceCaller(line, guideCode) }
}

function seatOf({ settings }: DemoDay, { clerks }: Cast, number: number): Mine {
  const counterId = settings.counters.find((counter) => counter.number === number)?.id
  const account = counterId === undefined ? undefined : clerks.get(counterId)
  if (counterId === undefined || account === undefined) throw new ServerLost(`There is no window ${number}.`)
  return { counterId, name: account.name, password: account.password }
}

/** The number over the window whose clerk calls first. */
function firstAtWork({ settings }: DemoDay, seed: number): number {
  const begins = (counter: CounterSettings) => {
    const { sitsDownAfter, readyAfter } = clerkPlanOf(settings, counter, seed)
    return sitsDownAfter + readyAfter
  }
  return settings.counters.reduce((first, counter) => (begins(counter) < begins(first) ? counter : first)).number
}

/** The hall of the day, as fast as the day is lived. */
async function publish(manager: Caller, { settings }: DemoDay, speed: number) {
  const { seq } = await manager.get<SettingsAnswer>('settings')
  const answer = await manager.command({
    type: 'publishSettings',
    settings: demoSettings(settings, speed),
    baseSeq: seq,
  })
  if ('refused' in answer) throw new ServerLost(`The hall was not published: ${JSON.stringify(answer)}`)
}
