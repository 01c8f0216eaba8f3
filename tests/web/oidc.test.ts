import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Identity } from '@tingxu/server/store/people-staff.ts'
import { OidcFlows } from '@tingxu/server/web/oidc-flows.ts'
import { steadyNow } from '@tingxu/server/web/steady-clock.ts'
import { OIDC_FLOW_MS_MAX } from '@tingxu/shared/limits.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ISSUER_NAME, type StartedIssuer, startIssuer } from '../helpers/issuer.ts'
import { codeIn, type Headers, idOf, listFor, staffPath } from './hiring.ts'
import { back, CALLBACK, comeAs, setOutFrom, start, throughIssuer } from './oidc-steps.ts'
import { HALL, ORIGIN, openSmallHouse, PASSWORD, type SmallHouse } from './small-house.ts'

let issuer: StartedIssuer
let small: SmallHouse
let liMin: Headers
beforeAll(async () => {
  issuer = await startIssuer()
  small = await openSmallHouse({ oidc: issuer.config })
  liMin = await small.staff('李敏')
})
afterAll(async () => {
  await small.close()
  await issuer.end()
})

const whoIs = async (headers: Headers) => (await small.ask('/api/session', { headers })).body.staff
const tie = (headers: Headers, password = PASSWORD) =>
  small.ask('/api/oidc/tie', { body: { password, hallId: HALL }, headers })
const untie = (headers: Headers) => small.ask('/api/oidc/untie', { body: {}, headers })
const own = async (headers: Headers) => (await small.ask('/api/sign-in/own', { headers })).body
const ACCOUNT = `/console#/${HALL}/account`

async function invite(name: string, role = 'clerk'): Promise<{ code: string; id: string }> {
  const { body } = await small.ask(staffPath(), { body: { name, role }, headers: liMin })
  return { code: codeIn(body.link), id: String(body.id) }
}
const tieAs = async (headers: Headers, subject: string) => {
  const { location, cookie } = setOutFrom(await tie(headers))
  return back(small, await throughIssuer(location, subject), cookie)
}

describe('somebody of the issuer', () => {
  test('comes in by an invitation the first time, and without one from then on; there is no password', async () => {
    const { code, id } = await invite('周静')
    const look = await small.ask('/api/invitations/look', { body: { code } })
    expect(look.body.sso).toBe(ISSUER_NAME)
    const first = await comeAs(small, 'zhou', { page: 'console', invitation: code })
    expect([first.status, first.to]).toEqual([302, '/counter'])
    expect(await whoIs(first.session)).toMatchObject({ id, name: '周静' })
    expect((await small.ask('/api/invitations/look', { body: { code } })).status).toBe(401)

    const again = await comeAs(small, 'zhou')
    expect(await whoIs(again.session)).toMatchObject({ id, name: '周静' })
    expect(await own(again.session)).toEqual({ sso: ISSUER_NAME, tied: true, password: false })
    const listed = (await listFor(small, liMin)).find((one) => one.id === id)
    expect(listed).toMatchObject({ state: 'active', sso: true })
    expect((await untie(again.session)).body.refused).toBe('password-needed')
  })

  test('goes on where she began, but a clerk not at the console', async () => {
    const { code } = await invite('何洁', 'manager')
    expect((await comeAs(small, 'he', { page: 'console', invitation: code })).to).toBe('/console')
    expect((await comeAs(small, 'he', { page: 'counter' })).to).toBe('/counter')
    const { code: ofClerk } = await invite('马超')
    await comeAs(small, 'ma', { page: 'console', invitation: ofClerk })
    expect((await comeAs(small, 'ma', { page: 'console' })).to).toBe('/counter')
  })

  test('whom nobody here knows is refused, whatever she is called there', async () => {
    const { to, session } = await comeAs(small, '王芳', { page: 'counter' })
    expect([to, session.cookie]).toEqual(['/counter#signin-refused=sso-unknown', ''])
    expect((await comeAs(small, '王芳', { page: 'console' })).to).toBe('/console#signin-refused=sso-unknown')
  })

  test('is nobody here by the same subject at another issuer', async () => {
    const identity = { issuer: 'https://elsewhere.example/', subject: 'qian' }
    const staffId = await idOf(small, '赵强')
    await small.house.people.staff.change(() => ({ answer: null, writes: [{ type: 'tie', staffId, identity }] }))
    expect((await comeAs(small, 'qian')).to).toBe('/counter#signin-refused=sso-unknown')
    const { id } = await invite('钱进')
    const here = { issuer: issuer.config.issuer.href, subject: 'qian' }
    const write = { type: 'tie', staffId: id, identity: here } as const
    await small.house.people.staff.change(() => ({ answer: null, writes: [write] }))
    expect(await whoIs((await comeAs(small, 'qian')).session)).toMatchObject({ name: '钱进' })
  })

  test('ends whatever session the browser had, though its cookie stays behind on the way', async () => {
    const before = await small.staff('孙丽')
    const { code } = await invite('沈洋')
    const begun = setOutFrom(await start(small, { page: 'console', invitation: code }, before))
    const { session } = await back(small, await throughIssuer(begun.location, 'shen'), begun.cookie)
    expect(await whoIs(session)).toMatchObject({ name: '沈洋' })
    expect(await whoIs(before)).toBeUndefined()
  })
})

