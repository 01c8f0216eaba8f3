import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleHall } from '@tingxu/server/setup/sample-hall.ts'
import type { Command, CommandOf, CommandType } from '@tingxu/shared/commands.ts'
import type { DeskTicketRow } from '@tingxu/shared/desk-rows.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import type { Paired, Results } from '@tingxu/shared/wire.ts'
import { type Caller, publish } from '../helpers/caller.ts'
import { type NetworkProxy, startProxy } from '../helpers/proxy.ts'
import { codeFor, type Environment, type StartedServer, startServer } from '../helpers/server.ts'
import { type HallTime, hallTime } from './hall-time.ts'

/** A real hall behind a network that can be cut, with people who do what a picture needs, and a time of its own. */
export type PicturedHall = {
  server: StartedServer
  network: NetworkProxy
  time: HallTime
  hallId: string
  devices: Record<'kiosk' | 'display', Paired>
  manager(): Promise<Caller>
  /** The hall as on a new morning: nobody waits, nobody sits, the network is whole, and these are the settings. */
  morning(change?: (settings: Settings) => Settings): Promise<void>
  /** Somebody else changes the hall while a page is looked at. */
  publishAs(somebody: Caller, change: (settings: Settings) => Settings): Promise<void>
  /** The hall's languages from now on, the first one first. */
  speak(languages: string[]): Promise<void>
  /** Clerks sit down at these windows, each at the own. */
  sit(...numbers: number[]): Promise<void>
  take(serviceId: string, classId?: string): Promise<Results['takeTicket']>
  /** One ticket for several matters. */
  takeFor(...serviceIds: string[]): Promise<Results['takeTicket']>
  /** The label of whoever is called to a window; who was served there is finished. */
  call(number: number): Promise<string>
  atCounter(number: number, type: 'recall' | 'startService' | 'markNoShow'): Promise<void>
  finish(number: number): Promise<void>
  /** Whoever is served there fetches a paper. */
  hold(number: number, minutes: number): Promise<void>
  /** Called again and waited for as the rules demand, and then missed. */
  miss(number: number): Promise<void>
  counterId(number: number): string
  as(number: number, command: Command): Promise<void>
  manage(command: Command): Promise<void>
  end(): Promise<void>
}

