import { MESSAGE_BYTES_MAX, MESSAGES_PER_SOCKET_MAX } from '@tingxu/shared/limits.ts'
import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { HALL, openSmallHouse, type SmallHouse } from './small-house.ts'

let small: SmallHouse
let token: string
let socket: Socket
let before: unknown
beforeAll(async () => {
  small = await openSmallHouse()
  token = (await small.device('kiosk')).authorization?.split(' ')[1] ?? ''
  before = await small.head()
})
afterAll(() => small.close())
beforeEach(async () => {
  socket = io(small.url, {
    ...{ transports: ['websocket'], reconnection: false, forceNew: true },
    ...{ auth: { token }, extraHeaders: { 'accept-language': 'en' } },
  })
  await new Promise((resolve) => socket.once('connect', () => resolve(null)))
})
afterEach(() => void socket.disconnect())

const follow = { hallId: HALL, view: 'kiosk' }
const disconnected = () => new Promise((resolve) => socket.once('disconnect', resolve))

/** The process lives, the hall stands as it stood, and a good question is answered. */
async function stillThere() {
  expect(await small.head()).toEqual(before)
  expect((await fetch(`${small.url}/healthz`)).status).toBe(200)
}
async function stillAnswers() {
  expect(await socket.emitWithAck('follow', follow)).toHaveProperty('rows')
  await stillThere()
}

describe('a message that is not one', () => {
  test.each([
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['text', 'kiosk', ''],
    ['a number', 7, ''],
    ['a list', [follow], ''],
    ['no hall', { view: 'kiosk' }, '/hallId'],
    ['a hall by number', { ...follow, hallId: 1 }, '/hallId'],
    ['a hall with a way out', { ...follow, hallId: '../x' }, '/hallId'],
    ['an unknown field', { ...follow, role: 'manager' }, '/role'],
    ['half a character', { ...follow, view: 'kiosk', of: '\ud800' }, '/of'],
    ['a very long name', { ...follow, view: 'x'.repeat(1000) }, '/view'],
    ['a prototype', JSON.parse('{"__proto__":{"hallId":"x"},"view":"kiosk"}'), '/hallId'],
  ])('%s is refused with its place', async (_, message, path) => {
    const answer = await socket.emitWithAck('follow', message)
    expect(answer).toMatchObject({ refused: 'malformed', message: 'This was not understood', path })
    await stillAnswers()
  })

  test('bytes are refused', async () => {
    expect((await socket.emitWithAck('follow', Buffer.from('kiosk'))).refused).toBe('malformed')
    expect((await socket.emitWithAck('follow', { ...follow, of: Buffer.from('x') })).refused).toBe('malformed')
    await stillAnswers()
  })

  test('too many parts are refused', async () => {
    expect((await socket.emitWithAck('follow', follow, follow)).refused).toBe('malformed')
    await stillAnswers()
  })

  test.each(['takeTicket', 'delta', 'connection', 'error', '__proto__', 'constructor', 'toString', ''])(
    'a message called "%s" does nothing',
    async (name) => {
      socket.emit(name, { hallId: HALL })
      socket.emit(name)
      await stillAnswers()
    },
  )

  test('no acknowledgement is asked for, and none is missed', async () => {
    socket.emit('follow', follow)
    socket.emit('follow')
    socket.emit('follow', null)
    socket.emit('unfollow', { nothing: true })
    await stillAnswers()
  })
})

describe('too much', () => {
  test('a message beyond the limit ends its socket', async () => {
    const ended = disconnected()
    socket.emit('follow', { ...follow, view: 'x'.repeat(MESSAGE_BYTES_MAX) })
    await ended
    await stillThere()
  })

  test('a socket that never stops talking is ended', async () => {
    const ended = disconnected()
    for (let sent = 0; sent <= MESSAGES_PER_SOCKET_MAX; sent += 1) socket.emit('unfollow', follow)
    await ended
    await stillThere()
  })
})

describe('[THR13] packets that no client of ours sends', () => {
  const deep = `42["follow",${'['.repeat(8000)}${']'.repeat(8000)}]`
  const packets = [
    deep,
    '42["disconnecting"]',
    '42["x"]',
    '42',
    '4',
    '42[]',
    '42[null]',
    '42{"a":1}',
    '42["follow",',
    '9',
    '',
    '40/admin,',
    '41',
    '451000000-["x"]',
    '451-["follow",{"_placeholder":true,"num":0}]',
    '461-1[]',
    '43999["x"]',
    '42["__proto__"]',
    '2probe',
    '6',
    '5',
    '40{"token":',
    '4'.repeat(2000),
  ]

  test.each(packets)('%s', async (packet) => {
    const raw = new WebSocket(`${small.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
    await new Promise((resolve) => raw.once('open', resolve))
    raw.send(`40${JSON.stringify({ token })}`)
    await new Promise((resolve) => raw.on('message', (data) => String(data).startsWith('40') && resolve(null)))
    raw.send(packet)
    raw.send(Buffer.from([0, 1, 2, 255]))
    raw.send('42["follow",{}]')
    raw.close()
    await new Promise((resolve) => raw.once('close', resolve))
    await stillAnswers()
  })

  test.each(['EIO=3&transport=websocket', 'EIO=4&transport=nonsense', 'EIO=x', 'EIO=4&transport=websocket&sid=guess'])(
    'a handshake with %s',
    async (query) => {
      const raw = new WebSocket(`${small.url.replace('http', 'ws')}/socket.io/?${query}`)
      await new Promise((resolve) => raw.once('error', () => resolve(null)).once('close', resolve))
      await stillAnswers()
    },
  )
})
