import { COMMAND_SCHEMAS, type CommandType } from '@tingxu/shared/commands.ts'
import { newId, type TicketId } from '@tingxu/shared/ids.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HALL } from '../small-house.ts'
import {
  commandAbout,
  type Objects,
  ONE_OF_EACH,
  OTHERS_COUNTER,
  OWN_COUNTER,
  STRANGE_COUNTERS,
} from './command-askings.ts'
import { cellSeen, word } from './seen-cell.ts'
import { type Answer, NO_HALL, NOBODY, OTHER, openTwoHalls, type TwoHalls } from './two-halls.ts'
import { PRINCIPALS, type Principal, rowOf, tableOf } from './who-may.ts'

let halls: TwoHalls
/** A ticket that waits here, and one that waits in the other hall. */
let waiting: TicketId | null = null
let elsewhere: TicketId
beforeAll(async () => {
  halls = await openTwoHalls()
  elsewhere = await ticketOfOtherHall()
})
afterAll(() => halls.small.close())

const table = tableOf('Commands')

test('every command has its row in who-may.md, and nothing there is without a command', () => {
  expect([...table.keys()].sort()).toEqual(Object.keys(COMMAND_SCHEMAS).sort())
})

describe('[V2] [V3] [V4] [V5] who may send which command, about what', () => {
  test.each([...table])('%s', async (type, row) => {
    const cells: string[] = []
    for (const principal of PRINCIPALS) cells.push(await cellOf(type as CommandType, principal))
    expect(rowOf(cells)).toEqual(row)
  })
})

async function cellOf(type: CommandType, principal: Principal): Promise<string> {
  await settle()
  waiting ??= (await halls.small.ticket('household')).ticketId
  const own = { ticketId: waiting, counterId: OWN_COUNTER }
  const at = (hallId: string, objects: Objects) => send(type, principal, hallId, objects)
  const { others: someoneElses, strangers: nobodys } = await objectsBeside(type, own)
  const [others, strangers] = [await each(HALL, someoneElses, at), await each(HALL, nobodys, at)]
  const inHalls = { elsewhere: await at(OTHER, own), nowhere: await at(NO_HALL, own) }
  const first = await at(HALL, own)
  if (word(first) === 'yes') waiting = null
  const seen = { first, others, strangers, halls: inHalls, everywhere: principal === 'administrator' }
  return cellSeen(seen, heard)
}

/** The hall's own noes about an object stand for those of the edge. Which counters there are, no clerk is kept from. */
function heard(answer: Answer) {
  if (answer.status !== 409) return word(answer)
  const { refused } = JSON.parse(answer.text) as { refused: string }
  return refused === 'not-found' ? '404' : refused === 'not-your-counter' ? '403' : 'yes'
}

/** What the command may be about instead: a colleague's counter or another's ticket, and what is not of this hall. */
async function objectsBeside(type: CommandType, own: Objects): Promise<{ others: Objects[]; strangers: Objects[] }> {
  if ('counterId' in ONE_OF_EACH[type]) {
    const strangers = STRANGE_COUNTERS.map((counterId) => ({ ...own, counterId }))
    return { others: [{ ...own, counterId: OTHERS_COUNTER }], strangers }
  }
  if (!('ticketId' in ONE_OF_EACH[type])) return { others: [], strangers: [] }
  const { ticketId } = await halls.small.ticket('household')
  return { others: [{ ticketId }], strangers: [{ ticketId: elsewhere }, { ticketId: NOBODY }] }
}

async function send(type: CommandType, principal: Principal, hallId: string, objects: Objects): Promise<Answer> {
  const shown = await halls.shown(principal, waiting === null ? {} : { ticketId: waiting })
  const body = { id: newId(), command: commandAbout(type, objects) }
  return halls.ask('POST', `/api/halls/${hallId}/commands`, shown, body)
}

async function each(hallId: string, objects: Objects[], asked: (hallId: string, objects: Objects) => Promise<Answer>) {
  const answers: Answer[] = []
  for (const object of objects) answers.push(await asked(hallId, object))
  return answers
}

/** The hall as it was before the last command: both clerks at work, tickets for everything. */
async function settle(): Promise<void> {
  for (const [name, counterId] of [
    ['王芳', OWN_COUNTER],
    ['赵强', OTHERS_COUNTER],
  ] as const) {
    await halls.does(name, { type: 'openCounter', counterId, takeOver: true })
    await halls.does(name, { type: 'resumeCounter', counterId })
  }
  await halls.does('李敏', { type: 'resumeTickets' })
  await halls.does('李敏', { type: 'resumeService', serviceId: 'household' })
}

async function ticketOfOtherHall(): Promise<TicketId> {
  const { token } = await halls.device('kiosk', OTHER)
  const shown = { headers: { authorization: `Bearer ${token}` }, sessionId: null }
  const body = { id: newId(), command: commandAbout('takeTicket', {}) }
  const { text } = await halls.ask('POST', `/api/halls/${OTHER}/commands`, shown, body)
  return (JSON.parse(text) as { result: { ticketId: TicketId } }).result.ticketId
}
