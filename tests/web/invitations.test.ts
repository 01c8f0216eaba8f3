import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { secretHash } from '@tingxu/server/web/random-secrets.ts'
import { PASSWORD_MAX } from '@tingxu/shared/limits.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeIn, type Headers, hire, idOf, staffPath } from './hiring.ts'
import { cookieIn, HALL, ORIGIN, openSmallHouse, PASSWORD, type SmallHouse } from './small-house.ts'

let small: SmallHouse
let liMin: Headers
beforeAll(async () => {
  small = await openSmallHouse()
  liMin = await small.staff('李敏')
})
afterAll(() => small.close())

const GOOD = 'copper lantern seventeen'
const look = (code: string) => small.ask('/api/invitations/look', { body: { code } })
const accept = (code: string, password = GOOD) =>
  small.ask('/api/invitations/accept', { body: { code, password }, headers: { origin: ORIGIN } })
const signIn = (name: string, password: string) => small.ask('/api/sign-in', { body: { name, password } })

async function inviteFor(name: string): Promise<{ code: string; id: string }> {
  const { body } = await small.ask(staffPath(), { body: { name, role: 'clerk' }, headers: liMin })
  return { code: codeIn(body.link), id: String(body.id) }
}
const inviteAgain = async (id: string) =>
  codeIn((await small.ask(staffPath(id, 'invite'), { body: {}, headers: liMin })).body.link)

