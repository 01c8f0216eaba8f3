import { hostsOf } from '@tingxu/server/web/hosts.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ORIGIN, openSmallHouse, type SmallHouse } from './small-house.ts'

describe('the names at which a hall answers', () => {
  const lan = hostsOf({ publicUrl: null, tls: false })
  const named = hostsOf({ publicUrl: new URL('http://hall.gov.example:4000'), tls: false })
  const behind = hostsOf({ publicUrl: new URL('https://hall.gov.example'), tls: false })

  test.each([
    ['hall.lan:4000', 'http://hall.lan:4000'],
    ['127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['localhost:4000', 'http://localhost:4000'],
    ['[::1]:4000', 'http://[::1]:4000'],
    ['192.168.1.20', 'http://192.168.1.20'],
    ['hall:4000', 'http://hall:4000'],
    ['HALL.LAN', 'http://hall.lan'],
  ])('on a network without magic %s is %s', (host, origin) => {
    expect(lan.originAt(host)).toBe(origin)
  })

  test.each([
    'evil.example:4000',
    'hall.lan.evil.example',
    'hall.lan:4000/x',
    'a b',
    '',
    'user@hall.lan',
    'hall.lan:99999',
  ])('nobody reaches us as "%s"', (host) => {
    expect(lan.originAt(host)).toBeNull()
  })

  test('with PUBLIC_URL its host is ours, and no other name but loopback and addresses', () => {
    expect(named.originAt('hall.gov.example:4000')).toBe('http://hall.gov.example:4000')
    expect(named.originAt('localhost:4000')).toBe('http://localhost:4000')
    expect(named.originAt('10.1.2.3:4000')).toBe('http://10.1.2.3:4000')
    expect(named.originAt('hall.lan:4000')).toBeNull()
  })

  test('behind a machine that ends TLS a page is at https, though we speak http', () => {
    expect(behind.originAt('hall.gov.example')).toBe('https://hall.gov.example')
    expect(behind.isSecure('hall.gov.example')).toBe(true)
    expect(behind.isSecure('127.0.0.1:4000')).toBe(false)
  })
})

describe('which pages may speak for whom', () => {
  let small: SmallHouse
  let cookie: string
  let kiosk: Record<string, string>
  beforeAll(async () => {
    small = await openSmallHouse()
    cookie = String((await small.staff('李敏')).cookie)
    kiosk = await small.device('kiosk')
  })
  afterAll(() => small.close())

  const foreign = [
    'https://evil.example',
    'null',
    'http://localhost:81',
    'https://localhost:80',
    'HTTP://LOCALHOST',
    'http://localhost.evil.example',
    '',
  ]

  test.each(foreign)('[THR6] a cookie from a page at "%s" does nothing', async (origin) => {
    const before = await small.head()
    const answer = await small.command({ type: 'stopTickets' }, { cookie, origin })
    expect(answer.status).toBe(403)
    expect(answer.body.refused).toBe('wrong-origin')
    expect(await small.head()).toEqual(before)
  })

  test('a cookie without an Origin does nothing, and reads', async () => {
    expect((await small.command({ type: 'stopTickets' }, { cookie })).status).toBe(403)
    expect((await small.ask('/api/session', { headers: { cookie } })).status).toBe(200)
  })

  test('a cookie that the browser says comes from elsewhere does nothing', async () => {
    const headers = { cookie, origin: ORIGIN, 'sec-fetch-site': 'cross-site' }
    expect((await small.command({ type: 'stopTickets' }, headers)).status).toBe(403)
  })

  test('a form of any page does nothing', async () => {
    const headers = { cookie, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await small.ask('/api/sign-out', { text: 'a=b', headers })
    expect(answer.status).toBe(415)
  })

  test('a token needs no Origin, but one that is there must be ours', async () => {
    const take = { type: 'takeTicket', serviceIds: ['household'] }
    expect((await small.command(take, kiosk)).status).toBe(200)
    expect((await small.command(take, { ...kiosk, origin: ORIGIN })).status).toBe(200)
    expect((await small.command(take, { ...kiosk, origin: 'https://evil.example' })).status).toBe(403)
  })

  test('a foreign page cannot sign anybody in', async () => {
    const headers = { origin: 'https://evil.example' }
    const answer = await small.ask('/api/sign-in', { body: { name: '李敏', password: 'x' }, headers })
    expect(answer.status).toBe(403)
  })

  test('a request under a name that is not ours is not answered', async () => {
    expect((await small.ask('/', { headers: { host: 'evil.example' } })).status).toBe(421)
  })
})
