import { openHouse } from '@tingxu/server/open-house.ts'
import { newId } from '@tingxu/shared/ids.ts'
import type { DevicesAnswer } from '@tingxu/shared/wire-console.ts'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { smallHall } from '../helpers/small-hall.ts'
import { HALL, openSmallHouse, type SmallHouse } from './small-house.ts'

/** The second hall; it has the same settings, so that every id of the one is also an id of the other. */
const OTHER = 'wucheng'

let small: SmallHouse
/** Manager of both, by name of whoever began the second. */
let 陈静: Record<string, string>
let kiosk: Record<string, string>
let otherKiosk: Record<string, string>
const sockets: Socket[] = []
beforeAll(async () => {
  small = await openSmallHouse()
  陈静 = await small.staff('陈静')
  await small.ask('/api/halls', { body: { hallId: OTHER, name: { zh: '吴城' } }, headers: 陈静 })
  await inOther({ type: 'publishSettings', settings: smallHall(), baseSeq: 0 })
  await inOther({ type: 'openDay' })
  kiosk = await small.device('kiosk')
  otherKiosk = await deviceOfOther('kiosk')
})
afterAll(async () => {
  for (const socket of sockets) socket.disconnect()
  await small.close()
})

const at = (path: string) => `/api/halls/${OTHER}/${path}`
const inOther = (command: object, headers = 陈静, id = newId()) =>
  small.ask(at('commands'), { body: { id, command }, headers })
async function deviceOfOther(kind: 'kiosk' | 'display') {
  const { body } = await small.ask(at('devices'), { body: { kind, name: '吴城的' }, headers: 陈静 })
  const paired = await small.ask('/api/devices/pair', { body: { code: body.code } })
  return { authorization: `Bearer ${paired.body.token}` }
}
const takes = { type: 'takeTicket', serviceIds: ['id-card'] }
const idsOf = ({ devices }: DevicesAnswer) => devices.map(({ id }) => id)