describe('a manager who comes by the issuer', () => {
  test('keeps a hall from being without one, as long as it is this issuer', async () => {
    const house = await openSmallHouse({ oidc: issuer.config })
    const headers = await house.staff('李敏')
    const goes = async () =>
      (await house.ask(staffPath(await idOf(house, '李敏')), { body: { role: 'clerk' }, headers })).body.refused
    const invited = await house.ask(staffPath(), { body: { name: '唐宁', role: 'manager' }, headers })
    const tiedTo = (identity: Identity) => {
      const write = { type: 'tie', staffId: String(invited.body.id), identity } as const
      return house.house.people.staff.change(() => ({ answer: null, writes: [write] }))
    }
    expect(await goes()).toBe('last-manager')
    await tiedTo({ issuer: 'https://elsewhere.example/', subject: 'tang' })
    expect(await goes()).toBe('last-manager')
    await tiedTo({ issuer: issuer.config.issuer.href, subject: 'tang' })
    expect(await goes()).toBeUndefined()
    await house.close()
  })
})

describe('an invitation', () => {
  test('that is over or taken by somebody tied elsewhere leads back to its page, and says so', async () => {
    const { code: first } = await invite('韩梅')
    await comeAs(small, 'han', { page: 'console', invitation: first })
    const { code } = await invite('韩冰')
    const taken = await comeAs(small, 'han', { page: 'console', invitation: code })
    expect(taken.to).toBe(`/console#invite=${code}&refused=sso-taken`)
    expect((await small.ask('/api/invitations/look', { body: { code } })).status).toBe(200)
    const over = await comeAs(small, 'bing', { page: 'console', invitation: first })
    expect(over.to).toBe(`/console#invite=${first}&refused=invitation-over`)
  })

  test('made anew unties: the link decides who comes in, and no one else does', async () => {
    const { code, id } = await invite('秦岭')
    const { session } = await comeAs(small, 'qin', { page: 'console', invitation: code })
    await small.ask(staffPath(id, 'invite'), { body: {}, headers: liMin })
    expect(await whoIs(session)).toBeUndefined()
    expect((await comeAs(small, 'qin')).to).toBe('/counter#signin-refused=sso-unknown')
    expect((await listFor(small, liMin)).find((one) => one.id === id)).toMatchObject({ state: 'invited', sso: false })
  })
})

