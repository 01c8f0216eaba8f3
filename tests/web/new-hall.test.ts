import type { LiveHall } from '@tingxu/server/live/live-hall.ts'
import { openHouse } from '@tingxu/server/open-house.ts'
import { missingLinks } from '@tingxu/server/setup/missing-links.ts'
import { HALLS_MAX } from '@tingxu/shared/limits.ts'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { smallHall } from '../helpers/small-hall.ts'
import { HALL, openSmallHouse, type SmallHouse } from './small-house.ts'

const NAME = { zh: '吴城街道便民服务中心' }

let small: SmallHouse
let 陈静: Record<string, string>
beforeAll(async () => {
  small = await openSmallHouse()
  陈静 = await small.staff('陈静')
})
afterAll(() => small.close())

const begin = (hallId: string, name: object = NAME, headers = 陈静) =>
  small.ask('/api/halls', { body: { hallId, name }, headers })
const hallsOf = async (headers: Record<string, string>) =>
  ((await small.ask('/api/session', { headers })).body.staff as { halls: object[] }).halls
const refusedAs = (reason: string) => ({ status: 409, body: { refused: reason, message: expect.any(String) } })

describe('an administrator begins a hall', () => {
  test('and is its manager from then on, under the name that it was given', async () => {
    expect(await begin('wucheng')).toMatchObject({ status: 200, body: { hallId: 'wucheng' } })
    expect(await hallsOf(陈静)).toContainEqual({ hallId: 'wucheng', role: 'manager', begunAs: NAME })
    expect(await hallsOf(await small.staff('李敏'))).not.toContainEqual(expect.objectContaining({ hallId: 'wucheng' }))
  })

  test('without settings it is nobody else’s business, and nothing of it is in the log', async () => {
    await begin('anfu')
    expect((await small.ask('/api/halls')).body).toEqual([expect.objectContaining({ id: HALL })])
    expect((await small.ask('/api/halls/anfu/settings', { headers: 陈静 })).status).toBe(404)
    expect(await small.house.log.head('anfu')).toMatchObject({ seq: 0 })
    expect((await small.ask('/api/halls/anfu/views/board', { headers: 陈静 })).body).toMatchObject({ seq: 0 })
  })

  test('its first settings open it to everybody', async () => {
    await begin('meixi')
    const command = { type: 'publishSettings', settings: smallHall(), baseSeq: 0 }
    const body = { id: '22222222-2222-4222-8222-222222222222', command }
    expect((await small.ask('/api/halls/meixi/commands', { body, headers: 陈静 })).status).toBe(200)
    const halls = (await small.ask('/api/halls')).body
    expect(halls).toContainEqual(expect.objectContaining({ id: 'meixi', name: smallHall().name, open: false }))
    expect(await hallsOf(陈静)).toContainEqual({ hallId: 'meixi', role: 'manager' })
  })

  test('it can have devices before it has settings', async () => {
    await begin('shimen')
    const wanted = { body: { kind: 'kiosk', name: '取号机' }, headers: 陈静 }
    const { code } = (await small.ask('/api/halls/shimen/devices', wanted)).body
    const paired = await small.ask('/api/devices/pair', { body: { code } })
    const headers = { authorization: `Bearer ${paired.body.token}` }
    expect((await small.ask('/api/halls/shimen/views/kiosk', { headers })).body).toMatchObject({ seq: 0 })
    expect((await small.ask(`/api/halls/${HALL}/views/kiosk`, { headers })).status).toBe(404)
  })
})

describe('a hall is not begun', () => {
  test.each(['李敏', '王芳'])('by %s, who is no administrator', async (name) => {
    expect((await begin('elsewhere', NAME, await small.staff(name))).status).toBe(403)
  })

  test('by a device or a visitor', async () => {
    for (const headers of [await small.device('kiosk'), (await small.ticket()).headers])
      expect((await begin('elsewhere', NAME, headers)).status).toBe(403)
    expect((await begin('elsewhere', NAME, {})).status).toBe(401)
  })

  test.each([HALL, HALL.toUpperCase()])('under an id that is taken: %s', async (hallId) => {
    expect(await begin(hallId)).toMatchObject(refusedAs('hall-taken'))
  })

  test('twice, where two ask at the same instant', async () => {
    const answers = await Promise.all([begin('twice'), begin('Twice')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test.each([
    ['an id with a slash', 'a/b', NAME],
    ['no id', '', NAME],
    ['no name', 'noname', {}],
    ['an empty name', 'noname', { zh: ' ' }],
    ['a name in no language', 'noname', { 中文: '大厅' }],
  ])('with %s', async (_, hallId, name) => {
    expect((await begin(hallId, name)).status).toBe(400)
  })

  test('where there are as many as there can be', async () => {
    const [hall] = small.house.halls.list()
    vi.spyOn(small.house.halls, 'list').mockReturnValueOnce(Array.from({ length: HALLS_MAX }, () => hall as LiveHall))
    expect(await begin('onemore')).toMatchObject(refusedAs('too-many-halls'))
    expect((await begin('onemore')).status).toBe(200)
  })
})

test('a hall that has been begun is there after a restart, with its manager and its name', async () => {
  const before = await openSmallHouse()
  const headers = await before.staff('陈静')
  await before.ask('/api/halls', { body: { hallId: 'wucheng', name: NAME }, headers })
  await before.stop()
  const after = await openHouse(before.houseOptions)
  expect(after.halls.list().map(({ id }) => id)).toEqual([HALL, 'wucheng'])
  expect(after.begunAs.get('wucheng')).toEqual(NAME)
  const accounts = await after.people.staff.all()
  expect(accounts.find(({ name }) => name === '陈静')?.halls).toMatchObject([{ hallId: 'wucheng', role: 'manager' }])
  await after.close()
  await before.close()
})

describe('a start offers links for what is missing', () => {
  test('of one hall without its name, of several with it, and of none that has no settings', async () => {
    const fresh = await openSmallHouse()
    const offered = async () =>
      (await missingLinks(fresh.house, 'http://hall.lan')).links.map(({ kind, hallId }) => ({ kind, hallId }))
    expect(await offered()).toEqual([
      { kind: 'kiosk', hallId: null },
      { kind: 'display', hallId: null },
    ])
    await fresh.device('kiosk')
    await fresh.ask('/api/halls', { body: { hallId: 'wucheng', name: NAME }, headers: await fresh.staff('陈静') })
    expect(await offered()).toEqual([{ kind: 'display', hallId: HALL }])
    await fresh.close()
  })
})
