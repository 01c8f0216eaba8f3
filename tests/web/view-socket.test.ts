import { FOLLOWS_PER_SOCKET_MAX } from '@tingxu/shared/limits.ts'
import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { HALL, openSmallHouse, type SmallHouse } from './small-house.ts'

let small: SmallHouse
let kiosk: Record<string, string>
const opened: Socket[] = []
beforeAll(async () => {
  small = await openSmallHouse()
  kiosk = await small.device('kiosk')
})
afterAll(() => small.close())
afterEach(() => {
  for (const socket of opened.splice(0)) socket.disconnect()
})

type As = { auth?: Record<string, unknown>; headers?: Record<string, string> }

function open({ auth = {}, headers = {} }: As): Socket {
  const socket = io(small.url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth,
    extraHeaders: headers,
  })
  opened.push(socket)
  return socket
}

async function connected(as: As): Promise<Socket> {
  const socket = open(as)
  await heard(socket, 'connect')
  return socket
}

const heard = (socket: Socket, name: string) => new Promise<unknown>((resolve) => socket.once(name, resolve))
const tokenOf = ({ authorization = '' }: Record<string, string>) => authorization.split(' ')[1]
const asKiosk = () => ({ auth: { token: tokenOf(kiosk) } })
const asVisitor = (headers: Record<string, string>) => ({ auth: { ticket: tokenOf(headers) } })
/** The cookie as a page of ours sends it. */
const withCookie = async (name: string) => {
  const { cookie } = await small.staff(name)
  return { headers: { cookie: String(cookie), origin: small.url } }
}
const takeTicket = (serviceId = 'id-card') => small.command({ type: 'takeTicket', serviceIds: [serviceId] }, kiosk)

describe('following', () => {
  test('begins with the view as it stands and goes on with what changes', async () => {
    const socket = await connected(asKiosk())
    const snapshot = await socket.emitWithAck('follow', { hallId: HALL, view: 'kiosk' })
    expect(snapshot).toEqual({ seq: expect.any(Number), now: expect.any(Number), rows: expect.any(Array) })
    const delta = heard(socket, 'delta')
    await takeTicket()
    expect(await delta).toMatchObject({
      hallId: HALL,
      view: 'kiosk',
      after: snapshot.seq,
      put: expect.any(Array),
      gone: [],
    })
  })

  test('ends with unfollow', async () => {
    const socket = await connected(asKiosk())
    const deltas: unknown[] = []
    socket.on('delta', (delta) => deltas.push(delta))
    await socket.emitWithAck('follow', { hallId: HALL, view: 'kiosk' })
    await socket.emitWithAck('unfollow', { hallId: HALL, view: 'kiosk' })
    const witness = await connected(asKiosk())
    await witness.emitWithAck('follow', { hallId: HALL, view: 'kiosk' })
    const seen = heard(witness, 'delta')
    await takeTicket()
    await seen
    await socket.emitWithAck('unfollow', { hallId: HALL, view: 'kiosk' })
    expect(deltas).toEqual([])
  })

  test('[V2] a visitor follows the ticket of the paper without naming it, and hears of it so', async () => {
    const { ticketId, headers } = await small.ticket()
    const socket = await connected(asVisitor(headers))
    const snapshot = await socket.emitWithAck('follow', { hallId: HALL, view: 'ticket' })
    expect(Object.fromEntries(snapshot.rows).ticket).toMatchObject({ ticketId })
    const delta = heard(socket, 'delta')
    await small.command({ type: 'cancelTicket' }, headers)
    expect(await delta).not.toHaveProperty('of')
  })

  test.each([
    ['another view', { hallId: HALL, view: 'board' }, 'forbidden'],
    ['a clerk’s desk', { hallId: HALL, view: 'desk', of: 'one' }, 'forbidden'],
    ['another’s ticket', { hallId: HALL, view: 'ticket', of: '7d444840-9dc0-41d1-b245-5ffdce74fad2' }, 'not-found'],
    ['another hall', { hallId: 'elsewhere', view: 'ticket' }, 'not-found'],
    ['no view', { hallId: HALL, view: 'cellar' }, 'not-found'],
  ])('[V2] a visitor does not follow %s', async (_, message, refused) => {
    const socket = await connected(asVisitor((await small.ticket()).headers))
    expect(await socket.emitWithAck('follow', message)).toEqual({ refused, message: expect.any(String) })
  })

  test('a counter that does not exist is not found', async () => {
    const socket = await connected(await withCookie('王芳'))
    const answer = await socket.emitWithAck('follow', { hallId: HALL, view: 'desk', of: 'nowhere' })
    expect(answer.refused).toBe('not-found')
  })

  test('one socket follows so many views and no more', async () => {
    const zones = Array.from({ length: 20 }, (_, index) => ({ id: `zone-${index}`, name: { zh: '区', en: 'Zone' } }))
    const manager = await small.staff('李敏')
    const { body } = await small.ask(`/api/halls/${HALL}/settings`, { headers: manager })
    const settings = body.settings as { zones: object[] }
    const wider = { ...settings, zones: [...settings.zones, ...zones] }
    await small.command({ type: 'publishSettings', settings: wider, baseSeq: body.seq }, manager)
    const socket = await connected(await withCookie('李敏'))
    const answers: { refused?: string }[] = []
    for (const { id } of zones)
      answers.push(await socket.emitWithAck('follow', { hallId: HALL, view: 'board', of: id }))
    expect(answers.filter(({ refused }) => refused === undefined)).toHaveLength(FOLLOWS_PER_SOCKET_MAX)
    expect(answers.at(-1)?.refused).toBe('too-many-requests')
  })
})

