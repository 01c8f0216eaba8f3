import './node-guard.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { type HallId, newId } from '@tingxu/shared/ids.ts'
import type { SettingsAnswer } from '@tingxu/shared/wire.ts'
import type { People } from '../store/people.ts'
import type { StaffAccount } from '../store/people-staff.ts'
import { newToken, secretHash } from '../web/random-secrets.ts'
import { steadyNow } from '../web/steady-clock.ts'
import { atTheTerminal, Plain } from './command-line.ts'
import { hallIdsOf } from './halls-of-people.ts'
import { type Answered, type OwnServer, serverOf } from './own-server.ts'

const USAGE = ['npm run hall -- get FILE [HALL]', 'npm run hall -- put FILE [HALL]'].join('\n')
const SESSION_MS = 60_000

/**
 * `npm run hall`: writes a hall's settings into a file, and publishes what a file says. Whoever can write to the data
 * folder may act as its manager; the command gives itself a manager's session for a minute and asks the running server
 * like everybody else, so that one writer, one log and one set of rules remain.
 */
await atTheTerminal(async (people, config, [verb, file, hall, ...more]) => {
  if ((verb !== 'put' && verb !== 'get') || file === undefined || more.length > 0) throw new Plain(USAGE)
  const settings = verb === 'put' ? await settingsIn(file) : null
  const hallId = hall ?? (await onlyHall(people))
  const token = newToken()
  const sessionId = await beginSession(people, await managerOf(people, hallId), token)
  try {
    const server = await serverOf(config, token)
    return verb === 'put' ? await publish(server, hallId, settings) : await save(server, hallId, file)
  } finally {
    await people.sessions.remove(sessionId)
  }
})

async function settingsIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new Plain(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`)
  }
}

async function onlyHall(people: People): Promise<HallId> {
  const [hallId, ...others] = await hallIdsOf(people)
  if (hallId === undefined) throw new Plain('There is no hall yet: `npm start` makes one.')
  if (others.length > 0) throw new Plain(`Which hall? ${[hallId, ...others].join(', ')}\n${USAGE}`)
  return hallId
}

async function managerOf(people: People, hallId: HallId): Promise<StaffAccount> {
  const isManager = ({ halls }: StaffAccount) => halls.some((hall) => hall.hallId === hallId && hall.role === 'manager')
  const manager = (await people.staff.all()).find(isManager)
  if (manager === undefined) throw new Plain(`No hall "${hallId}" with a manager is here.`)
  return manager
}

async function beginSession(people: People, { id: staffId }: StaffAccount, token: string): Promise<string> {
  const now = steadyNow()
  const id = newId()
  const session = { tokenHash: secretHash(token), id, staffId, startedAt: now, seenAt: now, endsAt: now + SESSION_MS }
  await people.sessions.add(session)
  return id
}

async function save(server: OwnServer, hallId: HallId, file: string): Promise<string> {
  const answered = await server.untilKnown(`/api/halls/${hallId}/settings`)
  if (answered.status !== 200) throw new Plain(wordsOf(answered))
  const { settings } = answered.body as SettingsAnswer
  // Nobody's file is written over: it may hold a day's work.
  await writeFile(file, `${JSON.stringify(settings, null, 2)}\n`, { flag: 'wx' }).catch((error) => {
    throw new Plain(`${file} cannot be written: ${error instanceof Error ? error.message : error}`)
  })
  return `Written: ${file}`
}

async function publish(server: OwnServer, hallId: HallId, settings: unknown): Promise<string> {
  const before = await server.untilKnown(`/api/halls/${hallId}/settings`)
  const baseSeq = before.status === 200 ? (before.body as SettingsAnswer).seq : 0
  const command = { type: 'publishSettings', settings, baseSeq }
  const answered = await server.ask(`/api/halls/${hallId}/commands`, { id: newId(), command })
  if (answered.status !== 200) throw new Plain(wordsOf(answered))
  return `Published: ${hallId}, version ${(answered.body as { result: { version?: number } }).result.version ?? '(as before)'}`
}

function wordsOf({ status, body }: Answered): string {
  const { path, why, message, faults } = body as {
    path?: string
    why?: string
    message?: string
    faults?: { path: string; why: string }[]
  }
  if (why !== undefined) return `${path}: ${why}`
  return [
    message ?? `The server answered ${status}.`,
    ...(faults ?? []).map((fault) => `  ${fault.path}: ${fault.why}`),
  ].join('\n')
}
