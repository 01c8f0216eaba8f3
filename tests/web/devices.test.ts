import { newPairingLink } from '@tingxu/server/setup/pairing-links.ts'
import { newPairing } from '@tingxu/server/web/new-pairing.ts'
import { pairingCodeFrom, secretHash } from '@tingxu/server/web/random-secrets.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HALL, openSmallHouse, type SmallHouse } from './small-house.ts'

let small: SmallHouse
beforeAll(async () => {
  small = await openSmallHouse()
})
afterAll(() => small.close())

const pair = (code: string) => small.ask('/api/devices/pair', { body: { code } })
const newCode = async () => (await newPairingLink(small.house.people, 'kiosk', HALL, 'http://hall.lan')).code

describe('pairing', () => {
  test('a code makes one device, once', async () => {
    const code = await newCode()
    const first = await pair(code)
    expect(first.status).toBe(200)
    expect(first.body).toEqual({
      token: expect.stringMatching(/^[\w-]{43}$/),
      device: { id: expect.any(String), kind: 'kiosk', hallId: HALL },
    })
    const second = await pair(code)
    expect(second.status).toBe(401)
    expect(second.body.refused).toBe('code-wrong')
  })

  test('a code may be typed small, with or without its dashes', async () => {
    const code = await newCode()
    expect((await pair(` ${code.toLowerCase().replaceAll('-', ' ')} `)).status).toBe(200)
  })

  test('a code of sixteen letters that nobody mixes up', async () => {
    expect(await newCode()).toMatch(/^([A-HJKMNP-TV-Z2-9]{4}-){3}[A-HJKMNP-TV-Z2-9]{4}$/)
  })

  test('a code that has expired pairs nothing', async () => {
    const code = 'AAAA-BBBB-CCCC-DDDD'
    const wanted = { kind: 'kiosk', hallId: HALL, name: '', counterId: null, shows: null } as const
    const codeHash = secretHash(pairingCodeFrom(code))
    await small.house.people.devices.addCode({ ...newPairing(wanted, '').kept, codeHash, endsAt: 1 })
    expect((await pair(code)).status).toBe(401)
  })

  test('the link leads to the page with the code in its fragment, which no server sees', async () => {
    const { link, code } = await newPairingLink(small.house.people, 'display', HALL, 'http://hall.lan')
    expect(link).toBe(`http://hall.lan/display#pair=${code}`)
  })

  test('whoever goes on guessing must wait', async () => {
    const guess = () =>
      small.web.inject({
        method: 'POST',
        url: '/api/devices/pair',
        remoteAddress: '10.0.0.66',
        payload: { code: 'GUESS' },
      })
    const statuses: number[] = []
    for (let tries = 0; tries < 15; tries += 1) statuses.push((await guess()).statusCode)
    expect(new Set(statuses.slice(0, 10))).toEqual(new Set([401]))
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('a paired device', () => {
  test('sees and does what its kind may and no more', async () => {
    const display = await small.device('display')
    expect((await small.ask(`/api/halls/${HALL}/views/board`, { headers: display })).status).toBe(200)
    expect((await small.ask(`/api/halls/${HALL}/views/kiosk`, { headers: display })).status).toBe(403)
    expect((await small.command({ type: 'takeTicket', serviceIds: ['id-card'] }, display)).status).toBe(403)
    expect((await small.ask(`/api/halls/${HALL}/settings`, { headers: display })).status).toBe(403)
    expect((await small.ask(`/api/halls/${HALL}/log`, { headers: display })).status).toBe(403)
  })

  test('is nobody once it is revoked', async () => {
    const { body } = await pair(await newCode())
    const headers = { authorization: `Bearer ${body.token}` }
    expect((await small.ask('/api/session', { headers })).status).toBe(200)
    await small.house.devices.revoke(HALL, (body.device as { id: string }).id, 1)
    expect((await small.ask('/api/session', { headers })).status).toBe(401)
  })

  test('neither its token nor its code is kept as it is', async () => {
    const { body } = await pair(await newCode())
    const kept = JSON.stringify(await small.house.people.devices.all())
    expect(kept).not.toContain(body.token)
    expect(kept).toContain(secretHash(String(body.token)))
  })
})
