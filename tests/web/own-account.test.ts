import { newId } from '@tingxu/shared/ids.ts'
import type { SessionListed } from '@tingxu/shared/wire-console.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Headers } from './hiring.ts'
import { openSmallHouse, PASSWORD, type SmallHouse } from './small-house.ts'

let small: SmallHouse
beforeAll(async () => {
  small = await openSmallHouse()
})
afterAll(() => small.close())

const NEXT = 'copper lantern seventeen'
const isIn = async (headers: Headers) => (await small.ask('/api/session', { headers })).status === 200
const change = (headers: Headers, password: string, next: string) =>
  small.ask('/api/password', { body: { password, next }, headers })
const sessionsOf = async (headers: Headers) =>
  (await small.ask('/api/sessions', { headers })).body.sessions as SessionListed[]
const end = (headers: Headers, body: object = {}) => small.ask('/api/sessions/end', { body, headers })

describe('another password', () => {
  test('is for whoever knows the old one; other sessions end and this one goes on', async () => {
    const [here, elsewhere] = [await small.staff('王芳'), await small.staff('王芳')]
    expect((await change(here, PASSWORD, NEXT)).status).toBe(200)
    expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false])
    const signIn = (password: string) => small.ask('/api/sign-in', { body: { name: '王芳', password } })
    expect([(await signIn(PASSWORD)).status, (await signIn(NEXT)).status]).toEqual([401, 200])
  })

  test('a wrong old one is said so, and after ten of them whoever guesses must wait', async () => {
    const headers = await small.staff('赵强')
    const { status, body } = await change(headers, 'guess', NEXT)
    expect([status, body.refused]).toEqual([409, 'password-wrong'])
    for (let tries = 0; tries < 10; tries += 1) await change(headers, 'guess', NEXT)
    expect((await change(headers, 'guess', NEXT)).status).toBe(429)
    expect(await isIn(headers)).toBe(true)
  })

  test('a weak one is refused and changes nothing', async () => {
    const headers = await small.staff('李敏')
    const { status, body } = await change(headers, PASSWORD, 'password1234')
    expect([status, body.refused, body.why]).toEqual([409, 'password-weak', 'guessable'])
    expect((await small.staff('李敏')).cookie).not.toBe('undefined')
  })

  test('of two that are chosen at once one is the password', async () => {
    const [one, two] = [await small.staff('孙丽'), await small.staff('孙丽')]
    const answers = await Promise.all([change(one, PASSWORD, NEXT), change(two, PASSWORD, `${NEXT} two`)])
    const [first, second] = answers.map(({ status }) => status)
    expect([first, second].filter((status) => status === 200)).toHaveLength(1)
    expect([await isIn(one), await isIn(two)]).toEqual([first === 200, second === 200])
  })
})

describe('one’s own sessions', () => {
  test('are listed, and which of them is here', async () => {
    const [first, here] = [await small.staff('陈静'), await small.staff('陈静')]
    expect((await sessionsOf(here)).map(({ here }) => here)).toEqual([false, true])
    expect((await sessionsOf(first)).map(({ here }) => here)).toEqual([true, false])
    const [listed] = await sessionsOf(here)
    expect(Object.keys(listed ?? {}).sort()).toEqual(['here', 'id', 'seenAt', 'startedAt'])
    await end(here)
    expect([await isIn(first), await isIn(here)]).toEqual([false, true])
    expect(await sessionsOf(here)).toHaveLength(1)
  })

  test('end one by one, this one too', async () => {
    const [other, here] = [await small.staff('李敏'), await small.staff('李敏')]
    const ids = await sessionsOf(here)
    expect((await end(here, { id: ids.find((session) => session.here)?.id })).status).toBe(200)
    expect([await isIn(other), await isIn(here)]).toEqual([true, false])
  })

  test('somebody else’s looks like one that there never was', async () => {
    const [manager, administrator] = [await small.staff('李敏'), await small.staff('陈静')]
    const [foreign] = await sessionsOf(administrator)
    const answers = [await end(manager, { id: foreign?.id }), await end(manager, { id: newId() })]
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect(await isIn(administrator)).toBe(true)
  })
})

describe('who has an account', () => {
  test.each(['/api/password', '/api/sessions/end', '/api/sessions'])(
    'no device and nobody without one: %s',
    async (path) => {
      const body = path === '/api/password' ? { password: 'x', next: 'y' } : {}
      const asked = (headers: Headers) => small.ask(path, path === '/api/sessions' ? { headers } : { headers, body })
      expect((await asked(await small.device('kiosk'))).status).toBe(403)
      expect((await asked((await small.ticket()).headers)).status).toBe(403)
      expect((await asked({})).status).toBe(401)
    },
  )
})
