import { checkAccess } from '@tingxu/server/web/access.ts'
import type { Role } from '@tingxu/shared/roles.ts'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallHall } from '../helpers/small-hall.ts'
import { HALL, openSmallHouse, type SmallHouse } from './small-house.ts'

let small: SmallHouse
const as: Partial<Record<Role, Record<string, string>>> = {}
beforeAll(async () => {
  small = await openSmallHouse()
  as.manager = await small.staff('李敏')
  as.clerk = await small.staff('王芳')
  as.administrator = await small.staff('陈静')
  await small.house.openHall('elsewhere')
})
afterAll(() => small.close())

describe('what one has no part in does not exist', () => {
  test.each([
    '/api/halls/linjiang/views/cellar',
    '/api/halls/linjiang/views/desk/nowhere',
    '/api/nothing',
    '/api/test/clock',
  ])('%s is not there', async (path) => {
    expect((await small.ask(path, { headers: as.manager ?? {} })).status).toBe(404)
  })

  test('an administrator comes into every hall, also one that was founded after she signed in', async () => {
    await small.house.openHall('new')
    const headers = as.administrator ?? {}
    expect((await small.ask('/api/halls/new/log', { headers })).status).toBe(200)
    const { body } = await small.ask('/api/session', { headers })
    const halls = [HALL, 'elsewhere', 'new'].map((hallId) => ({ hallId, role: 'administrator' }))
    expect(body.staff).toMatchObject({ administrator: true, halls })
    expect((await small.ask('/api/halls/new/log', { headers: as.manager ?? {} })).status).toBe(404)
  })

  test('halls are listed for everybody, as their names hang over the door', async () => {
    const listed = { id: HALL, name: smallHall().name, zone: 'Asia/Shanghai', open: true }
    expect(JSON.parse((await small.ask('/api/halls', { headers: as.clerk ?? {} })).text)).toEqual([listed])
    expect(JSON.parse((await small.ask('/api/halls')).text)).toEqual([listed])
  })
})

describe('the log and the figures', () => {
  test('a manager reads the log as it was hashed, page by page', async () => {
    const { body } = await small.ask(`/api/halls/${HALL}/log?after=1&limit=1`, { headers: as.manager ?? {} })
    const [step] = body.steps as { seq: number; hash: string }[]
    expect(step?.seq).toBe(2)
    expect(Object.keys(step ?? {}).sort()).toEqual(['actor', 'at', 'bodyHash', 'commandId', 'events', 'hash', 'seq'])
    expect(body.head).toEqual(await small.head())
  })

  test('figures are for this machine and for managers', async () => {
    const from = (remoteAddress: string, headers: Record<string, string>) =>
      small.web.inject({ url: '/metrics', remoteAddress, headers })
    expect((await from('127.0.0.1', {})).statusCode).toBe(200)
    expect((await from('127.0.0.1', { 'x-forwarded-for': '1.2.3.4' })).statusCode).toBe(401)
    expect((await from('10.0.0.7', {})).statusCode).toBe(401)
    expect((await from('10.0.0.7', as.clerk ?? {})).statusCode).toBe(403)
    expect((await from('10.0.0.7', as.manager ?? {})).statusCode).toBe(200)
  })
})

describe('a door without a rule', () => {
  test('[V5] stops the server from starting', async () => {
    const app = Fastify()
    checkAccess(app)
    app.get('/open', { config: { access: 'anyone' } }, async () => 'here')
    app.get('/forgotten', async () => 'here')
    await expect(app.ready()).rejects.toThrow('no access declared: /forgotten')
  })
})