describe('an invitation', () => {
  test('says whom it is for, and is not used up by that', async () => {
    const { code } = await inviteFor('周静')
    const told = { name: '周静', halls: [{ hallId: HALL, role: 'clerk' }], sso: null }
    expect((await look(code)).body).toEqual(told)
    expect((await look(code)).body).toEqual(told)
  })

  test('lets in who accepts it, with the password from then on', async () => {
    const { code } = await inviteFor('吴敏')
    const { status, body, headers } = await accept(code)
    expect(status).toBe(200)
    expect(body.staff).toMatchObject({ name: '吴敏', halls: [{ hallId: HALL, role: 'clerk' }] })
    expect((await small.ask('/api/session', { headers: { cookie: cookieIn(headers) } })).body).toEqual(body)
    expect((await signIn('吴敏', GOOD)).status).toBe(200)
  })

  test('works once: of two who come with it at once one is in', async () => {
    const { code } = await inviteFor('郑爽')
    const answers = await Promise.all([accept(code, GOOD), accept(code, 'another long password')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
    expect((await signIn('郑爽', GOOD)).status + (await signIn('郑爽', 'another long password')).status).toBe(601)
  })

  test('used, ended, replaced, taken back or never given: all look the same', async () => {
    const { code: used } = await inviteFor('钱进')
    await accept(used)
    const { code: replaced, id } = await inviteFor('孙悦')
    const ended = await inviteAgain(id)
    const past = { type: 'invite', staffId: id, invitation: { codeHash: secretHash(ended), endsAt: 1 } } as const
    await small.house.people.staff.change(() => ({ answer: null, writes: [past] }))
    const { code: removed, id: gone } = await inviteFor('李想')
    await small.ask(staffPath(gone, 'remove'), { body: {}, headers: liMin })
    const never = 'A'.repeat(43)
    const from = (code: string, path: string, more = {}) =>
      small.web.inject({
        method: 'POST',
        url: path,
        remoteAddress: `10.1.0.${code.charCodeAt(0)}`,
        payload: { code, ...more },
      })
    const answers = await Promise.all(
      [used, replaced, ended, removed, never].flatMap((code) => [
        from(code, '/api/invitations/look'),
        from(code, '/api/invitations/accept', { password: GOOD }),
      ]),
    )
    const said = new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`))
    expect(said.size).toBe(1)
    expect([...said][0]).toContain('401 {"refused":"invitation-over"')
  })

  test('its end is three days away', async () => {
    const { id } = await inviteFor('方圆')
    const now = Date.now()
    const { body } = await small.ask(staffPath(id, 'invite'), { body: {}, headers: liMin })
    expect(Number(body.until)).toBeGreaterThan(now + 71 * 3_600_000)
    expect(Number(body.until)).toBeLessThan(now + 73 * 3_600_000)
  })

  test('whoever goes on guessing must wait', async () => {
    const guess = (path: string) =>
      small.web.inject({
        method: 'POST',
        url: `/api/invitations/${path}`,
        remoteAddress: '10.0.0.66',
        payload: { code: 'GUESS', ...(path === 'accept' && { password: GOOD }) },
      })
    const statuses: number[] = []
    for (let tries = 0; tries < 15; tries += 1) {
      statuses.push((await guess(tries % 2 === 0 ? 'look' : 'accept')).statusCode)
    }
    expect(new Set(statuses.slice(0, 10))).toEqual(new Set([401]))
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('a password that somebody thinks of', () => {
  test.each([
    ['short', 'ab3$ef7', 'too-short'],
    ['nine signs', 'ab3$ef7!x', 'too-short'],
    ['the name and a year', 'hongmei-2026', 'has-name'],
    ['the name as others write it', 'ＨＯＮＧＭＥＩ19850612', 'has-name'],
    ['what everybody takes', 'password1234', 'guessable'],
    ['a row of keys', 'qwertyuiop123', 'guessable'],
    ['one letter', 'aaaaaaaaaaaaaaaa', 'guessable'],
    ['the same again and again', 'abcabcabcabcabc', 'guessable'],
    ['a row of figures', '12345678901234', 'guessable'],
  ])('is refused when it is %s, and the link stays good', async (_, password, why) => {
    const account = await small.house.people.staff.byName('hongmei')
    const code = account ? await inviteAgain(account.id) : (await inviteFor('HongMei')).code
    const { status, body } = await accept(code, password)
    expect([status, body.refused, body.why]).toEqual([409, 'password-weak', why])
    expect(body.message).toEqual(expect.any(String))
    expect((await look(code)).status).toBe(200)
  })

  test.each([
    ['several words', 'copper lantern seventeen'],
    ['a line of verse', '春眠不觉晓处处闻啼鸟'],
    ['what a machine made', 'k7qm-2hxr-9wtd-b3np'],
    ['as long as it may be', 'copper lantern seventeen'.padEnd(PASSWORD_MAX, '.')],
  ])('is taken when it is %s', async (_, password) => {
    const { code } = await inviteFor(`长密码${password.length}`)
    expect((await accept(code, password)).status).toBe(200)
  })

  test('is refused when nobody could type it', async () => {
    const { code } = await inviteFor('田野')
    expect((await accept(code, 'x'.repeat(PASSWORD_MAX + 1))).status).toBe(400)
  })

  test('the refusal is in the language of whoever asks', async () => {
    const { code } = await inviteFor('白云')
    const said = async (language: string) =>
      (
        await small.ask('/api/invitations/accept', {
          body: { code, password: 'short' },
          headers: { 'accept-language': language },
        })
      ).body.message
    expect(await said('en')).toBe('A password needs at least 10 characters')
    expect(await said('zh')).toBe('密码至少要有 10 个字符')
  })
})

describe('what is kept', () => {
  test('no password, code or cookie stands in the people’s file, only what was made of them', async () => {
    const { code: waiting } = await inviteFor('袁满')
    const { code: used } = await inviteFor('高兴')
    const { headers } = await accept(used, 'seldom said aloud here')
    await hire(small, '罗列', { role: 'clerk' })
    await inviteAgain(await idOf(small, '罗列'))
    const files = ['people.db', 'people.db-wal'].map((file) => readFileSync(join(small.dataDir, file), 'latin1'))
    const kept = files.join('')
    expect(kept).toContain(secretHash(waiting))
    for (const secret of [waiting, used, 'seldom said aloud', PASSWORD, cookieIn(headers).split('=')[1] ?? '']) {
      expect(kept).not.toContain(secret)
    }
  })
})
