import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { worksIn } from '@tingxu/server/setup/accounts.ts'
import { newPairingLink } from '@tingxu/server/setup/pairing-links.ts'
import { openPeople, type People } from '@tingxu/server/store/people.ts'
import { hashPassword } from '@tingxu/server/web/passwords.ts'
import type { Command } from '@tingxu/shared/commands.ts'
import type { DeviceKind } from '@tingxu/shared/roles.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import type { StartedServer } from './server.ts'

/** Somebody who may ask this hall, as the log will name them, with what they show at the door. */
export type Asker = { role: string; id: string; headers: Record<string, string> }
export type SeatedClerk = Asker & { counterId: string }
export type CrowdedHall = {
  url: string
  hallId: string
  manager: Asker
  clerks: SeatedClerk[]
  kiosks: Asker[]
  boards: Asker[]
}
export type CrowdedHallOptions = { settings: Settings; kiosks: number; boards?: number }

/**
 * Turns a server's sample hall into a large one: publishes the settings, gives every counter a clerk who has signed in
 * and sat down, and pairs as many devices as wanted. Accounts and codes are added beside the running server, as the
 * commands at the terminal do; everything else goes the way that people go.
 */
export async function crowdedHall(
  server: StartedServer,
  { settings, kiosks, boards = 0 }: CrowdedHallOptions,
): Promise<CrowdedHall> {
  const { url, dataDir, firstRun } = server
  const { hallId } = firstRun
  const manager = await signedIn(url, 'manager', firstRun.manager)
  const sample = await mustAnswer(url, manager, `/api/halls/${hallId}/settings`)
  await mustDo(url, hallId, manager, { type: 'publishSettings', settings, baseSeq: Number(sample.seq) })
  const people = await openPeople(join(dataDir, 'people.db'))
  const accounts = await accountsFor(people, hallId, settings.counters.length)
  const hall: CrowdedHall = {
    ...{ url, hallId, manager, clerks: [] },
    kiosks: await paired(url, hallId, people, 'kiosk', kiosks),
    boards: await paired(url, hallId, people, 'display', boards),
  }
  await people.close()
  for (const [index, { id: counterId }] of settings.counters.entries()) {
    const account = accounts[index]
    if (!account) throw new Error('a counter without a clerk')
    const clerk = { ...(await signedIn(url, 'clerk', account)), counterId }
    await mustDo(url, hallId, clerk, { type: 'openCounter', counterId })
    hall.clerks.push(clerk)
  }
  return hall
}

type Account = { name: string; password: string }

async function accountsFor(people: People, hallId: string, count: number): Promise<Account[]> {
  const password = randomUUID()
  const passwordHash = await hashPassword(password)
  const accounts: Account[] = []
  for (let number = 1; number <= count; number++) {
    const name = `clerk-of-window-${number}`
    await people.staff.add({ id: randomUUID(), name, passwordHash, ...worksIn(hallId, 'clerk') }, Date.now())
    accounts.push({ name, password })
  }
  return accounts
}

export async function signedIn(url: string, role: string, account: Account): Promise<Asker> {
  const response = await posted(`${url}/api/sign-in`, { origin: url }, account)
  if (response.status !== 200) throw new Error(`${account.name} could not sign in: ${await response.text()}`)
  const [cookie = ''] = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  const { staff } = (await response.json()) as { staff: { id: string } }
  return { role, id: staff.id, headers: { cookie, origin: url } }
}

async function paired(url: string, hallId: string, people: People, kind: DeviceKind, count: number): Promise<Asker[]> {
  const devices: Asker[] = []
  while (devices.length < count) {
    const { code } = await newPairingLink(people, kind, hallId, url)
    const response = await posted(`${url}/api/devices/pair`, {}, { code })
    const { token, device } = (await response.json()) as { token: string; device: { id: string } }
    devices.push({ role: kind, id: device.id, headers: { authorization: `Bearer ${token}` } })
  }
  return devices
}

async function mustDo(url: string, hallId: string, asker: Asker, command: Command): Promise<void> {
  const response = await posted(`${url}/api/halls/${hallId}/commands`, asker.headers, { id: randomUUID(), command })
  if (response.status !== 200) throw new Error(`${command.type}: ${response.status} ${await response.text()}`)
}

async function mustAnswer(url: string, { headers }: Asker, path: string): Promise<Record<string, unknown>> {
  const response = await fetch(url + path, { headers })
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Record<string, unknown>
}

function posted(address: string, headers: Record<string, string>, body: unknown): Promise<Response> {
  const json = { ...headers, 'content-type': 'application/json' }
  return fetch(address, { method: 'POST', headers: json, body: JSON.stringify(body) })
}