describe('the way back', () => {
  const OVER = '/counter#signin-refused=sso-over'

  test('is open once, to the browser that set out, with the answer to its own question', async () => {
    const { code } = await invite('许晴')
    await comeAs(small, 'xu', { page: 'console', invitation: code })
    const { location, cookie } = setOutFrom(await start(small, { page: 'counter' }))
    const path = await throughIssuer(location, 'xu')
    expect((await back(small, path, '')).to).toBe(OVER)
    expect((await back(small, path, 'tingxu-oidc=somebody-elses')).to).toBe(OVER)
    expect((await back(small, path, cookie)).to).toBe('/counter')
    expect((await back(small, path, cookie)).to).toBe(OVER)
  })

  test('with another state is refused, and the way is over', async () => {
    const { location, cookie } = setOutFrom(await start(small, { page: 'counter' }))
    const path = await throughIssuer(location, 'xu')
    expect((await back(small, path.replace(/state=counter\.[\w-]+/, 'state=counter.other'), cookie)).to).toBe(OVER)
    expect((await back(small, path, cookie)).to).toBe(OVER)
  })

  test('with an answer to somebody else’s question brings nobody in', async () => {
    const own = setOutFrom(await start(small, { page: 'counter' }))
    const foreign = setOutFrom(await start(small, { page: 'counter' }))
    const stolen = new URLSearchParams((await throughIssuer(foreign.location, 'xu')).split('?')[1])
    stolen.set('state', new URL(own.location).searchParams.get('state') ?? '')
    const { to, session } = await back(small, `${CALLBACK}?${stolen}`, own.cookie)
    expect([to, session.cookie]).toEqual(['/counter#signin-refused=sso-refused', ''])
  })

  test('with a no of the issuer is a no, and nothing of the query says where it leads', async () => {
    const { location, cookie } = setOutFrom(await start(small, { page: 'console' }))
    const state = new URL(location).searchParams.get('state')
    const path = `${CALLBACK}?error=access_denied&state=${state}&page=//elsewhere.example&iss=${issuer.config.issuer.origin}`
    expect((await back(small, path, cookie)).to).toBe('/console#signin-refused=sso-refused')
    const forged = await back(small, `${CALLBACK}?state=//elsewhere.example&code=1`, '')
    expect(forged.to).toBe('/console#signin-refused=sso-over')
  })

  test('is open for ten minutes', () => {
    const [flows, now] = [new OidcFlows(), steadyNow()]
    const checks = { redirectUri: ORIGIN, state: 'one', nonce: 'two', codeVerifier: 'three' }
    const flow = { checks, errand: { to: 'sign-in', page: 'counter' }, sessionId: null } as const
    const [early, late] = [flows.add(flow, now), flows.add(flow, now)]
    expect(flows.take(early, 'one', now + OIDC_FLOW_MS_MAX - 1)).toMatchObject(flow)
    expect(flows.take(late, 'one', now + OIDC_FLOW_MS_MAX)).toBeNull()
  })

  test('is known by a cookie that no script reads and that goes nowhere else', async () => {
    const { headers, body } = await start(small, { page: 'counter' })
    expect(headers['set-cookie']).toMatch(/^tingxu-oidc=\S{43}; Max-Age=600; Path=\/api\/oidc; HttpOnly; SameSite=Lax$/)
    const asked = new URL(String(body.location)).searchParams
    expect(asked.get('scope')).toBe('openid')
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('redirect_uri')).toBe(`${ORIGIN}${CALLBACK}`)
  })
})

