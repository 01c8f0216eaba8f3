import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { PEOPLE_FILE } from '@tingxu/server/store/data-folder.ts'
import { openPeople, type People } from '@tingxu/server/store/people.ts'
import type { StaffWrite } from '@tingxu/server/store/people-staff-writes.ts'
import { steadyNow } from '@tingxu/server/web/steady-clock.ts'
import { newId, type StaffId } from '@tingxu/shared/ids.ts'
import type { Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Headers, hire, idOf, type Post, staffPath } from '../hiring.ts'
import { HALL } from '../small-house.ts'
import { socketOf } from './socket-of.ts'
import { OTHER, openTwoHalls, sessionEnding, sessionOf, type TwoHalls } from './two-halls.ts'

/** It must show within a second; a machine that is busy with other tests is given three. */
const AT_ONCE_MS = 3 * 1000
/** Time enough to open a socket. */
const SOON_MS = 1500

let halls: TwoHalls
/** The accounts as another process has them open. */
let beside: People
/** Those of whom nothing is taken, each with a socket. */
const witnesses = new Map<string, Socket>()
const opened: Socket[] = []

beforeAll(async () => {
  halls = await openTwoHalls()
  beside = await openPeople(join(halls.small.dataDir, PEOPLE_FILE))
  for (const principal of ['clerk', 'head', 'manager', 'administrator', 'kiosk', 'display', 'visitor'] as const)
    witnesses.set(principal, await opens((await halls.shown(principal)).headers))
  opened.length = 0
})
afterAll(async () => {
  for (const socket of witnesses.values()) socket.disconnect()
  await beside.close()
  await halls.small.close()
})
afterEach(() => {
  for (const socket of opened.splice(0)) socket.disconnect()
  expect([...witnesses].filter(([, { connected }]) => !connected).map(([name]) => name)).toEqual([])
})

const settings = `/api/halls/${HALL}/settings`
const opensDay = { id: newId(), command: { type: 'openDay' } }
const manager: Post = { role: 'manager' }
const post = { hallId: HALL, role: 'clerk', departmentId: null, denied: [] } as const

type Taken = {
  what: string
  posts: Post[]
  /** By an administrator in the console, and by whatever else writes into the same folder. */
  here: [verb: string, body: object]
  write(staffId: StaffId): StaffWrite
  /** What the next request is answered. */
  next(person: Person): Promise<number>
  status: number
}
const TAKEN: Taken[] = [
  {
    ...{ what: 'a role', posts: [manager], here: ['', { role: 'clerk' }] },
    write: (staffId) => ({ type: 'give-post', staffId, post }),
    ...{ next: ({ headers }) => statusOf(`/api/halls/${HALL}/commands`, headers, opensDay), status: 403 },
  },
  {
    ...{ what: 'the work in this hall', posts: [manager, { ...manager, hallId: OTHER }], here: ['remove', {}] },
    write: (staffId) => ({ type: 'take-post', staffId, hallId: HALL }),
    ...{ next: ({ headers }) => statusOf(settings, headers), status: 404 },
  },
  {
    ...{ what: 'the only work there was', posts: [manager], here: ['remove', {}] },
    write: (staffId) => ({ type: 'delete', staffId }),
    ...{ next: ({ headers }) => statusOf(settings, headers), status: 401 },
  },
  {
    ...{ what: 'the password', posts: [manager], here: ['invite', {}] },
    write: (staffId) => ({ type: 'set-password', staffId, passwordHash: 'another' }),
    ...{ next: ({ headers }) => statusOf(settings, headers), status: 401 },
  },
  {
    ...{ what: 'every session', posts: [manager], here: ['sign-out', {}] },
    write: (staffId) => ({ type: 'end-sessions', staffId }),
    ...{ next: ({ headers }) => statusOf(settings, headers), status: 401 },
  },
  {
    ...{ what: 'the department that a head looks after', posts: [{ role: 'head', departmentId: 'police' }] },
    here: ['', { departmentId: 'market' }],
    write: (staffId) => ({ type: 'give-post', staffId, post: { ...post, role: 'head', departmentId: 'market' } }),
    next: async ({ headers }) => statusOf(staffPath(await idOf(halls.small, '赵强'), 'sign-out'), headers, {}),
    status: 404,
  },
]

