import { newId } from '@tingxu/shared/ids.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Headers, hire, idOf, listFor, staffPath } from './hiring.ts'
import { HALL, openSmallHouse, type SmallHouse } from './small-house.ts'

let small: SmallHouse
const as: Record<string, Headers> = { nobody: {} }
beforeAll(async () => {
  small = await openSmallHouse()
  as.manager = await small.staff('李敏')
  as.head = await small.staff('孙丽')
  as.clerk = await small.staff('王芳')
  as.administrator = await small.staff('陈静')
  as.kiosk = await small.device('kiosk')
  as.visitor = (await small.ticket()).headers
  await small.house.openHall('new')
})
afterAll(() => small.close())

const ask = (who: string, path: string, body?: object) =>
  small.ask(path, { headers: as[who] ?? {}, ...(body && { body }) })
const POLICE = { role: 'clerk', departmentId: 'police' } as const
/** Nobody is called like this yet. */
const newName = () => `新来的${newId().slice(-8)}`
const newcomer = (post: Parameters<typeof hire>[2] = POLICE) => hire(small, newName(), post)

describe('who may look after staff', () => {
  const MAY: Record<string, number> = {
    ...{ manager: 200, head: 200, administrator: 200 },
    ...{ clerk: 403, kiosk: 403, visitor: 403, nobody: 401 },
  }
  const cases = Object.entries(MAY)

  test.each(cases)('a list for the %s: %i', async (who, status) => {
    expect((await ask(who, staffPath())).status).toBe(status)
  })

  test.each(cases)('taking somebody in by the %s: %i', async (who, status) => {
    expect((await ask(who, staffPath(), { name: newName(), role: 'clerk' })).status).toBe(status)
  })

  test.each(cases)('a right taken away by the %s: %i', async (who, status) => {
    const id = await newcomer()
    expect((await ask(who, staffPath(id), { denied: ['callTicket'] })).status).toBe(status)
  })

  test.each(
    ['invite', 'sign-out', 'remove'].flatMap((verb) => cases.map(([who, status]) => [verb, who, status] as const)),
  )('%s by the %s: %i', async (verb, who, status) => {
    expect((await ask(who, staffPath(await newcomer(), verb), {})).status).toBe(status)
  })

  test('a hall that one has no part in looks like no hall, whoever works there', async () => {
    const id = await hire(small, newName(), { role: 'clerk', hallId: 'new' })
    for (const path of [staffPath(id, 'remove', 'new'), staffPath(id, 'remove', 'nowhere')]) {
      expect((await ask('manager', path, {})).status).toBe(404)
    }
    expect((await ask('administrator', staffPath(id, 'remove', 'new'), {})).status).toBe(200)
  })
})

describe('the list', () => {
  test('a manager sees everybody who works here, field by field', async () => {
    const listed = await listFor(small, as.manager ?? {})
    expect(listed.find(({ name }) => name === '孙丽')).toEqual({
      id: expect.any(String),
      name: '孙丽',
      role: 'head',
      departmentId: 'police',
      administrator: false,
      denied: [],
      state: 'active',
      invitedUntil: null,
      lastSeenAt: expect.any(Number),
      sessions: 1,
      sso: false,
    })
    expect(listed.map(({ name }) => name)).not.toContain('陈静')
  })

  test('of somebody who was never here it says so', async () => {
    const id = await newcomer()
    const listed = (await listFor(small, as.manager ?? {})).find((one) => one.id === id)
    expect(listed).toMatchObject({ lastSeenAt: null, sessions: 0 })
  })

  test('who was here is known after they have signed out', async () => {
    const name = newName()
    await hire(small, name, POLICE)
    const headers = await small.staff(name)
    await small.ask('/api/sign-out', { method: 'POST', headers })
    const listed = (await listFor(small, as.manager ?? {})).find((one) => one.name === name)
    expect(listed).toMatchObject({ lastSeenAt: expect.any(Number), sessions: 0 })
  })
})

