import { MESSAGES } from '@tingxu/server/web/socket-messages.ts'
import type { TicketId } from '@tingxu/shared/ids.ts'
import { VIEW_OF, VIEWS, type ViewName } from '@tingxu/shared/views.ts'
import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HALL } from '../small-house.ts'
import { cellSeen } from './seen-cell.ts'
import { socketOf } from './socket-of.ts'
import { type Answer, NO_HALL, NOBODY, OTHER, openTwoHalls, type TwoHalls } from './two-halls.ts'
import { PRINCIPALS, type Principal, rowOf, tableOf } from './who-may.ts'

let halls: TwoHalls
let own: TicketId
let others: TicketId
const sockets = new Map<Principal, Socket | null>()
beforeAll(async () => {
  halls = await openTwoHalls()
  own = (await halls.small.ticket()).ticketId
  others = (await halls.small.ticket()).ticketId
  for (const principal of PRINCIPALS) sockets.set(principal, await socketOf(halls, await shown(principal)))
})
afterAll(async () => {
  for (const socket of sockets.values()) socket?.disconnect()
  await halls.small.close()
})

const views = tableOf('Views')
const messages = tableOf('Socket messages')

test('every view and every message has its row in who-may.md, and nothing there is without one', () => {
  expect([...views.keys()].sort()).toEqual([...VIEWS].sort())
  expect([...messages.keys()].sort()).toEqual(['connect', ...Object.keys(MESSAGES)].sort())
})

describe('[V1] [V2] [V3] [V4] [V5] who may see which view, of what', () => {
  test.each([...views])('%s', async (view, row) => {
    const byHttp: string[] = []
    const bySocket: string[] = []
    for (const principal of PRINCIPALS) {
      byHttp.push(await viewSeen(view as ViewName, principal, fetched))
      bySocket.push(await viewSeen(view as ViewName, principal, followed))
    }
    expect(rowOf(byHttp)).toEqual(row)
    expect(rowOf(bySocket)).toEqual(row)
  })
})

describe('[V5] who may open a socket, and say what', () => {
  test.each([...messages])('%s', async (message, row) => {
    const cells: string[] = []
    for (const principal of PRINCIPALS) cells.push(await messageSeen(message, principal))
    expect(rowOf(cells)).toEqual(row)
  })
})

describe('[V4] a display that was paired for a counter', () => {
  test('sees the sign over it, and no other', async () => {
    const { token } = await halls.device('display', HALL, 'one')
    const shown = { headers: { authorization: `Bearer ${token}` }, sessionId: null }
    const sign = (counterId: string) => halls.ask('GET', `/api/halls/${HALL}/views/sign/${counterId}`, shown)
    const statuses = await Promise.all(['one', 'two', 'nine', 'nowhere'].map(sign))
    expect(statuses.map(({ status }) => status)).toEqual([200, 403, 403, 403])
    expect(new Set(statuses.slice(1).map(({ text }) => text)).size).toBe(1)
  })
})

const shown = (principal: Principal) => halls.shown(principal, { ticketId: own })

/** What a view may be of: something of one's own, of others, and what the hall has not. */
const OBJECTS: Record<(typeof VIEW_OF)[ViewName], () => { first?: string; others: string[]; strangers: string[] }> = {
  nothing: () => ({ others: [], strangers: ['one', 'nowhere'] }),
  'zone-or-nothing': () => ({ others: [], strangers: ['far', 'nowhere'] }),
  counter: () => ({ first: 'one', others: ['two'], strangers: ['nine', 'nowhere'] }),
  // The secret says which; nobody names one, not even the own.
  'own-ticket': () => ({ others: [others, own], strangers: [NOBODY] }),
}

type Look = (principal: Principal, hallId: string, view: string, of?: string) => Promise<Answer>

async function viewSeen(view: ViewName, principal: Principal, look: Look): Promise<string> {
  const { first, ...beside } = OBJECTS[VIEW_OF[view]]()
  const at = (of: string) => look(principal, HALL, view, of)
  return cellSeen({
    first: await look(principal, HALL, view, first),
    others: await Promise.all(beside.others.map(at)),
    strangers: await Promise.all(beside.strangers.map(at)),
    halls: {
      elsewhere: await look(principal, OTHER, view, first),
      nowhere: await look(principal, NO_HALL, view, first),
    },
    everywhere: principal === 'administrator',
  })
}

const fetched: Look = async (principal, hallId, view, of) =>
  halls.ask('GET', `/api/halls/${hallId}/views/${view}${of === undefined ? '' : `/${of}`}`, await shown(principal))

const followed: Look = (principal, hallId, view, of) =>
  says(principal, 'follow', { hallId, view, ...(of !== undefined && { of }) })

/** A message, and its answer in the words of HTTP; whoever has no socket has said nothing. */
const STATUSES: Record<string, number> = { forbidden: 403, 'not-found': 404 }
async function says(principal: Principal, name: string, message: object): Promise<Answer> {
  const answer = (await sockets.get(principal)?.emitWithAck(name, message)) ?? { refused: 'sign-in-needed' }
  const status = answer.refused === undefined ? 200 : (STATUSES[answer.refused] ?? 401)
  return { status, text: status === 200 ? '' : JSON.stringify(answer), headers: [] }
}

async function messageSeen(name: string, principal: Principal): Promise<string> {
  if (name === 'connect') return sockets.get(principal) ? 'yes' : '401'
  const seen: string[] = []
  // What a view may be of stands in the table of views; a message may be sent by whoever may send it about any.
  for (const message of messagesOf(name)) seen.push(await inHallsSeen(name, principal, message))
  return seen.find((cell) => cell === 'yes') ?? seen[0] ?? ''
}

function messagesOf(name: string): object[] {
  if (name === 'sound') return [{ state: 'ready', spoke: [] }]
  return VIEWS.map((view) => ({ view, ...(VIEW_OF[view] === 'counter' && { of: 'one' }) }))
}

async function inHallsSeen(name: string, principal: Principal, message: object): Promise<string> {
  const at = (hallId: string) => says(principal, name, { hallId, ...message })
  const inHalls = { elsewhere: await at(OTHER), nowhere: await at(NO_HALL) }
  const everywhere = principal === 'administrator'
  return cellSeen({ first: await at(HALL), others: [], strangers: [], halls: inHalls, everywhere })
}
