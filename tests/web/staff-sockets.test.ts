import { request } from 'node:http'
import { join } from 'node:path'
import { PEOPLE_FILE } from '@tingxu/server/store/data-folder.ts'
import { openPeople } from '@tingxu/server/store/people.ts'
import type { StaffWrite } from '@tingxu/server/store/people-staff-writes.ts'
import { newId } from '@tingxu/shared/ids.ts'
import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Headers, hire, idOf, staffPath } from './hiring.ts'
import { HALL, openSmallHouse, type SmallHouse } from './small-house.ts'

let small: SmallHouse
let administrator: Headers
let name: string
let id: string
let headers: Headers
let socket: Socket
beforeAll(async () => {
  small = await openSmallHouse()
  administrator = await small.staff('陈静')
  await small.house.openHall('new')
})
afterAll(() => small.close())

/** A second manager, signed in and following the board. */
beforeEach(async () => {
  name = `副主任${newId().slice(-8)}`
  id = await hire(small, name, { role: 'manager' })
  headers = await small.staff(name)
  socket = await follows(headers)
})
afterEach(() => socket.disconnect())

async function follows({ cookie = '' }: Headers): Promise<Socket> {
  const extraHeaders = { cookie, origin: small.url }
  const opened = io(small.url, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders })
  await new Promise((resolve) => opened.once('connect', () => resolve(null)))
  expect(await opened.emitWithAck('follow', { hallId: HALL, view: 'board' })).toHaveProperty('rows')
  return opened
}

const ends = () => new Promise<unknown>((resolve) => socket.once('disconnect', resolve))
const isStillThere = async () => 'seq' in (await socket.emitWithAck('follow', { hallId: HALL, view: 'board' }))
const does = (path: string, body: object = {}) => small.ask(path, { body, headers: administrator })
const opensDay = () => small.command({ type: 'openDay' }, headers)

describe('what somebody is acts at once on what they have open', () => {
  test('a manager who becomes a clerk: the socket ends, and the next command is a clerk’s', async () => {
    const ended = ends()
    await does(staffPath(id), { role: 'clerk' })
    await ended
    expect((await opensDay()).status).toBe(403)
    expect((await small.ask(staffPath(), { headers })).status).toBe(403)
  })

  test('one who works here no longer: the hall is not there any more', async () => {
    await does(staffPath('', '', 'new'), { name, role: 'clerk' })
    const ended = ends()
    await does(staffPath(id, 'remove'))
    await ended
    expect((await opensDay()).status).toBe(404)
  })

  test('one who works nowhere any longer: nobody is signed in', async () => {
    const ended = ends()
    await does(staffPath(id, 'remove'))
    await ended
    expect((await opensDay()).status).toBe(401)
  })

  test.each(['sign-out', 'invite'])('signed out everywhere (%s)', async (verb) => {
    const other = await small.staff(name)
    const ended = ends()
    await does(staffPath(id, verb))
    await ended
    expect((await opensDay()).status).toBe(401)
    expect((await small.ask('/api/session', { headers: other })).status).toBe(401)
  })

  test('another department is another view of the staff: the socket ends and may come back', async () => {
    const ended = ends()
    await does(staffPath(id), { departmentId: 'police' })
    await ended
    socket = await follows(headers)
    expect(await isStillThere()).toBe(true)
  })

  test('a right taken away, or somebody else’s change, leaves the socket', async () => {
    await does(staffPath(id), { denied: ['callTicket'] })
    await does(staffPath(await idOf(small, '赵强')), { departmentId: 'market' })
    expect(await isStillThere()).toBe(true)
  })

  test('a session that is ended from another browser takes its socket along', async () => {
    const other = await small.staff(name)
    const ended = ends()
    await small.ask('/api/sessions/end', { body: {}, headers: other })
    await ended
    expect((await small.ask('/api/session', { headers: other })).status).toBe(200)
  })
})

describe('and whatever other process has written it', () => {
  async function beside(write: StaffWrite): Promise<void> {
    const ended = ends()
    const other = await openPeople(join(small.dataDir, PEOPLE_FILE))
    await other.staff.change(() => ({ answer: null, writes: [write] }))
    await other.close()
    await ended
  }

  test('a role', async () => {
    await beside({
      type: 'give-post',
      staffId: id,
      post: { hallId: HALL, role: 'clerk', departmentId: null, denied: [] },
    })
    expect((await opensDay()).status).toBe(403)
  })

  test('an administrator', async () => {
    await beside({ type: 'set-administrator', staffId: id, administrator: true })
    const { body } = await small.ask('/api/session', { headers })
    expect(body.staff).toMatchObject({ administrator: true })
  })

  test('a removal', async () => {
    await beside({ type: 'delete', staffId: id })
    expect((await opensDay()).status).toBe(401)
  })
})

describe('a request that takes its time', () => {
  test('is judged by what its sender is when all of it is here', async () => {
    const body = JSON.stringify({ id: newId(), command: { type: 'openDay' } })
    // The door looks at the headers before this listener, which came later, is called.
    const passedTheDoor = new Promise((resolve) => small.web.server.once('request', resolve))
    const slow = request(`${small.url}/api/halls/${HALL}/commands`, {
      method: 'POST',
      headers: { ...headers, origin: small.url, 'content-type': 'application/json', 'content-length': body.length },
    })
    const answered = new Promise<number>((resolve) => slow.on('response', (answer) => resolve(answer.statusCode ?? 0)))
    slow.write(body.slice(0, 10))
    await passedTheDoor
    await does(staffPath(id), { role: 'clerk' })
    slow.end(body.slice(10))
    expect(await answered).toBe(403)
  })
})
