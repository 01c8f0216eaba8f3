import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HALL } from '../small-house.ts'
import { ASKINGS, type Asking, OPEN_ASKINGS } from './route-askings.ts'
import { cellSeen, word } from './seen-cell.ts'
import { type Answer, NO_HALL, OTHER, openTwoHalls, type Shown, type TwoHalls } from './two-halls.ts'
import { listOf, PRINCIPALS, type Principal, rowOf, tableOf } from './who-may.ts'

let halls: TwoHalls
beforeAll(async () => {
  halls = await openTwoHalls()
})
afterAll(() => halls.small.close())

const table = tableOf('Routes')
const open = listOf('Open to everybody')
const below = listOf('Told by the tables below')

test('every route of the server has its place in who-may.md, and nothing there is without a route', () => {
  expect([...table.keys(), ...open, ...below].sort()).toEqual(halls.routes)
  expect(Object.keys(ASKINGS).sort()).toEqual([...table.keys()].sort())
})

describe('[V5] who may ask what, and what is there for nobody else', () => {
  test.each([...table])('%s', async (route, row) => {
    const cells: string[] = []
    for (const principal of PRINCIPALS) cells.push(await cellOf(route, principal))
    expect(rowOf(cells)).toEqual(row)
  })
})

describe('what is open to everybody looks at nobody', () => {
  test.each(open)('%s', async (route) => {
    const statuses: number[] = []
    for (const principal of PRINCIPALS) statuses.push(await openStatus(route, principal))
    expect(new Set(statuses).size).toBe(1)
    expect([401, 403, 429]).not.toContain(statuses[0])
  })
})

async function cellOf(route: string, principal: Principal): Promise<string> {
  const asking = ASKINGS[route] ?? {}
  const at = async (hallId: string, named?: string) => ask(route, principal, asking, hallId, named)
  const first = await at(HALL)
  const others = await each((await asking.others?.(halls)) ?? [], (object) => at(HALL, object))
  const strangers = await each((await asking.strangers?.(halls)) ?? [], (object) => at(HALL, object))
  const isOfHall = route.includes(':hallId')
  const inHalls = isOfHall ? { elsewhere: await at(OTHER), nowhere: await at(NO_HALL) } : null
  const cell = cellSeen({ first, others, strangers, halls: inHalls, everywhere: principal === 'administrator' })
  const asHead = route.startsWith('GET ')
    ? word(await ask(`HEAD ${route.slice(4)}`, principal, asking, HALL))
    : word(first)
  return asHead === word(first) ? cell : 'answers HEAD otherwise'
}

async function ask(route: string, principal: Principal, asking: Asking, hallId: string, named?: string) {
  const [method = '', url = ''] = route.split(' ')
  const shown: Shown = await halls.shown(principal, { fresh: asking.ends ?? false })
  const object = named ?? (await asking.object?.(halls, hallId, shown)) ?? ''
  const path = url.replace(':hallId', hallId).replace(/:(staffId|deviceId)/, object)
  return halls.ask(method, path, shown, await asking.body?.(object, halls))
}

async function openStatus(route: string, principal: Principal): Promise<number> {
  const asking = OPEN_ASKINGS[route] ?? {}
  const filled = route.replace(':id', 'north').replace(':number', '1').replace('*', 'nothing.js')
  return (await ask(filled, principal, asking, HALL)).status
}

async function each(objects: string[], asked: (object: string) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const object of objects) answers.push(await asked(object))
  return answers
}
