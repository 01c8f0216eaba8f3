import { join } from 'node:path'
import { PEOPLE_FILE } from '@tingxu/server/store/data-folder.ts'
import { openPeople } from '@tingxu/server/store/people.ts'
import { DEVICES_MAX, PAIRING_CODES_MAX } from '@tingxu/shared/limits.ts'
import type { DevicesAnswer, NewDevice, NewDeviceAnswer } from '@tingxu/shared/wire-console.ts'
import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { HALL, openSmallHouse, type SmallHouse } from './small-house.ts'

const DEVICES = `/api/halls/${HALL}/devices`
const NOBODY = '11111111-1111-4111-8111-111111111111'

let small: SmallHouse
let 李敏: Record<string, string>
const opened: Socket[] = []
beforeAll(async () => {
  small = await openSmallHouse()
  李敏 = await small.staff('李敏')
})
afterEach(() => {
  for (const socket of opened.splice(0)) socket.disconnect()
})
afterAll(() => small.close())

const ask = (body: unknown, path = '') => small.ask(`${DEVICES}${path}`, { body, headers: 李敏 })
const list = async () => (await small.ask(DEVICES, { headers: 李敏 })).body as DevicesAnswer
const codeFor = async (wanted: NewDevice) => (await ask(wanted)).body as NewDeviceAnswer

async function pairedAs(wanted: NewDevice) {
  const { code } = await codeFor(wanted)
  const { body } = await small.ask('/api/devices/pair', { body: { code } })
  return { id: (body.device as { id: string }).id, token: String(body.token) }
}

async function connected(token: string): Promise<Socket> {
  const socket = io(small.url, { transports: ['websocket'], reconnection: false, forceNew: true, auth: { token } })
  opened.push(socket)
  await heard(socket, 'connect')
  return socket
}
const heard = (socket: Socket, name: string) => new Promise((resolve) => socket.once(name, resolve))
const listed = async (id: string) => (await list()).devices.find((device) => device.id === id)

describe('a manager gives codes for devices', () => {
  test('a code is listed under its name until a device has come by it, which then has the name', async () => {
    const given = await ask({ kind: 'kiosk', name: ' 东门取号机 ' })
    expect(given.body).toEqual({
      id: expect.any(String),
      code: expect.any(String),
      link: `http://localhost/kiosk#pair=${given.body.code}`,
      until: expect.any(Number),
    })
    const { id, code, until } = given.body as NewDeviceAnswer
    const waiting = { id, kind: 'kiosk', name: '东门取号机', counterId: null, endsAt: until }
    expect((await list()).codes).toContainEqual(waiting)
    const { body } = await small.ask('/api/devices/pair', { body: { code } })
    const device = await listed((body.device as { id: string }).id)
    expect(device).toMatchObject({ kind: 'kiosk', name: '东门取号机', counterId: null, connected: false, shows: null })
    expect((await list()).codes).not.toContainEqual(waiting)
  })

  test.each([
    ['the whole hall’s board', {}, '/display'],
    ['the board of its zone', { zoneId: 'north' }, '/display/zone/north'],
    ['the sign over its window', { counterId: 'three' }, '/display/counter/3'],
  ])('the link of a display leads to %s', async (_, where, page) => {
    const { link, code } = await codeFor({ kind: 'display', name: '一号屏', ...where })
    expect(link).toBe(`http://localhost${page}#pair=${code}`)
  })

  test.each([
    ['a window', { counterId: 'nowhere' }, 'counter', '没有这个窗口'],
    ['a zone', { zoneId: 'nowhere' }, 'zone', '没有这个区'],
  ])('%s must be one of the hall’s', async (_, where, what, message) => {
    const { status, body } = await ask({ kind: 'display', name: '一号屏', ...where })
    expect({ status, body }).toEqual({ status: 409, body: { refused: 'not-found', what, message } })
  })

  test.each([
    ['without a name', { kind: 'kiosk', name: '   ' }],
    ['with a name of two lines', { kind: 'kiosk', name: '东门\n西门' }],
    ['of an unknown kind', { kind: 'robot', name: '小新' }],
    ['of a kiosk that stands in a zone', { kind: 'kiosk', name: '东门', zoneId: 'north' }],
    ['of a display for a window and for a zone', { kind: 'display', name: '屏', zoneId: 'north', counterId: 'one' }],
  ])('a code %s is not understood', async (_, body) => {
    expect((await ask(body)).status).toBe(400)
  })

  test('a code that is taken back pairs nothing', async () => {
    const { id, code } = await codeFor({ kind: 'kiosk', name: '西门取号机' })
    expect((await ask({}, `/${id}/revoke`)).status).toBe(200)
    expect((await list()).codes.map((waiting) => waiting.id)).not.toContain(id)
    expect((await small.ask('/api/devices/pair', { body: { code } })).status).toBe(401)
  })

  test('a code that has ended is not listed', async () => {
    const { id, code } = await codeFor({ kind: 'kiosk', name: '昨天的取号机' })
    const after = await small.house.people.devices.codesOf(HALL, Number.MAX_SAFE_INTEGER)
    expect(after.map((waiting) => waiting.id)).not.toContain(id)
    expect(code).not.toBe('')
  })
})

