import { checkAccess } from '@tingxu/server/web/access.ts'
import { COMMAND_SCHEMAS, type CommandType } from '@tingxu/shared/commands.ts'
import { COMMAND_ROLES, type Role, VIEW_ROLES } from '@tingxu/shared/roles.ts'
import { VIEW_OF, VIEWS } from '@tingxu/shared/views.ts'
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
  as.head = await small.staff('孙丽')
  as.administrator = await small.staff('陈静')
  for (const kind of ['kiosk', 'display', 'pad', 'guide'] as const) as[kind] = await small.device(kind)
  as.visitor = (await small.ticket()).headers
  await small.house.openHall('elsewhere')
})
afterAll(() => small.close())

const PEOPLE: Role[] = ['manager', 'clerk', 'head', 'administrator', 'kiosk', 'display', 'pad', 'guide', 'visitor']
const other = '11111111-1111-4111-8111-111111111111'
const atCounter = { counterId: 'nowhere', expect: null }

/** One well-formed command of each kind; whether the hall then says no is another matter. */
const ONE_OF_EACH: Record<CommandType, object> = {
  publishSettings: { settings: smallHall(), baseSeq: 0 },
  openDay: {},
  closeDay: {},
  stopTickets: { serviceIds: ['nothing'] },
  resumeTickets: { serviceIds: ['nothing'] },
  pauseService: { serviceId: 'nothing' },
  resumeService: { serviceId: 'nothing' },
  takeTicket: { serviceIds: ['nothing'] },
  cancelTicket: { ticketId: other },
  returnTicket: { ticketId: other },
  openCounter: { counterId: 'nowhere' },
  closeCounter: { counterId: 'nowhere' },
  pauseCounter: { counterId: 'nowhere', reason: '午休' },
  resumeCounter: { counterId: 'nowhere' },
  callNext: atCounter,
  recall: atCounter,
  startService: atCounter,
  markNoShow: atCounter,
  finishService: atCounter,
  stopAutoCall: { counterId: 'nowhere' },
  setClass: { ticketId: other, classId: 'ordinary', reason: '持证' },
  confirmPresence: { ticketId: other },
  postponeTicket: { ticketId: other, calls: 3 },
  reprintTicket: { ticketId: other },
  reportPrint: { ticketId: other, state: 'printed' },
  countDiversion: { serviceId: 'nothing' },
  callTicket: { ...atCounter, ticketId: other, reason: '急事' },
  holdTicket: atCounter,
  resumeTicket: { ...atCounter, ticketId: other },
  endHold: { counterId: 'nowhere', ticketId: other },
  transferTicket: { ticketId: other, to: { serviceId: 'nothing' } },
  serveVisitor: { ...atCounter, serviceId: 'nothing' },
  undo: { counterId: 'nowhere', commandId: other },
  assignServices: { counterId: 'nowhere', services: [] },
  askPresence: { ticketId: other },
  noteAbsence: { counterId: 'nowhere', staffId: other },
  notePresence: { counterId: 'nowhere', staffId: other },
}

describe('[V5] the role table of commands', () => {
  const cases = Object.keys(COMMAND_SCHEMAS).flatMap((type) =>
    PEOPLE.map((role) => [type as CommandType, role] as const),
  )

  test.each(cases)('%s by a %s', async (type, role) => {
    const { status, body } = await small.command({ type, ...ONE_OF_EACH[type] }, as[role] ?? {})
    const allowed = COMMAND_ROLES[type].includes(role)
    expect(status === 403).toBe(!allowed)
    expect(body.refused === 'forbidden').toBe(!allowed)
    expect([200, 403, 409]).toContain(status)
  })

  test('a clerk’s press is not a manager’s', async () => {
    expect((await small.command({ type: 'openDay' }, {})).status).toBe(401)
  })
})

describe('[V5] the role table of views', () => {
  const cases = VIEWS.flatMap((view) => PEOPLE.map((role) => [view, role] as const))

  test.each(cases)('%s for a %s', async (view, role) => {
    const path = `/api/halls/${HALL}/views/${view}${VIEW_OF[view] === 'counter' ? '/one' : ''}`
    const { status } = await small.ask(path, { headers: as[role] ?? {} })
    expect(status).toBe(VIEW_ROLES[view].includes(role) ? 200 : 403)
  })
})

describe('what one has no part in does not exist', () => {
  const paths = ['settings', 'log', 'views/board']

  test.each(paths)('another hall’s %s looks like that of no hall', async (path) => {
    const foreign = await small.ask(`/api/halls/elsewhere/${path}`, { headers: as.manager ?? {} })
    const nowhere = await small.ask(`/api/halls/nowhere/${path}`, { headers: as.manager ?? {} })
    expect(foreign.status).toBe(404)
    expect([foreign.status, foreign.body]).toEqual([nowhere.status, nowhere.body])
  })

  test('another hall’s commands look like those of no hall', async () => {
    const body = { id: other, command: { type: 'openDay' } }
    const foreign = await small.ask('/api/halls/elsewhere/commands', { body, headers: as.manager ?? {} })
    const nowhere = await small.ask('/api/halls/nowhere/commands', { body, headers: as.manager ?? {} })
    expect([foreign.status, foreign.body]).toEqual([404, nowhere.body])
  })

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
  test('stops the server from starting', async () => {
    const app = Fastify()
    checkAccess(app)
    app.get('/open', { config: { access: 'anyone' } }, async () => 'here')
    app.get('/forgotten', async () => 'here')
    await expect(app.ready()).rejects.toThrow('no access declared: /forgotten')
  })
})
