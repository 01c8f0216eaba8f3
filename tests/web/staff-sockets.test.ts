import { request } from 'node:http'
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

/** That whatever is taken ends sockets at once: privileges/revocation.test.ts. */
describe('a change of staff', () => {
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