describe('several halls in one house stay apart', () => {
  test('each has its own numbers and its own log', async () => {
    const head = await small.head()
    const here = await inOther(takes, otherKiosk)
    expect(here.body).toMatchObject({ seq: 3, result: { label: 'A001', ahead: 0 } })
    expect(await small.head()).toEqual(head)
  })

  test('what is published in one changes nothing in the other', async () => {
    const before = (await small.ask(`/api/halls/${HALL}/settings`, { headers: 陈静 })).body
    const { seq } = (await small.ask(at('settings'), { headers: 陈静 })).body
    const renamed = smallHall((settings) => Object.assign(settings, { name: { zh: '吴城', en: 'Wucheng' } }))
    expect((await inOther({ type: 'publishSettings', settings: renamed, baseSeq: seq })).status).toBe(200)
    expect((await small.ask(`/api/halls/${HALL}/settings`, { headers: 陈静 })).body).toEqual(before)
  })

  test('who works in one does not know of the other', async () => {
    for (const name of ['李敏', '王芳']) {
      const headers = await small.staff(name)
      for (const path of ['settings', 'log', 'devices', 'views/board', 'views/desk/one'])
        expect((await small.ask(at(path), { headers })).status, path).toBe(404)
      expect((await inOther({ type: 'openCounter', counterId: 'one' }, headers)).status).toBe(404)
    }
  })

  test('whoever manages one is no manager of another', async () => {
    expect((await small.command({ type: 'stopTickets' }, 陈静)).status).toBe(403)
    expect((await inOther({ type: 'openDay' })).status).toBe(200)
  })

  test('a device is of its hall, and no other hall can rename or revoke it', async () => {
    expect((await small.ask(at('views/kiosk'), { headers: kiosk })).status).toBe(404)
    expect((await inOther(takes, kiosk)).status).toBe(404)
    const list = (await small.ask(`/api/halls/${HALL}/devices`, { headers: 陈静 })).body as DevicesAnswer
    const others = (await small.ask(at('devices'), { headers: 陈静 })).body as DevicesAnswer
    expect(idsOf(list).filter((id) => idsOf(others).includes(id))).toEqual([])
    const [id] = idsOf(list)
    expect((await small.ask(at(`devices/${id}`), { body: { name: '别人的' }, headers: 陈静 })).status).toBe(404)
    expect((await small.ask(at(`devices/${id}/revoke`), { body: {}, headers: 陈静 })).status).toBe(404)
    expect((await small.ask('/api/session', { headers: kiosk })).status).toBe(200)
  })

  test('the paper of one opens nothing in the other, even with the hall in its link exchanged', async () => {
    const { headers } = await small.ticket()
    expect((await small.ask(at('views/ticket'), { headers })).status).toBe(404)
    const forged = { authorization: String(headers.authorization).replace(HALL, OTHER) }
    expect((await small.ask(at('views/ticket'), { headers: forged })).status).toBe(401)
  })

  test('[T3] somebody may wait in both at once, and neither log tells that it is the same person', async () => {
    const person = '13800138000'
    expect((await small.command({ ...takes, person }, kiosk)).status).toBe(200)
    expect((await inOther({ ...takes, person }, otherKiosk)).status).toBe(200)
    const hashes = await Promise.all(
      [HALL, OTHER].map(async (hallId) => personsIn(await small.house.log.readAfter(hallId, 0, 100))),
    )
    expect(hashes.map((ofHall) => ofHall.length)).toEqual([1, 1])
    expect(hashes[0]).not.toEqual(hashes[1])
  })

  test('the same command id is refused in the second hall', async () => {
    const id = newId()
    expect((await small.command(takes, kiosk, id)).status).toBe(200)
    expect((await inOther(takes, otherKiosk, id)).status).toBe(422)
  })

  test('a screen hears of its own hall only', async () => {
    const display = await deviceOfOther('display')
    const socket = io(small.url, {
      transports: ['websocket'],
      reconnection: false,
      auth: { token: display.authorization.split(' ')[1] },
    })
    sockets.push(socket)
    expect(await socket.emitWithAck('follow', { hallId: HALL, view: 'board' })).toMatchObject({ refused: 'not-found' })
    const { seq } = await socket.emitWithAck('follow', { hallId: OTHER, view: 'board' })
    const heard = new Promise((resolve) => socket.once('delta', resolve))
    await small.command(takes, kiosk)
    await inOther(takes, otherKiosk)
    expect(await heard).toMatchObject({ hallId: OTHER, after: seq, seq: seq + 1 })
  })
})

test('the test clock moves every hall of the house, one begun meanwhile too', async () => {
  const test = await openSmallHouse({ testClock: true })
  const headers = await test.staff('陈静')
  await test.ask('/api/halls', { body: { hallId: OTHER, name: { zh: '吴城' } }, headers })
  const { body } = await test.ask('/api/test/clock', { body: { advanceMs: 60_000 }, headers: await test.staff('李敏') })
  expect(test.house.halls.list().map((hall) => hall.now())).toEqual([body.now, body.now])
  await test.close()
})

test('whether the machine’s clock is right is asked once, however many halls doubt it', async () => {
  const before = await openSmallHouse()
  const { id } = (await before.house.people.staff.byName('李敏')) ?? { id: '' }
  const other = await before.house.openHall(OTHER)
  for (const command of [{ type: 'publishSettings', settings: smallHall(), baseSeq: 0 }, { type: 'openDay' }] as const)
    await other.submit({ id: newId(), actor: { role: 'manager', id }, command })
  await before.stop()
  const threeDaysOn = Date.now() + 3 * 86_400_000
  const clock = vi.spyOn(Date, 'now').mockReturnValue(threeDaysOn)
  const isClockRight = vi.fn(async () => true)
  const after = await openHouse({ ...before.houseOptions, isClockRight })
  clock.mockRestore()
  expect(after.halls.list()).toHaveLength(2)
  expect(isClockRight).toHaveBeenCalledTimes(1)
  await after.close()
  await before.close()
})

function personsIn(steps: readonly { events: readonly object[] }[]): unknown[] {
  return steps.flatMap(({ events }) => events.flatMap((event) => ('person' in event ? [event.person] : [])))
}