describe('what is taken from somebody ends all their sockets at once, and nobody else’s', () => {
  test.each(TAKEN)('$what, in the console', async ({ posts, here: [verb, body], next, status }) => {
    const person = await personWith(posts)
    const ended = person.sockets.map((socket) => endOf(socket))
    expect(await does(staffPath(person.id, verb), body)).toBe(200)
    expect(await next(person)).toBe(status)
    expect(await Promise.all(ended)).toEqual(['ended', 'ended'])
  })

  test.each(TAKEN)('$what, by another process on the same folder', async ({ posts, write, next, status }) => {
    const person = await personWith(posts)
    const ended = person.sockets.map((socket) => endOf(socket))
    await writes(write(person.id))
    expect(await Promise.all(ended)).toEqual(['ended', 'ended'])
    expect(await next(person)).toBe(status)
  })

  test('the password, at the terminal', async () => {
    const person = await personWith([manager])
    const command = fileURLToPath(new URL('../../../server/setup/staff-command.ts', import.meta.url))
    const env = { ...process.env, DATA_DIR: halls.small.dataDir }
    await promisify(execFile)(process.execPath, [command, 'reset', person.name], { env })
    expect(await Promise.all(person.sockets.map((socket) => endOf(socket)))).toEqual(['ended', 'ended'])
    expect(await statusOf(settings, person.headers)).toBe(401)
  })

  test('being an administrator', async () => {
    const person = await personWith([])
    const made = person.sockets.map((socket) => endOf(socket))
    await writes({ type: 'set-administrator', staffId: person.id, administrator: true })
    await Promise.all(made)
    expect(await statusOf(settings, person.headers)).toBe(200)
    const ended = endOf(await opens(person.headers))
    await writes({ type: 'set-administrator', staffId: person.id, administrator: false })
    expect(await ended).toBe('ended')
    expect(await statusOf(settings, person.headers)).toBe(404)
  })
})

describe('one of several', () => {
  test('a session that is ended from another goes, and the other stays', async () => {
    const { headers, sockets } = await personWith([manager])
    const [going, staying] = sockets
    const ended = going && endOf(going)
    expect(await does('/api/sessions/end', {}, headers)).toBe(200)
    expect(await ended).toBe('ended')
    expect(staying?.connected).toBe(true)
    expect(await statusOf(settings, headers)).toBe(200)
  })

  test.each(['in the console', 'by another process'])('a device that is revoked %s', async (where) => {
    const { id, token } = await halls.device('display')
    const headers = { authorization: `Bearer ${token}` }
    const ended = endOf(await opens(headers))
    if (where === 'in the console') expect(await does(`/api/halls/${HALL}/devices/${id}/revoke`)).toBe(200)
    else await beside.devices.revoke(HALL, id, steadyNow())
    expect(await ended).toBe('ended')
    expect(await statusOf(`/api/halls/${HALL}/views/board`, headers)).toBe(401)
  })
})

describe('what ends by itself', () => {
  test('a session whose time is over', async () => {
    const id = await hire(halls.small, `夜班${newId().slice(-8)}`, manager)
    const { headers } = await sessionEnding(halls.small, id, steadyNow() + SOON_MS)
    expect(await endOf(await opens(headers), SOON_MS + AT_ONCE_MS)).toBe('ended')
    expect(await statusOf(settings, headers)).toBe(401)
  })

  test('a socket whose owner was taken away while it was let in', async () => {
    const { devices } = halls.small.house
    const { id, token } = await halls.device('display')
    const known = devices.principalOf(token)
    await devices.revoke(HALL, id, steadyNow())
    const look = vi.spyOn(devices, 'principalOf').mockReturnValueOnce(known)
    const socket = await socketOf(halls, { headers: { authorization: `Bearer ${token}` } })
    look.mockRestore()
    expect(socket === null ? 'ended' : await endOf(socket)).toBe('ended')
  })
})

type Person = { id: StaffId; name: string; headers: Headers; sockets: Socket[] }

/** Somebody new with two sessions, each with a socket; the headers are of the second. */
async function personWith(posts: Post[]): Promise<Person> {
  const name = `同事${newId().slice(-8)}`
  const id = await hire(halls.small, name, ...posts)
  const [first, second] = [await sessionOf(halls.small, name), await sessionOf(halls.small, name)]
  return { id, name, headers: second.headers, sockets: [await opens(first.headers), await opens(second.headers)] }
}

async function opens(headers: Headers): Promise<Socket> {
  const socket = await socketOf(halls, { headers })
  if (socket === null) throw new Error('was not let in')
  opened.push(socket)
  return socket
}

function endOf(socket: Socket, withinMs = AT_ONCE_MS): Promise<'ended' | 'still there'> {
  return new Promise((resolve) => {
    if (!socket.connected) resolve('ended')
    socket.once('disconnect', () => resolve('ended'))
    setTimeout(resolve, withinMs, 'still there')
  })
}

async function does(url: string, payload: object = {}, asker?: Headers): Promise<number> {
  return statusOf(url, asker ?? (await halls.shown('administrator')).headers, payload)
}

async function writes(write: StaffWrite): Promise<void> {
  await beside.staff.change(() => ({ answer: null, writes: [write] }))
}

async function statusOf(url: string, headers: Headers, payload?: object): Promise<number> {
  const asked = payload === undefined ? { method: 'GET' as const } : { method: 'POST' as const, payload }
  return (await halls.small.web.inject({ ...asked, url, headers })).statusCode
}
