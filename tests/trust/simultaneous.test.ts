import { newId } from '@tingxu/shared/ids.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CrowdedHall, crowdedHall, type SeatedClerk } from '../helpers/crowded-hall.ts'
import { largeHall } from '../helpers/large-hall.ts'
import { type StartedServer, startServer } from '../helpers/server.ts'
import { type Op, told } from './history.ts'
import { Recorder } from './recorder.ts'

const COUNTERS = 40
const SERVICES = 8
const KIOSKS = 64
const TICKETS = 200

let server: StartedServer
let hall: CrowdedHall
let record: Recorder
let known: Set<string>

beforeAll(async () => {
  server = await startServer()
  hall = await crowdedHall(server, { settings: largeHall({ counters: COUNTERS, services: SERVICES }), kiosks: KIOSKS })
  record = new Recorder(hall)
  known = new Set((await record.log()).map(({ commandId }) => commandId))
})
afterAll(() => server.end())

/** The whole history so far, from the moment the hall was set up, must hold. */
async function expectGoodHistory() {
  const log = await record.log()
  const setUp = log.filter(({ commandId }) => known.has(commandId))
  expect(told({ ops: [...record.ops, ...setUp.map(assumed)], log })).toEqual([])
  return log
}

/** What was done before recording began counts as asked for. */
function assumed({ commandId, actor }: { commandId: string; actor: { role: string; id: string } }): Op {
  return { id: commandId, actor, command: { type: 'openDay' }, sentAt: 0, answer: { kind: 'unknown' } }
}

const taking = (index: number) => ({ type: 'takeTicket' as const, serviceIds: [`service-${1 + (index % SERVICES)}`] })
const outcome = ({ answer }: Op) => (answer.kind === 'fail' ? answer.refused : answer.kind)
const labelOf = ({ answer }: Op) => (answer.kind === 'ok' ? (answer.result.label as string) : null)
const calledBy = ({ answer }: Op) =>
  answer.kind === 'ok' ? ((answer.result.called as { ticketId: string } | null)?.ticketId ?? null) : null
const expectEachOnce = (items: readonly unknown[]) => expect(new Set(items).size).toBe(items.length)

test('[N3] [INV1] 64 kiosks at once: no label twice, none left out', async () => {
  const taken = await Promise.all(
    Array.from({ length: TICKETS }, (_, index) =>
      record.ask(hall.kiosks[index % KIOSKS] ?? hall.manager, taking(index)),
    ),
  )
  expect(taken.map(outcome)).toEqual(taken.map(() => 'ok'))
  const labels = taken.map(labelOf)
  expectEachOnce(labels)
  for (const prefix of ['A', 'B']) {
    const numbers = labels.filter((label) => label?.startsWith(prefix)).map((label) => Number(label?.slice(1)))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1))
  }
  await expectGoodHistory()
})

test('[C1] [INV5] 200 times Next at once from 40 counters calls 40 visitors and refuses 160 presses', async () => {
  const presses = await Promise.all(
    Array.from({ length: TICKETS }, (_, index) => {
      const clerk = hall.clerks[index % COUNTERS] as SeatedClerk
      return record.ask(clerk, { type: 'callNext', counterId: clerk.counterId, expect: null })
    }),
  )
  const called = presses.flatMap((press) => calledBy(press) ?? [])
  expect(called).toHaveLength(COUNTERS)
  expectEachOnce(called)
  const refused = presses.map(outcome).filter((one) => one !== 'ok')
  expect(refused).toHaveLength(TICKETS - COUNTERS)
  expect(refused.filter((one) => one !== 'screen-out-of-date' && one !== 'counter-busy')).toEqual([])
  await expectGoodHistory()
})

test('[C2] pressing on, everybody is called, each once', async () => {
  const press = async (clerk: SeatedClerk): Promise<string[]> => {
    const called: string[] = []
    const current = record.ops.filter(({ actor }) => actor.id === clerk.id).flatMap((op) => calledBy(op) ?? [])
    for (let expect = current.at(-1) ?? null; ; ) {
      const op = await record.ask(clerk, { type: 'callNext', counterId: clerk.counterId, expect })
      expect = calledBy(op)
      if (expect === null) return called
      called.push(expect)
    }
  }
  await Promise.all(hall.clerks.map(press))
  const called = record.ops.flatMap((op) => calledBy(op) ?? [])
  expectEachOnce(called)
  const taken = record.ops.filter(({ command, answer }) => command.type === 'takeTicket' && answer.kind === 'ok')
  expect(new Set(called)).toEqual(new Set(taken.map(({ id }) => id)))
  await expectGoodHistory()
})

test('[T1] [INV7] one command id 50 times at once: one ticket, 50 same answers', async () => {
  const [kiosk, other] = hall.kiosks
  if (!kiosk || !other) throw new Error('no kiosks')
  const id = newId()
  const before = (await record.log()).length
  const answers = await Promise.all(Array.from({ length: 50 }, () => record.ask(kiosk, taking(0), id)))
  expect(answers.map(outcome)).toEqual(answers.map(() => 'ok'))
  expect(new Set(answers.map(({ answer }) => JSON.stringify({ ...answer, answeredAt: 0 }))).size).toBe(1)
  expect((await record.log()).length).toBe(before + 1)

  const withAnotherBody = await record.ask(kiosk, taking(1), id)
  const fromAnotherKiosk = await record.ask(other, taking(0), id)
  for (const { answer } of [withAnotherBody, fromAnotherKiosk]) {
    expect(answer).toMatchObject({ kind: 'fail', status: 422, refused: 'different-command' })
  }
  expect((await record.log()).length).toBe(before + 1)
  await expectGoodHistory()
})

test('[INV7] one id with two bodies at once: one happens, the other is refused as a different command', async () => {
  const kiosk = hall.kiosks[0] ?? hall.manager
  const id = newId()
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => record.ask(kiosk, taking(index % 2), id)))
  const happened = answers.filter(({ answer }) => answer.kind === 'ok')
  expect(happened).toHaveLength(10)
  expect(new Set(happened.map(labelOf)).size).toBe(1)
  expect(answers.map(outcome).filter((one) => one === 'different-command')).toHaveLength(10)
  await expectGoodHistory()
})

test('[C1] a press, a cancellation and a closing of the day meet at one ticket: one of them wins', async () => {
  const kiosk = hall.kiosks[0] ?? hall.manager
  for (let round = 0; round < 20; round++) {
    const clerks = hall.clerks.slice(0, 6)
    const ticket = await record.ask(kiosk, taking(round))
    await Promise.all([
      ...clerks.map((clerk) => record.ask(clerk, { type: 'callNext', counterId: clerk.counterId, expect: null })),
      record.ask(kiosk, { type: 'cancelTicket', ticketId: ticket.id }),
      record.ask(hall.manager, { type: 'closeDay' }),
    ])
    await record.ask(hall.manager, { type: 'openDay' })
    for (const clerk of clerks) {
      const current = record.ops.findLast((op) => op.actor.id === clerk.id && calledBy(op) === ticket.id)
      if (current) {
        await record.ask(clerk, {
          type: 'finishService',
          counterId: clerk.counterId,
          expect: ticket.id,
          outcome: 'done',
        })
      }
      await record.ask(clerk, { type: 'openCounter', counterId: clerk.counterId })
    }
  }
  await expectGoodHistory()
})