/** `env`: what its server is told besides. */
export async function openPicturedHall(env: Environment = {}): Promise<PicturedHall> {
  const folder = mkdtempSync(join(tmpdir(), 'tingxu-time-'))
  const time = hallTime(folder)
  const server = await startServer({ env: { ...env, ...time.env } })
  const network = await startProxy(server.url)
  const { hallId, manager: account } = server.firstRun
  const devices = { kiosk: await paired(server, 'kiosk'), display: await paired(server, 'display') }
  const callers = new Map<string, Promise<Caller>>()
  const sat = new Set<number>()
  const paused = new Set<string>()
  let published: Settings = sampleHall

  /** Signed in once a day: a night later no session is known any more. */
  function caller(name: string, password: string): Promise<Caller> {
    const known = callers.get(name) ?? server.signIn(name, password)
    callers.set(name, known)
    return known
  }
  const manager = () => caller(account.name, account.password)
  const clerk = (number: number) => {
    // A hall of more windows than the sample has clerks for seats them where nobody sits.
    const { clerks } = server.firstRun
    const seat = clerks[(number - 1) % clerks.length]
    if (!seat) throw new Error(`nobody sits at window ${number}`)
    return caller(seat.name, seat.password)
  }
  async function did<T extends CommandType>(by: Promise<Caller>, command: CommandOf<T>): Promise<Results[T]> {
    const { status, body } = await (await by).command(hallId, command as Command)
    if (status !== 200) throw new Error(`${command.type} was refused: ${JSON.stringify(body)}`)
    return body.result as Results[T]
  }
  const counterId = (number: number) => {
    const found = published.counters.find((counter) => counter.number === number)
    if (!found) throw new Error(`there is no window ${number}`)
    return found.id
  }
  /** Whoever is at the window now, whether called by us or by a page. */
  async function current(number: number): Promise<DeskTicketRow | null> {
    const rows = await (await manager()).view(hallId, 'desk', counterId(number))
    return (rows.get('current') as DeskTicketRow | undefined) ?? null
  }

  async function publishes(settings: Settings, by = manager()) {
    if (JSON.stringify(settings) === JSON.stringify(published)) return
    await publish(await by, hallId, () => settings)
    published = settings
  }
  async function emptied(number: number) {
    const there = await current(number)
    if (there?.state === 'called') await hall.manage({ type: 'cancelTicket', ticketId: there.ticketId })
    if (there?.state === 'serving') await hall.finish(number)
  }

  const hall: PicturedHall = {
    ...{ server, network, time, hallId, devices, manager, counterId },
    async morning(change = (settings) => settings) {
      network.mend()
      for (const number of sat) await emptied(number)
      // A paused service stays paused over night.
      for (const serviceId of paused) await hall.manage({ type: 'resumeService', serviceId })
      await hall.manage({ type: 'closeDay', expireRest: true, reason: 'the next picture' })
      callers.clear()
      sat.clear()
      paused.clear()
      await time.pass(minutesToMorning(time.now()))
      await publishes(change(sampleHall))
      await hall.manage({ type: 'openDay' })
    },
    publishAs: (somebody, change) => publishes(change(published), Promise.resolve(somebody)),
    speak: (languages) => publishes({ ...published, languages }),
    async sit(...numbers) {
      for (const number of numbers) sat.add(number)
      await Promise.all(numbers.map((number) => hall.as(number, { type: 'openCounter', counterId: counterId(number) })))
    },
    take: (serviceId, classId) =>
      did<'takeTicket'>(manager(), { type: 'takeTicket', serviceIds: [serviceId], ...(classId && { classId }) }),
    takeFor: (...serviceIds) => did<'takeTicket'>(manager(), { type: 'takeTicket', serviceIds }),
    async call(number) {
      if ((await current(number))?.state === 'serving') await hall.finish(number)
      const command = { type: 'callNext', counterId: counterId(number), expect: null } as const
      const { called } = await did<'callNext'>(clerk(number), command)
      if (called === null) throw new Error(`nobody waits for window ${number}`)
      return called.label
    },
    async atCounter(number, type) {
      const expect = (await current(number))?.ticketId ?? null
      await did(clerk(number), { type, counterId: counterId(number), expect })
    },
    async finish(number) {
      const expect = (await current(number))?.ticketId ?? null
      await hall.as(number, { type: 'finishService', counterId: counterId(number), expect, outcome: 'done' })
    },
    async hold(number, minutes) {
      const expect = (await current(number))?.ticketId ?? null
      await hall.as(number, { type: 'holdTicket', counterId: counterId(number), expect, minutes })
    },
    async miss(number) {
      await time.pass(1)
      await hall.atCounter(number, 'recall')
      await time.pass(1)
      await hall.atCounter(number, 'markNoShow')
    },
    as: async (number, command) => void (await did(clerk(number), command)),
    async manage(command) {
      await did(manager(), command)
      if (command.type === 'pauseService') paused.add(command.serviceId)
    },
    async end() {
      await network.close()
      await server.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return hall
}

/** Two minutes to nine on the next day on which offices are open. */
function minutesToMorning(now: number): number {
  const day = Math.floor((now - MORNING_MS) / DAY_MS)
  const weekday = new Date(now).getUTCDay()
  const days = weekday === FRIDAY ? 3 : 1
  return (MORNING_MS + (day + days) * DAY_MS - now) / 60_000
}

const DAY_MS = 86_400_000
/** Of any day, in the hall's zone. */
const MORNING_MS = Date.parse('2026-03-02T08:58:00+08:00')
const FRIDAY = 5

/** A device that is paired once and then shown as often as pictures need it. */
async function paired(server: StartedServer, kind: 'kiosk' | 'display'): Promise<Paired> {
  const response = await fetch(`${server.url}/api/devices/pair`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: codeFor(server.firstRun, kind) }),
  })
  if (response.status !== 200) throw new Error(`the ${kind} could not be paired: ${response.status}`)
  return (await response.json()) as Paired
}
