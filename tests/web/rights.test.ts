import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HALL, openSmallHouse, type SmallHouse, STAFF } from './small-house.ts'

let small: SmallHouse
let wangFang: Record<string, string>
beforeAll(async () => {
  small = await openSmallHouse()
  wangFang = await small.staff('王芳')
  await small.command({ type: 'openCounter', counterId: 'one' }, wangFang)
})
afterAll(() => small.close())

/** What `npm run staff -- deny` does, and the server's looking at it twice a second. */
async function deny(...denied: ('callTicket' | 'serveVisitor')[]): Promise<void> {
  const account = await small.house.people.staff.byName('王芳')
  await small.house.people.staff.setDenied(account?.id ?? '', HALL, denied)
  await small.house.sessions.readAgain()
}

const chooses = (ticketId: string) =>
  small.command({ type: 'callTicket', counterId: 'one', expect: null, ticketId, reason: '急事' }, wangFang)
const servesPast = () =>
  small.command({ type: 'serveVisitor', counterId: 'one', expect: null, serviceId: 'household' }, wangFang)

describe('rights that every clerk has unless they are taken from her', () => {
  test('[C9] without the right nobody is called out of order; the session goes on', async () => {
    const { ticketId } = await small.ticket()
    await deny('callTicket')
    expect(await chooses(ticketId)).toMatchObject({ status: 409, body: { refused: 'not-allowed' } })
    await deny()
    expect(await chooses(ticketId)).toMatchObject({ status: 200 })
    await small.command({ type: 'startService', counterId: 'one', expect: ticketId }, wangFang)
    await small.command({ type: 'finishService', counterId: 'one', expect: ticketId }, wangFang)
  })

  test('[C10] without the right somebody without a ticket is served only where nobody waits', async () => {
    const { ticketId } = await small.ticket()
    await deny('serveVisitor')
    expect(await servesPast()).toMatchObject({ status: 409, body: { refused: 'people-waiting', waiting: 1 } })
    await small.command({ type: 'cancelTicket', ticketId }, await small.staff('李敏'))
    expect(await servesPast()).toMatchObject({ status: 200 })
  })

  test('[V3] everybody begins with all of them', async () => {
    const accounts = await small.house.people.staff.all()
    const others = accounts.filter(({ name }) => name in STAFF && name !== '王芳')
    expect(others.flatMap(({ halls }) => halls.flatMap(({ denied }) => denied))).toEqual([])
  })
})
