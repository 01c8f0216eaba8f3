import type { StaffAccount } from '@tingxu/server/store/people-staff.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieIn, HALL, ORIGIN, openSmallHouse, PASSWORD, type SmallHouse } from './small-house.ts'

let small: SmallHouse
beforeAll(async () => {
  small = await openSmallHouse()
})
afterAll(() => small.close())

const signIn = (name: string, password: string, headers: Record<string, string> = {}) =>
  small.ask('/api/sign-in', { body: { name, password }, headers })
const whoAmI = (cookie: string) => small.ask('/api/session', { headers: { cookie } })

describe('who one is', () => {
  test('is told in the shape of the sign-in', async () => {
    const clerk = await small.staff('王芳')
    const { body } = await small.ask('/api/session', { headers: clerk })
    expect(body).toEqual({
      staff: { id: expect.any(String), name: '王芳', administrator: false, halls: [{ hallId: HALL, role: 'clerk' }] },
    })
  })

  test('a device is told what it was paired as, a visitor whose ticket it is', async () => {
    const kiosk = await small.ask('/api/session', { headers: await small.device('kiosk') })
    expect(kiosk.body).toEqual({ device: { id: expect.any(String), kind: 'kiosk', hallId: HALL } })
    const { ticketId, headers } = await small.ticket()
    expect((await small.ask('/api/session', { headers })).body).toEqual({ ticket: { id: ticketId, hallId: HALL } })
  })

  test('nobody is told anything without a credential', async () => {
    expect((await small.ask('/api/session')).status).toBe(401)
  })
})

describe('signing in', () => {
  test('王芳 comes in with her password and is told where she works', async () => {
    const { status, body, headers } = await signIn('王芳', PASSWORD)
    expect(status).toBe(200)
    expect(body).toEqual({
      staff: { id: expect.any(String), name: '王芳', administrator: false, halls: [{ hallId: HALL, role: 'clerk' }] },
    })
    expect(headers['set-cookie']).toMatch(
      /^tingxu-session=[\w-]{43}; Max-Age=86400; Path=\/; HttpOnly; SameSite=Strict$/,
    )
  })

  test('a wrong password and a name that nobody has get the same answer', async () => {
    const wrong = await signIn('王芳', 'guess')
    const nobody = await signIn('nobody', 'guess')
    expect([wrong.status, nobody.status]).toEqual([401, 401])
    expect(wrong.body).toEqual(nobody.body)
    expect(wrong.body).toEqual({ refused: 'sign-in-wrong', message: '姓名或密码不对' })
  })

  test('every sign-in has a new session, and the one before in that browser ends', async () => {
    const first = cookieIn((await signIn('王芳', PASSWORD)).headers)
    const second = cookieIn((await signIn('王芳', PASSWORD, { cookie: first, origin: ORIGIN })).headers)
    expect(second).not.toBe(first)
    expect((await whoAmI(first)).status).toBe(401)
    expect((await whoAmI(second)).status).toBe(200)
  })

  test('a session that somebody else chose never becomes hers', async () => {
    const planted = `tingxu-session=${'A'.repeat(43)}`
    const { headers } = await signIn('王芳', PASSWORD, { cookie: planted, origin: ORIGIN })
    expect(cookieIn(headers)).not.toBe(planted)
    expect((await whoAmI(planted)).status).toBe(401)
  })

  test('after signing out the cookie means nothing', async () => {
    const { cookie, origin } = await small.staff('王芳')
    const out = await small.ask('/api/sign-out', {
      method: 'POST',
      headers: { cookie: String(cookie), origin: String(origin) },
    })
    expect(out.status).toBe(204)
    expect(out.headers['set-cookie']).toMatch(/^tingxu-session=; Max-Age=0/)
    expect((await whoAmI(String(cookie))).status).toBe(401)
  })

  test('a new password ends the sessions that were begun with the old one', async () => {
    const { cookie } = await small.staff('赵强')
    const account = await small.house.people.staff.byName('赵强')
    await small.house.people.staff.setPassword(account?.id ?? '', account?.passwordHash ?? '')
    await small.house.sessions.readAgain()
    expect((await whoAmI(String(cookie))).status).toBe(401)
  })

  const beginAs = ({ id, passwordHash }: StaffAccount) =>
    small.house.sessions.begin(id, { passwordHash: passwordHash ?? '' }, Date.now())

  test('a password that is changed while it is being checked opens nothing', async () => {
    const checked = await small.house.people.staff.byName('孙丽')
    await small.house.people.staff.setPassword(checked?.id ?? '', 'another')
    expect(checked && (await beginAs(checked))).toBeNull()
    expect((await small.house.people.sessions.all()).map(({ staffId }) => staffId)).not.toContain(checked?.id)
  })

  test.each([' 王芳 ', '王芳\u3000'])('a name may be typed with spaces around it: “%s”', async (name) => {
    expect((await signIn(name, PASSWORD)).status).toBe(200)
  })

  test('[THR4] guessing at a name is slowed down, its owner at her own desk is not', async () => {
    const desk = { remoteAddress: '10.0.0.7' }
    const from = (remoteAddress: string, password: string) =>
      small.web.inject({ method: 'POST', url: '/api/sign-in', remoteAddress, payload: { name: '陈静', password } })
    expect((await from(desk.remoteAddress, PASSWORD)).statusCode).toBe(200)
    const guesses = await Promise.all(Array.from({ length: 40 }, () => from('10.0.0.66', 'guess')))
    const checked = guesses.filter(({ statusCode }) => statusCode === 401)
    const put = guesses.filter(({ statusCode }) => statusCode === 429)
    expect(checked.length).toBeLessThanOrEqual(20)
    expect(put.every(({ headers }) => Number(headers['retry-after']) >= 1)).toBe(true)
    expect((await from(desk.remoteAddress, PASSWORD)).statusCode).toBe(200)
  })
})

describe('over https', () => {
  test('the cookie is bound to the host and never sent in the clear', async () => {
    const secure = await openSmallHouse({ publicUrl: new URL('https://hall.example') })
    const { headers } = await secure.ask('/api/sign-in', {
      body: { name: '王芳', password: PASSWORD },
      headers: { host: 'hall.example', origin: 'https://hall.example' },
    })
    expect(headers['set-cookie']).toMatch(
      /^__Host-tingxu-session=[\w-]{43};.* Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    await secure.close()
  })
})