describe('a device is renamed and revoked', () => {
  test('by a name that is shown from then on', async () => {
    const { id } = await pairedAs({ kind: 'display', name: '大屏' })
    expect((await ask({ name: '北厅大屏' }, `/${id}`)).status).toBe(200)
    expect(await listed(id)).toMatchObject({ name: '北厅大屏' })
  })

  test('revoked, its socket closes at once and its token is nobody’s', async () => {
    const { id, token } = await pairedAs({ kind: 'display', name: '旧大屏' })
    const socket = await connected(token)
    const closed = heard(socket, 'disconnect')
    expect((await ask({}, `/${id}/revoke`)).status).toBe(200)
    await closed
    expect(await listed(id)).toBeUndefined()
    const headers = { authorization: `Bearer ${token}` }
    expect((await small.ask('/api/session', { headers })).status).toBe(401)
  })

  test('revoked by another process, its socket closes too', async () => {
    const { id, token } = await pairedAs({ kind: 'display', name: '仓库里的屏' })
    const socket = await connected(token)
    const closed = heard(socket, 'disconnect')
    const beside = await openPeople(join(small.dataDir, PEOPLE_FILE))
    await beside.devices.revoke(HALL, id, 1)
    await beside.close()
    await closed
    expect(await listed(id)).toBeUndefined()
  })

  test.each(['', '/revoke'])('what the hall does not have is not found (%s)', async (path) => {
    const body = path === '' ? { name: '谁' } : {}
    expect((await ask(body, `/${NOBODY}${path}`)).status).toBe(404)
  })
})

describe('a device is seen', () => {
  test('connected and showing what it follows, until it is gone', async () => {
    const { id, token } = await pairedAs({ kind: 'display', name: '南厅大屏' })
    const socket = await connected(token)
    await socket.emitWithAck('follow', { hallId: HALL, view: 'board', of: 'south' })
    const there = await listed(id)
    expect(there).toMatchObject({ connected: true, shows: { view: 'board', of: 'south' }, seenAt: expect.any(Number) })
    await socket.emitWithAck('unfollow', { hallId: HALL, view: 'board', of: 'south' })
    expect(await listed(id)).toMatchObject({ connected: true, shows: null })
    socket.disconnect()
    await expect.poll(async () => (await listed(id))?.connected).toBe(false)
    expect((await listed(id))?.seenAt).toBeGreaterThanOrEqual(there?.seenAt ?? Number.NaN)
  })

  test('also where it has no socket and asks for its view', async () => {
    const { id, token } = await pairedAs({ kind: 'kiosk', name: '二楼取号机' })
    const headers = { authorization: `Bearer ${token}` }
    await small.ask(`/api/halls/${HALL}/views/kiosk`, { headers })
    expect(await listed(id)).toMatchObject({ connected: true, shows: { view: 'kiosk', of: null } })
  })
})

describe('who looks after devices', () => {
  test('managers and administrators, and nobody else', async () => {
    const { id } = await pairedAs({ kind: 'kiosk', name: '正门取号机' })
    const asked = [
      ['', undefined],
      ['', { kind: 'kiosk', name: '门' }],
      [`/${id}`, { name: '门' }],
    ] as const
    for (const [path, body] of asked) {
      for (const name of ['李敏', '陈静'])
        expect((await small.ask(`${DEVICES}${path}`, { body, headers: await small.staff(name) })).status).toBe(200)
      const others = [small.staff('孙丽'), small.staff('王芳'), small.device('kiosk')]
      for (const headers of [...(await Promise.all(others)), (await small.ticket()).headers])
        expect((await small.ask(`${DEVICES}${path}`, { body, headers })).status).toBe(403)
    }
  })

  test('a device of another hall is not there', async () => {
    const { id } = await pairedAs({ kind: 'kiosk', name: '别处的取号机' })
    const { devices } = small.house.people
    expect(await devices.revoke('elsewhere', id, 1)).toBe(false)
    expect(await devices.rename('elsewhere', id, '改名')).toBe(false)
    expect(await devices.takeBackCode('elsewhere', (await codeFor({ kind: 'pad', name: '评价器' })).id)).toBe(false)
    expect(await listed(id)).toMatchObject({ name: '别处的取号机' })
  })
})

describe('a hall has room for so many', () => {
  test('codes that wait to be used', async () => {
    const hall = await openSmallHouse()
    const headers = await hall.staff('李敏')
    const give = () => hall.ask(DEVICES, { body: { kind: 'kiosk', name: '取号机' }, headers })
    const statuses: number[] = []
    for (let given = 0; given <= PAIRING_CODES_MAX; given += 1) statuses.push((await give()).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(PAIRING_CODES_MAX)
    expect((await give()).body).toMatchObject({ refused: 'too-many-devices' })
    await hall.close()
  })

  test('devices and codes together', async () => {
    const { codes, devices } = await list()
    const room = { codes: PAIRING_CODES_MAX, devices: codes.length + devices.length }
    const { addCodeWithin } = small.house.people.devices
    const code = {
      id: NOBODY,
      codeHash: 'a',
      kind: 'kiosk',
      hallId: HALL,
      counterId: null,
      name: '',
      endsAt: 9e15,
    } as const
    expect(await addCodeWithin(room, code, 1)).toBe(false)
    expect(await addCodeWithin({ ...room, devices: DEVICES_MAX }, code, 1)).toBe(true)
  })
})
