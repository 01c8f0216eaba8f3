import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { HallId, StaffId } from '@tingxu/shared/ids.ts'
import type { Config } from './config.ts'
import { dryRunsBeside } from './dry-runs-beside.ts'
import type { ClockDoubt } from './live/clock-doubt.ts'
import { LiveHalls } from './live/live-halls.ts'
import { PEOPLE_FILE } from './store/data-folder.ts'
import { StorageBroken } from './store/hall-log.ts'
import { openLog } from './store/open-log.ts'
import { openPeople, type People } from './store/people.ts'
import type { NewHall } from './store/people-halls.ts'
import { countVisitsBeside, type VisitsBeside } from './visits-beside.ts'
import { DeviceSightings } from './web/device-sightings.ts'
import { Devices } from './web/devices.ts'
import { hostsOf } from './web/hosts.ts'
import type { House } from './web/house.ts'
import { metrics } from './web/metrics.ts'
import { issuerFrom } from './web/oidc-issuer.ts'
import { watchPeople } from './web/people-watch.ts'
import { PersonHashes } from './web/person-hashes.ts'
import { Sessions } from './web/sessions.ts'
import { steadyNow } from './web/steady-clock.ts'
import { TicketSecrets } from './web/ticket-secrets.ts'

export type OpenHouse = House & {
  halls: LiveHalls
  /** Opens a hall for business, a new one too, and gives it a secret for its tickets' links. */
  openHall(hallId: HallId): ReturnType<LiveHalls['open']>
  /** From now on halls can be asked; what is only for later is begun now. */
  ready(): void
  close(): Promise<void>
}
export type HouseOptions = {
  config: Pick<Config, 'dataDir' | 'publicUrl' | 'tls' | 'hallClock' | 'oidc'>
  pagesDir: string
  failed(error: unknown): void
  storageBroke(error: Error): void
  /** Asks whoever starts the server, where the machine's clock does not fit the log. */
  isClockRight(doubt: ClockDoubt): Promise<boolean>
}

const SECRET_BYTES = 32

/** Everything of a server but its edge: the log, the people, the halls, and who may come in. */
export async function openHouse(options: HouseOptions): Promise<OpenHouse> {
  const { config, pagesDir, failed, storageBroke, isClockRight } = options
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const log = await openLog(config.dataDir)
  const people = await openPeople(join(config.dataDir, PEOPLE_FILE))
  const halls = new LiveHalls(log, config.hallClock, isClockRight)
  const secrets = await people.secrets.all()
  const tickets = new TicketSecrets()
  const observed = metrics()
  const listeners: ((standing: string) => void)[] = []
  const ended = (standing: string) => {
    for (const listener of listeners) listener(standing)
  }
  const registers = { sessions: new Sessions(people, ended), devices: new Devices(people, ended) }
  const sightings = new DeviceSightings(people.devices)
  const since = await people.writtenByOthers()
  await Promise.all([registers.sessions.readAgain(), registers.devices.readAgain()])
  const fails = (error: unknown) => (error instanceof StorageBroken ? storageBroke(error) : failed(error))
  const stopWatching = watchPeople({ people, since, ...registers, sightings }, fails)
  const inLog = await log.hallIds()
  // A hall that was begun and has no settings yet has no log either.
  const begun = (await people.halls.all()).filter(({ id }) => !inLog.includes(id))
  const begunAs = new Map(begun.map(({ id, name }) => [id, name]))
  let ready = false
  let visits: VisitsBeside | null = null
  async function openHall(hallId: HallId) {
    const secret = secrets.get(hallId) ?? (await newSecret(hallId, people))
    secrets.set(hallId, secret)
    tickets.add(hallId, secret)
    const hall = await halls.open(hallId)
    hall.follow((steps) => {
      observed.turn(steps, hall.now())
      if (steps[0]?.seq === 1) begunAs.delete(hallId)
      visits?.grew()
    })
    return hall
  }
  async function addHall(hall: NewHall, managerId: StaffId) {
    if (!(await people.halls.add(hall, managerId))) return false
    begunAs.set(hall.id, hall.name)
    await openHall(hall.id)
    await registers.sessions.readAgain()
    return true
  }
  for (const hallId of [...inLog, ...begunAs.keys()]) await openHall(hallId)
  return {
    ...registers,
    sightings,
    halls,
    log,
    people,
    addHall,
    begunAs,
    tickets,
    persons: new PersonHashes(people.dateKeys),
    hosts: hostsOf({ publicUrl: config.publicUrl, tls: config.tls !== null }),
    metrics: observed,
    issuer: config.oidc && issuerFrom(config.oidc),
    pastDays: async (hallId, but) => (await visits?.pastDays(hallId, but)) ?? [],
    dryRun: dryRunsBeside(config.dataDir),
    pagesDir,
    publicUrl: config.publicUrl,
    testClock: config.hallClock === 'manual',
    onEnded: (listener) => void listeners.push(listener),
    isReady: () => ready,
    failed: fails,
    storageBroke,
    openHall,
    ready: () => {
      ready = true
      visits ??= countVisitsBeside(config.dataDir, failed)
    },
    async close() {
      ready = false
      await stopWatching()
      await sightings.sweep(steadyNow())
      await halls.stop()
      await visits?.stop()
      await people.close()
      await log.close()
    },
  }
}

async function newSecret(hallId: HallId, people: People): Promise<Uint8Array> {
  const secret = randomBytes(SECRET_BYTES)
  await people.secrets.add(hallId, secret)
  return secret
}