describe('taking somebody in', () => {
  test('makes an account without a password, and a link that is told once', async () => {
    const { body } = await ask('manager', staffPath(), { name: ' 周静 ', role: 'clerk', departmentId: 'market' })
    expect(body).toEqual({
      id: expect.any(String),
      link: expect.stringMatching(/^http:\/\/localhost\/console#invite=[\w-]{43}$/),
      until: expect.any(Number),
    })
    const listed = (await listFor(small, as.manager ?? {})).find(({ name }) => name === '周静')
    expect(listed).toMatchObject({ role: 'clerk', departmentId: 'market', state: 'invited', invitedUntil: body.until })
    const signIn = { name: '周静', password: '' }
    expect((await ask('nobody', '/api/sign-in', { ...signIn, password: ' ' })).status).toBe(401)
  })

  test.each(['王芳', ' 王芳', '王芳\u3000'])('a name that somebody has is taken: “%s”', async (name) => {
    const { status, body } = await ask('manager', staffPath(), { name, role: 'clerk' })
    expect([status, body.refused]).toEqual([409, 'name-taken'])
  })

  test('a name is taken however its letters are written', async () => {
    await hire(small, 'Anna', POLICE)
    const { body } = await ask('manager', staffPath(), { name: 'ａｎｎａ', role: 'clerk' })
    expect(body.refused).toBe('name-taken')
  })

  test.each(['', '   ', '王\u0007芳', '王\u200b芳', '王\u202e芳', '长'.repeat(81)])('“%s” is no name', async (name) => {
    expect((await ask('manager', staffPath(), { name, role: 'clerk' })).status).toBe(400)
  })

  test('a head of no department is refused, and of one that the hall does not have', async () => {
    const without = await ask('manager', staffPath(), { name: newName(), role: 'head' })
    expect([without.status, without.body.refused]).toEqual([409, 'department-needed'])
    const unknown = await ask('manager', staffPath(), { name: newName(), role: 'head', departmentId: 'cellar' })
    expect([unknown.status, unknown.body.refused]).toEqual([409, 'department-unknown'])
    expect((await ask('manager', staffPath(), { name: newName(), role: 'administrator' })).status).toBe(400)
  })

  test('only an administrator takes in somebody who works elsewhere, and the password stays', async () => {
    const name = newName()
    await hire(small, name, { role: 'manager', hallId: 'new' })
    const wanted = { name, role: 'clerk' }
    expect((await ask('manager', staffPath(), wanted)).body.refused).toBe('name-taken')
    expect((await ask('administrator', staffPath(), wanted)).body).toMatchObject({ link: null, until: null })
    const headers = await small.staff(name)
    const { body } = await small.ask('/api/session', { headers })
    expect(body.staff).toMatchObject({
      halls: [
        { hallId: HALL, role: 'clerk' },
        { hallId: 'new', role: 'manager' },
      ],
    })
    expect((await ask('administrator', staffPath(), wanted)).body.refused).toBe('name-taken')
  })
})

describe('a head', () => {
  test('sees the clerks of the own department and nobody else', async () => {
    const listed = await listFor(small, as.head ?? {})
    expect(listed.map(({ name }) => name)).toContain('赵强')
    expect(new Set(listed.map(({ role, departmentId }) => `${role} of ${departmentId}`))).toEqual(
      new Set(['clerk of police']),
    )
  })

  test.each(['', 'invite', 'sign-out', 'remove'])('cannot tell others from nobody (%s)', async (verb) => {
    const nobody = '11111111-1111-4111-8111-111111111111'
    const others = [
      await idOf(small, '李敏'),
      await idOf(small, '王芳'),
      await idOf(small, '孙丽'),
      await newcomer({ role: 'clerk', departmentId: 'market' }),
      await newcomer({ role: 'head', departmentId: 'police' }),
    ]
    const unknown = await ask('head', staffPath(nobody, verb), {})
    expect(unknown.status).toBe(404)
    for (const id of others) {
      const { status, body } = await ask('head', staffPath(id, verb), {})
      expect([status, body]).toEqual([unknown.status, unknown.body])
    }
  })

  test('takes in clerks of the own department only', async () => {
    const { body } = await ask('head', staffPath(), { name: newName(), role: 'clerk' })
    const listed = (await listFor(small, as.head ?? {})).find(({ id }) => id === body.id)
    expect(listed).toMatchObject(POLICE)
    for (const post of [{ role: 'head' }, { role: 'manager' }, { role: 'clerk', departmentId: 'market' }]) {
      expect((await ask('head', staffPath(), { name: newName(), ...post })).status).toBe(403)
    }
  })

  test('neither raises a clerk nor gives one away', async () => {
    const id = await newcomer()
    for (const change of [{ role: 'manager' }, { role: 'head' }, { departmentId: 'market' }, { departmentId: null }]) {
      expect((await ask('head', staffPath(id), change)).status).toBe(403)
    }
    expect((await ask('head', staffPath(id), { denied: ['serveVisitor'] })).status).toBe(200)
    const listed = (await listFor(small, as.head ?? {})).find((one) => one.id === id)
    expect(listed).toMatchObject({ ...POLICE, denied: ['serveVisitor'] })
  })
})

describe('a link opens all that an account is', () => {
  test('who works in another hall too gets one from an administrator, or from a manager of both', async () => {
    const name = newName()
    const id = await hire(small, name, POLICE, { role: 'manager', hallId: 'new' })
    const refused = await ask('manager', staffPath(id, 'invite'), {})
    expect([refused.status, refused.body.refused]).toEqual([409, 'administrator-needed'])
    expect((await ask('head', staffPath(id, 'invite'), {})).body.refused).toBe('administrator-needed')
    await hire(small, '两厅主任', { role: 'manager' }, { role: 'manager', hallId: 'new' })
    as.both = await small.staff('两厅主任')
    expect((await ask('both', staffPath(id, 'invite'), {})).status).toBe(200)
    expect((await ask('administrator', staffPath(id, 'invite'), {})).status).toBe(200)
    await ask('administrator', staffPath(await idOf(small, '两厅主任'), 'remove'), {})
  })

  test('an administrator’s account is an administrator’s business', async () => {
    const id = await newcomer({ role: 'clerk' })
    const raise = { type: 'set-administrator', staffId: id, administrator: true } as const
    await small.house.people.staff.change(() => ({ answer: null, writes: [raise] }))
    expect((await ask('manager', staffPath(id, 'invite'), {})).body.refused).toBe('administrator-needed')
    expect((await ask('manager', staffPath(id, 'sign-out'), {})).body.refused).toBe('administrator-needed')
    expect((await ask('administrator', staffPath(id, 'invite'), {})).status).toBe(200)
  })

  test('a new link ends the sessions and the old password', async () => {
    const name = newName()
    const id = await hire(small, name, POLICE)
    const before = await small.staff(name)
    expect((await ask('manager', staffPath(id, 'invite'), {})).body).toEqual({
      link: expect.stringContaining('#invite='),
      until: expect.any(Number),
    })
    expect((await small.ask('/api/session', { headers: before })).status).toBe(401)
    expect((await small.staff(name)).cookie).toBe('undefined')
  })
})

describe('somebody works here no longer', () => {
  test('an account that is nothing anywhere is deleted with all that it left', async () => {
    const name = newName()
    const id = await hire(small, name, POLICE)
    const headers = await small.staff(name)
    expect((await ask('manager', staffPath(id, 'remove'), {})).status).toBe(200)
    expect((await small.ask('/api/session', { headers })).status).toBe(401)
    expect(await small.house.people.staff.byId(id)).toBeNull()
    expect((await small.house.people.sessions.all()).map(({ staffId }) => staffId)).not.toContain(id)
  })

  test('one that works in another hall stays there', async () => {
    const name = newName()
    const id = await hire(small, name, POLICE, { role: 'clerk', hallId: 'new' })
    const headers = await small.staff(name)
    await ask('manager', staffPath(id, 'remove'), {})
    const { body } = await small.ask('/api/session', { headers })
    expect(body.staff).toMatchObject({ halls: [{ hallId: 'new', role: 'clerk' }] })
  })
})
