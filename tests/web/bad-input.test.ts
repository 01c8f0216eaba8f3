import { Readable } from 'node:stream'
import { BODY_BYTES_MAX, SETTINGS_BYTES_MAX } from '@tingxu/shared/limits.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answered, HALL, openSmallHouse, type SmallHouse } from './small-house.ts'

let small: SmallHouse
let kiosk: Record<string, string>
let manager: Record<string, string>
let clerk: Record<string, string>
let before: unknown
beforeAll(async () => {
  small = await openSmallHouse()
  kiosk = await small.device('kiosk')
  manager = await small.staff('李敏')
  clerk = await small.staff('王芳')
  before = await small.head()
})
afterAll(() => small.close())

const id = '7d444840-9dc0-41d1-b245-5ffdce74fad2'
const take = { type: 'takeTicket', serviceIds: ['id-card'] }
const commands = `/api/halls/${HALL}/commands`
const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

/** Nothing has happened, and the next one is served. */
async function nothingHappened() {
  expect(await small.head()).toEqual(before)
  expect((await small.ask('/healthz')).status).toBe(200)
}
const malformed = (path: string, why: string) => ({ path, why })

describe('a command that is not one', () => {
  test.each([
    ['no id', { command: take }, '/id', '缺少 id'],
    ['an id that is none', { id: 'x', command: take }, '/id', '太短，至少 36'],
    ['an id in capitals', { id: id.toUpperCase(), command: take }, '/id', '格式不对'],
    ['nothing to do', { id }, '/command', '缺少 command'],
    ['an unknown command', { id, command: { type: 'takeTickets' } }, '/command/type', '没有这个命令'],
    ['a command by number', { id, command: { type: 7 } }, '/command/type', '类型不对，应为 string'],
    ['a command that is text', { id, command: 'takeTicket' }, '/command', '类型不对，应为 object'],
    ['an unknown field', { id, command: { ...take, vip: true } }, '/command/vip', '没有 vip 这个字段'],
    ['an unknown field beside it', { id, command: take, at: 1 }, '/at', '没有 at 这个字段'],
    [
      'a list that is text',
      { id, command: { ...take, serviceIds: 'id-card' } },
      '/command/serviceIds',
      '类型不对，应为 array',
    ],
    ['an empty list', { id, command: { ...take, serviceIds: [] } }, '/command/serviceIds', '至少 1 项'],
    [
      'a number in a list',
      { id, command: { ...take, serviceIds: [1] } },
      '/command/serviceIds/0',
      '类型不对，应为 string',
    ],
    [
      'a truth that is text',
      { id, command: { ...take, materialsChecked: 'true' } },
      '/command/materialsChecked',
      '类型不对，应为 boolean',
    ],
    ['NUL', { id, command: { ...take, serviceIds: ['a\0'] } }, '/command/serviceIds/0', '含有不能使用的字符'],
    ['half a character', { id, command: { ...take, language: '\ud83d' } }, '/command/language', '含有不能使用的字符'],
    ['a prototype', { id, command: { ...take, constructor: {} } }, '/command/constructor', '没有 constructor 这个字段'],
    ['a list', [], '', '类型不对，应为 object'],
    ['null', null, '', '类型不对，应为 object'],
  ])('%s', async (_, body, path, why) => {
    const answer = await small.ask(commands, { text: JSON.stringify(body), headers: kiosk })
    expect([answer.status, answer.body]).toEqual([400, malformed(path, why)])
    await nothingHappened()
  })

  test.each([
    ['cut short', '{"id":', '不是有效的 JSON'],
    ['a prototype by its name', `{"id":"${id}","__proto__":{}}`, '不是有效的 JSON'],
    ['not JSON', 'hello', '不是有效的 JSON'],
    ['as deep as may be sent', deep(BODY_BYTES_MAX / 2 - 1), '类型不对，应为 object'],
    ['empty', '', '类型不对，应为 object'],
  ])('text that is %s', async (_, text, why) => {
    const answer = await small.ask(commands, { text, headers: kiosk })
    expect([answer.status, answer.body.why]).toEqual([400, why])
    await nothingHappened()
  })

  test('bytes that are no text', async () => {
    const payload = Buffer.from(`{"id":"${id}\xff"}`, 'latin1')
    const headers = { ...kiosk, 'content-type': 'application/json' }
    const answer = await small.web.inject({ method: 'POST', url: commands, headers, payload })
    expect([answer.statusCode, answer.json().why]).toEqual([400, '含有不能使用的字符'])
  })

  test('in English', async () => {
    const headers = { ...kiosk, 'accept-language': 'en' }
    const answer = await small.ask(commands, { body: { id, command: { ...take, vip: 1 } }, headers })
    expect(answer.body).toEqual(malformed('/command/vip', 'There is no field vip'))
  })

  test('a fault deep in settings is told where it is', async () => {
    const settings = { name: { zh: 7 } }
    const body = { id, command: { type: 'publishSettings', baseSeq: 0, settings } }
    const answer = await small.ask(commands, { body, headers: manager })
    expect(answer.status).toBe(400)
    expect(answer.body.path).toMatch(/^\/command\/settings\//)
  })
})

describe('too much', () => {
  const PIECE = Buffer.alloc(16 * 1024, ' ')
  const megabyte = JSON.stringify({ id, command: { ...take, language: 'x'.repeat(1024 * 1024) } })

  test.each([
    ['a kiosk', () => kiosk],
    ['a clerk', () => clerk],
    ['a stranger', () => ({})],
  ])('a megabyte from %s', async (_, headers) => {
    const answer = await small.ask(commands, { text: megabyte, headers: headers() })
    expect([401, 413]).toContain(answer.status)
    expect(answer.body.message).toMatch(/\p{Script=Han}/u)
    await nothingHappened()
  })

  test('only who publishes may send as much as settings need', async () => {
    const body = { id, command: { ...take, language: 'x'.repeat(BODY_BYTES_MAX) } }
    expect((await small.ask(commands, { body, headers: kiosk })).status).toBe(413)
    expect((await small.ask(commands, { body, headers: clerk })).status).toBe(413)
    expect((await small.ask(commands, { body, headers: manager })).status).toBe(400)
  })

  test('what does not say how long it is, is read no further than it may be long', async () => {
    let sent = 0
    async function* endless() {
      for (; sent < SETTINGS_BYTES_MAX; sent += PIECE.length) yield PIECE
    }
    const headers = { ...kiosk, 'content-type': 'application/json' }
    const answer = await small.web.inject({ method: 'POST', url: commands, headers, payload: Readable.from(endless()) })
    expect([answer.statusCode, answer.json().refused]).toEqual([413, 'too-large'])
    expect(sent).toBeLessThan(8 * BODY_BYTES_MAX)
  })

  test.each(['/api/sign-in', '/api/devices/pair'])('a megabyte at %s', async (path) => {
    const text = JSON.stringify({ name: 'x'.repeat(1024 * 1024), password: '', code: '' })
    const answer = await small.ask(path, { text, headers: { 'accept-language': 'en' } })
    expect([answer.status, answer.body]).toEqual([413, { refused: 'too-large', message: 'This is too large' }])
  })
})

describe('every other route', () => {
  const bad: [string, { body?: unknown; text?: string; headers?: Record<string, string> }][] = [
    ['/api/sign-in', { body: { name: 1, password: 2 } }],
    ['/api/sign-in', { body: { name: 'x', password: 'y', remember: true } }],
    ['/api/sign-in', { body: { name: { $ne: null }, password: 'y' } }],
    ['/api/sign-in', { text: deep(10_000) }],
    ['/api/sign-in', { body: { name: 'x'.repeat(81), password: 'y' } }],
    ['/api/devices/pair', { body: {} }],
    ['/api/devices/pair', { body: { code: 'x'.repeat(65) } }],
    ['/api/devices/pair', { body: { code: ['x'] } }],
    ['/api/halls/%00/commands', { body: { id, command: take } }],
    ['/api/halls/../commands', { body: { id, command: take } }],
    ['/api/halls/%ff/settings', {}],
    [`/api/halls/${HALL}/log?after=-1`, {}],
    [`/api/halls/${HALL}/log?after=1e9`, {}],
    [`/api/halls/${HALL}/log?after=1&after=2`, {}],
    [`/api/halls/${HALL}/log?before=1`, {}],
    [`/api/halls/${HALL}/views/desk/${'x'.repeat(300)}`, {}],
    [`/api/halls/${HALL}/views/%E0%A4%A`, {}],
    ['/display/zone/..%2f..%2fetc%2fpasswd%00', { headers: { origin: 'https://evil.example' } }],
    ['/kiosk/assets/..%2f..%2fpackage.json', {}],
    ['/kiosk/assets/../../../../etc/passwd', {}],
  ]

  test.each(bad)('%s with %j', async (path, asked) => {
    const answer: Answered = await small.ask(path, { ...asked, headers: { ...manager, ...asked.headers } })
    expect(answer.status === 503 || (answer.status >= 400 && answer.status < 500)).toBe(true)
    expect(answer.text).not.toMatch(/node_modules|server\/web| at /)
    await nothingHappened()
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'] as const)('%s does nothing', async (method) => {
    const answer = await small.web.inject({ method: method as 'PUT', url: commands, headers: kiosk })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
    await nothingHappened()
  })
})
