import { readFileSync } from 'node:fs'
import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { HALL } from '../small-house.ts'
import { fieldsOf } from './fields-of.ts'
import { morning, type Visitor } from './morning.ts'
import { socketOf } from './socket-of.ts'
import { openTwoHalls, type TwoHalls } from './two-halls.ts'
import type { Principal } from './who-may.ts'

/** Who looks at what, after every step of the morning; every visitor looks at their own besides. */
const LOOKS: [Principal, string][] = [
  ['kiosk', 'kiosk'],
  ['kiosk', 'board'],
  ['guide', 'kiosk'],
  ['display', 'board'],
  ['display', 'board/north'],
  ['display', 'sign/one'],
  ['display', 'sign/two'],
  ['clerk', 'desk/one'],
  ['manager', 'desk/two'],
  ['head', 'console'],
]
/** Who belongs to no hall's staff. */
const OUTSIDE: readonly Principal[] = ['visitor', 'kiosk', 'guide', 'display']

let halls: TwoHalls
let visitors: Visitor[] = []
/** Everything that a visitor, by name, or a device, by its kind, was told. */
const heard = new Map<string, string[]>()
/** Rows and answers by what they are: `board: call`. */
const seen = new Map<string, unknown[]>()
const sockets: Socket[] = []

beforeAll(async () => {
  halls = await openTwoHalls()
  for (const [principal, view] of [
    ['kiosk', 'kiosk'],
    ['display', 'board'],
  ] as const)
    await listens(principal, view)
  await morning(
    halls,
    (type, principal, { text }) => {
      // A kiosk prints the secret of the ticket that it gives.
      if (principal === 'visitor' || (principal === 'kiosk' && type !== 'takeTicket')) hears(principal, text)
      if (OUTSIDE.includes(principal)) note(`answers: ${type}`, (JSON.parse(text) as { result: object }).result)
    },
    look,
  )
  for (const principal of OUTSIDE) await asksWhoItIs(principal)
}, 60_000)
afterAll(async () => {
  for (const socket of sockets) socket.disconnect()
  await halls.small.close()
})

describe('[V1] [V2] [V3] [V4] what leaves the server, field by field', () => {
  test('is what stands in received.md, and everything there was seen', () => {
    const fields = [...seen].map(([what, values]) => [what, fieldsOf(values)] as const)
    expect(Object.fromEntries(fields)).toEqual(Object.fromEntries(reviewed()))
  })

  test('has every kind of row that views are made of', () => {
    const files = ['views', 'desk-rows'].map((name) => new URL(`../../../shared/${name}.ts`, import.meta.url))
    const kinds = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bkind: '([\w-]+)'/g)])
    const shown = new Set([...seen.keys()].map((what) => what.split(': ')[1]))
    expect(kinds.map(([, kind]) => kind).filter((kind) => !shown.has(kind))).toEqual([])
  })

  test('no visitor hears of another ticket', () => {
    for (const { name } of visitors) {
      const others = visitors.filter((visitor) => visitor.name !== name)
      const foreign = others.flatMap(({ ticketId, label }) => [ticketId, label, secretOf(ticketId)])
      expect(found(foreign, heard.get(name)), name).toEqual([])
    }
  })

  test('no visitor, kiosk, guide or display hears who works here, or a secret of anybody', async () => {
    const secrets = await whatNobodyMayHear()
    for (const [who, texts] of heard) expect(found(secrets, texts), who).toEqual([])
    expect([...heard.keys()].sort()).toEqual([...OUTSIDE, ...visitors.map(({ name }) => name)].sort())
  })

  test('the screens that follow have heard of the morning', async () => {
    await vi.waitFor(() => expect(heard.get('display')?.join()).toContain(visitors[0]?.label))
  })
})

/** Rows as they stand, for everybody who may look. */
async function look(all: Visitor[]): Promise<void> {
  visitors = all
  for (const [principal, view] of LOOKS) await looksAt(principal, view)
  for (const { name, ticketId } of all)
    for (const view of ['ticket', 'later']) await looksAt('visitor', view, { name, ticketId })
}

async function looksAt(principal: Principal, path: string, visitor?: Pick<Visitor, 'name' | 'ticketId'>) {
  const shown = await halls.shown(principal, visitor === undefined ? {} : { ticketId: visitor.ticketId })
  const { text } = await halls.ask('GET', `/api/halls/${HALL}/views/${path}`, shown)
  if (OUTSIDE.includes(principal)) hears(visitor?.name ?? principal, text)
  const { rows } = JSON.parse(text) as { rows: [string, { kind: string }][] }
  for (const [, { kind, ...row }] of rows) note(`${path.split('/')[0]}: ${kind}`, row)
}

async function asksWhoItIs(principal: Principal): Promise<void> {
  const [first] = visitors
  const shown = await halls.shown(principal, { ticketId: first?.ticketId ?? '' })
  for (const path of ['/api/session', '/api/halls']) {
    const { text } = await halls.ask('GET', path, shown)
    hears(principal === 'visitor' ? (first?.name ?? '') : principal, text)
    note(`answers: GET ${path}`, JSON.parse(text))
  }
}

async function listens(principal: Principal, view: string): Promise<void> {
  const socket = await socketOf(halls, await halls.shown(principal))
  if (socket === null) throw new Error(`the ${principal} was not let in`)
  sockets.push(socket)
  socket.onAny((...parts) => hears(principal, JSON.stringify(parts)))
  hears(principal, JSON.stringify(await socket.emitWithAck('follow', { hallId: HALL, view })))
}

const hears = (who: string, text: string) => heard.set(who, [...(heard.get(who) ?? []), text])
const note = (what: string, value: unknown) => seen.set(what, [...(seen.get(what) ?? []), value])
const found = (secrets: string[], texts: string[] = []) =>
  secrets.filter((secret) => texts.some((t) => t.includes(secret)))
const secretOf = (ticketId: string) => halls.small.house.tickets.of(HALL, ticketId)

/** Who works here, by name and by id; what opens sessions, devices and other people's tickets. */
async function whatNobodyMayHear(): Promise<string[]> {
  const { people } = halls.small.house
  const accounts = (await people.staff.all()).flatMap(({ id, name, passwordHash }) => [id, name, passwordHash ?? name])
  const sessions = (await people.sessions.all()).flatMap(({ id, tokenHash }) => [id, tokenHash])
  const devices = (await people.devices.all()).map(({ tokenHash }) => tokenHash)
  const shown = await Promise.all((['clerk', 'manager', 'kiosk', 'display'] as const).map((each) => halls.shown(each)))
  const tokens = shown.flatMap(({ headers }) => (headers.cookie ?? headers.authorization ?? '').split(/[ =]/).slice(1))
  return [...accounts, ...sessions, ...devices, ...tokens, ...visitors.map(({ ticketId }) => secretOf(ticketId))]
}

/** received.md: `what: kind` and its fields. */
function reviewed(): [string, string[]][] {
  const page = readFileSync(new URL('received.md', import.meta.url), 'utf8')
  return page
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const view = section.slice(0, section.indexOf('\n')).replaceAll('`', '')
      return [...section.matchAll(/^- `(.+?)`(.*)$/gm)].map(([, kind, fields = '']): [string, string[]] => {
        return [`${view}: ${kind}`, [...fields.matchAll(/`(.*?)`/g)].map(([, field]) => field ?? '').sort()]
      })
    })
}