describe('who may connect', () => {
  test('nobody without a credential, and it is said in their language', async () => {
    const socket = open({ headers: { 'accept-language': 'en' } })
    const error = (await heard(socket, 'connect_error')) as Error & { data: unknown }
    expect(error.message).toBe('sign-in-needed')
    expect(error.data).toEqual({ refused: 'sign-in-needed', message: 'Please sign in first' })
  })

  test.each([
    ['a wrong token', { token: 'guess' }],
    ['a wrong secret', { ticket: `${HALL}.${'A'.repeat(43)}` }],
    ['a token that is no text', { token: { $ne: 1 } }],
    ['a list', { token: ['guess'] }],
  ])('nobody with %s', async (_, auth) => {
    expect(((await heard(open({ auth }), 'connect_error')) as Error).message).toBe('sign-in-needed')
  })

  test('who never says who they are is dropped', async () => {
    const socket = new WebSocket(`${small.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
    const since = performance.now()
    await new Promise((resolve) => socket.once('close', resolve))
    expect(performance.now() - since).toBeLessThan(7000)
  }, 10_000)

  const variants = [
    'https://evil.example',
    'null',
    'http://127.0.0.1',
    'http://127.0.0.1.evil.example',
    'https://127.0.0.1:PORT',
    'HTTP://127.0.0.1:PORT',
    'http://127.0.0.1:PORT.evil.example',
    'http://localhost:PORT',
    'http://127.0.0.1:PORT/',
    'file://',
    '',
  ]

  test.each(variants)('[THR7] no page at "%s" opens a socket with a clerk’s cookie or without', async (origin) => {
    const { headers } = await withCookie('王芳')
    const foreign = origin.replace('PORT', new URL(small.url).port)
    await heard(open({ headers: { ...headers, origin: foreign } }), 'connect_error')
    await heard(open({ headers: { origin: foreign }, ...asKiosk() }), 'connect_error')
  })

  test('[THR7] a cookie without an Origin opens nothing', async () => {
    const { headers } = await withCookie('王芳')
    await heard(open({ headers: { cookie: headers.cookie } }), 'connect_error')
  })

  test('there is no polling', async () => {
    const answer = await fetch(`${small.url}/socket.io/?EIO=4&transport=polling`)
    expect(answer.status).toBe(400)
  })
})

describe('an end', () => {
  test('signing out closes the sockets of that session, and no other', async () => {
    const going = await withCookie('王芳')
    const staying = await connected(await withCookie('王芳'))
    const socket = await connected(going)
    const closed = heard(socket, 'disconnect')
    await small.web.inject({
      method: 'POST',
      url: '/api/sign-out',
      headers: { ...going.headers, host: new URL(small.url).host },
    })
    await closed
    expect(staying.connected).toBe(true)
  })

  test('a revoked device is cut off at once', async () => {
    const headers = await small.device('display')
    const socket = await connected({ auth: { token: tokenOf(headers) } })
    const closed = heard(socket, 'disconnect')
    const display = (await small.house.people.devices.all()).find(({ kind }) => kind === 'display')
    await small.house.devices.revoke(HALL, display?.id ?? '', 1)
    await closed
  })

  test('a page of an older build is told of the newer one, others are not', async () => {
    const old = open({ auth: { ...asKiosk().auth, version: 'older' } })
    expect(await heard(old, 'reload')).toEqual({ version: expect.stringMatching(/^[0-9a-f]{12}$/) })
  })
})