describe('one’s own account', () => {
  test('is tied and untied by whoever knows its password; other sessions end with the tie', async () => {
    const [here, elsewhere] = [await small.staff('王芳'), await small.staff('王芳')]
    expect((await tie(here, 'guess')).body.refused).toBe('password-wrong')
    expect((await tieAs(here, 'wang')).to).toBe(`${ACCOUNT}/tied`)
    expect(await own(here)).toEqual({ sso: ISSUER_NAME, tied: true, password: true })
    const { session } = await comeAs(small, 'wang')
    expect(await whoIs(session)).toMatchObject({ name: '王芳' })
    expect((await tieAs(here, 'wang-two')).to).toBe(`${ACCOUNT}/sso-taken`)

    expect((await untie(here)).status).toBe(200)
    expect((await untie(here)).status).toBe(200)
    expect(await own(here)).toEqual({ sso: ISSUER_NAME, tied: false, password: true })
    expect([await whoIs(session), await whoIs(elsewhere)]).toEqual([undefined, undefined])
    expect((await comeAs(small, 'wang')).to).toBe('/counter#signin-refused=sso-unknown')
  })

  test('is not tied for somebody who was signed out on the way', async () => {
    const headers = await small.staff('陈静')
    const { location, cookie } = setOutFrom(await tie(headers))
    await small.ask('/api/sign-out', { body: {}, headers })
    expect((await back(small, await throughIssuer(location, 'chen'), cookie)).to).toBe(`${ACCOUNT}/sign-in-needed`)
    expect((await small.house.people.staff.byName('陈静'))?.identity).toBeNull()
  })

  test('is not tied to who is somebody else here already', async () => {
    const { code } = await invite('冯远')
    await comeAs(small, 'feng', { page: 'console', invitation: code })
    expect((await tieAs(await small.staff('陈静'), 'feng')).to).toBe(`${ACCOUNT}/sso-taken`)
  })
})

describe('what is kept', () => {
  test('is who somebody is, and no token', async () => {
    const { code } = await invite('卫平')
    await comeAs(small, 'subject-of-wei-ping', { page: 'console', invitation: code })
    const files = readdirSync(small.dataDir).map((name) => readFileSync(join(small.dataDir, name)))
    const holds = (text: string) => files.some((bytes) => bytes.includes(text))
    expect(holds('subject-of-wei-ping')).toBe(true)
    expect(issuer.tokens.length).toBeGreaterThan(0)
    expect(issuer.tokens.filter((token) => token === '' || holds(token))).toEqual([])
  })
})

describe('an issuer', () => {
  test('that cannot be reached is said so, and keeps no password from working; once it is there it is used', async () => {
    const late = await startIssuer()
    await late.end()
    const house = await openSmallHouse({ oidc: late.config })
    const { status, body } = await start(house, { page: 'counter' })
    expect([status, body.refused]).toEqual([503, 'sso-unreachable'])
    expect((await house.ask('/api/sign-in/ways')).body).toEqual({ sso: ISSUER_NAME })
    const wangFang = await house.staff('王芳')
    expect((await house.ask('/api/session', { headers: wangFang })).status).toBe(200)
    const now = await startIssuer(Number(late.config.issuer.port))
    expect((await start(house, { page: 'counter' })).status).toBe(200)
    await house.close()
    await now.end()
  })

  test('that goes away while somebody is at its pages is said so', async () => {
    const going = await startIssuer()
    const house = await openSmallHouse({ oidc: going.config })
    const { location, cookie } = setOutFrom(await start(house, { page: 'counter' }))
    const path = await throughIssuer(location, 'wang')
    await going.end()
    expect((await back(house, path, cookie)).to).toBe('/counter#signin-refused=sso-unreachable')
    await house.close()
  })

  test('that is not there offers nothing', async () => {
    const house = await openSmallHouse()
    expect((await house.ask('/api/sign-in/ways')).body).toEqual({ sso: null })
    expect((await start(house, { page: 'counter' })).status).toBe(404)
    const headers = await house.staff('王芳')
    expect((await house.ask('/api/sign-in/own', { headers })).body).toEqual({ sso: null, tied: false, password: true })
    const { to } = await back(house, `${CALLBACK}?code=1&state=counter.1`, '')
    expect(to).toBe('/counter#signin-refused=sso-over')
    await house.close()
  })

  test('of a foreign page’s choosing is not gone to', async () => {
    const headers = { origin: 'http://elsewhere.example' }
    expect((await start(small, { page: 'counter' }, headers)).status).toBe(403)
  })
})
