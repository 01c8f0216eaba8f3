import { dryRunsBeside } from '@tingxu/server/dry-runs-beside.ts'
import type { Command } from '@tingxu/shared/commands.ts'
import { newId } from '@tingxu/shared/ids.ts'
import { DRY_RUNS_WAITING_MAX } from '@tingxu/shared/limits.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import type { DryRunAnswer, PastDay, WaitSummary } from '@tingxu/shared/wire-console.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { set, smallHall } from '../helpers/small-hall.ts'
import { HALL, openSmallHouse, type SmallHouse } from './small-house.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const VISITORS = ['Aunt Wang', 'Mr Li', 'Mrs Zhou', 'Uncle Sun']

let small: SmallHouse
let staff: Record<'李敏' | '王芳' | '赵强' | '陈静', Record<string, string>>
let yesterday: string
let today: string
beforeAll(async () => {
  small = await openSmallHouse({ testClock: true })
  staff = {
    李敏: await small.staff('李敏'),
    王芳: await small.staff('王芳'),
    赵强: await small.staff('赵强'),
    陈静: await small.staff('陈静'),
  }
  yesterday = await liveADay()
  await small.house.halls.advance(DAY)
  today = (await accepted('李敏', { type: 'openDay' })).date ?? ''
})
afterAll(() => small.close())

/** Four people come for identity cards; window 1 serves each for ten minutes, and window 3 has nobody. */
async function liveADay(): Promise<string> {
  await accepted('王芳', { type: 'openCounter', counterId: 'one' })
  await accepted('赵强', { type: 'openCounter', counterId: 'three' })
  for (const _ of VISITORS) await small.ticket()
  for (const _ of VISITORS) await serve()
  for (const [name, counterId] of [['王芳', 'one'] as const, ['赵强', 'three'] as const]) {
    await accepted(name, { type: 'closeCounter', counterId })
  }
  return (await accepted('李敏', { type: 'closeDay' })).date ?? ''
}

async function serve() {
  const at = { counterId: 'one' }
  const { called } = await accepted('王芳', { type: 'callNext', ...at, expect: null })
  const expect = called?.ticketId
  await accepted('王芳', { type: 'startService', ...at, expect })
  await small.house.halls.advance(10 * MINUTE)
  await accepted('王芳', { type: 'finishService', ...at, expect })
}

async function accepted(name: keyof typeof staff, command: object) {
  const { status, body } = await small.command(command, staff[name])
  expect(body, JSON.stringify(command)).toMatchObject({ seq: expect.any(Number) })
  expect(status).toBe(200)
  return body.result as { date?: string; called?: { ticketId: string } }
}

const pastDays = (name: keyof typeof staff) => small.ask(`/api/halls/${HALL}/past-days`, { headers: staff[name] })

const dryRun = (
  settings: Settings,
  { name = '李敏', date = yesterday }: { name?: keyof typeof staff; date?: string },
) => small.ask(`/api/halls/${HALL}/dry-run`, { body: { date, settings }, headers: staff[name] })

const figures = async (settings: Settings) => (await dryRun(settings, {})).body as DryRunAnswer

/** Window 3 takes identity cards too. */
const helped = () =>
  smallHall(({ counters }) => {
    counters.find(({ id }) => id === 'three')?.services.push({ serviceId: 'id-card', as: 'primary' })
  })

const WAITED: WaitSummary = {
  ...{ count: 4, neverCalled: 0, overtaken: 0 },
  ...{ p50: 10, p80: 30, p90: 30, longest: 30 },
}

describe('[X3] a past day once more, under a draft', () => {
  test('under the settings that were in force the figures are those of the day', async () => {
    const { before, after } = await figures(smallHall())
    expect(before).toEqual({
      hall: WAITED,
      classes: [{ id: 'ordinary', ...WAITED }],
      services: [{ id: 'id-card', ...WAITED }],
    })
    expect(after).toEqual(before)
  })

  test('a window that serves one thing more shortens the waits for it', async () => {
    const { before, after } = await figures(helped())
    expect(before.hall).toEqual(WAITED)
    expect(after.hall).toEqual({ ...WAITED, p50: 0, p80: 10, p90: 10, longest: 10 })
    expect(after.services).toEqual([{ id: 'id-card', ...after.hall }])
  })

  test('nothing comes of it but the figures', async () => {
    const head = await small.head()
    await figures(helped())
    expect(await small.head()).toEqual(head)
  })
})

describe('which days there are', () => {
  test('those that are over, with how many tickets were taken', async () => {
    await small.ticket()
    const { body } = await pastDays('李敏')
    expect(body).toEqual({ days: [{ date: yesterday, tickets: VISITORS.length }] satisfies PastDay[] })
  })

  test('a manager and an administrator may look, a clerk may not', async () => {
    expect((await pastDays('陈静')).status).toBe(200)
    expect((await pastDays('王芳')).status).toBe(403)
    expect((await dryRun(smallHall(), { name: '陈静' })).status).toBe(200)
    expect((await dryRun(smallHall(), { name: '王芳' })).status).toBe(403)
  })
})

describe('what is refused', () => {
  test('a draft that cannot work, with its faults in words', async () => {
    const wrong = smallHall(({ classes }) => set(classes[0], { absolute: true }))
    const { status, body } = await dryRun(wrong, {})
    expect(status).toBe(409)
    expect(body).toMatchObject({
      refused: 'settings-wrong',
      faults: [{ path: '/classes/0/absolute', reason: 'ordinary-absolute', why: expect.any(String) }],
    })
  })

  test('a draft that is not whole yet, with what is missing', async () => {
    const { services: _, ...rest } = smallHall()
    const { status, body } = await dryRun(rest as Settings, {})
    expect(status).toBe(409)
    expect(body).toMatchObject({
      refused: 'settings-wrong',
      faults: expect.arrayContaining([expect.objectContaining({ path: '/services', why: expect.any(String) })]),
    })
  })

  test('a day that is not over', async () => {
    const { status, body } = await dryRun(smallHall(), { date: today })
    expect(status).toBe(409)
    expect(body).toMatchObject({ refused: 'day-open', date: today })
  })

  test.each(['2001-01-01', '2999-12-31'])('a day that the hall never had, %s', async (date) => {
    const { status, body } = await dryRun(smallHall(), { date })
    expect(status).toBe(409)
    expect(body).toMatchObject({ refused: 'not-found', what: 'day', message: expect.any(String) })
  })

  test('one is played at a time, a few wait, and whoever comes after is told that it is crowded', async () => {
    const askers = Array.from({ length: DRY_RUNS_WAITING_MAX + 2 }, () => dryRun(smallHall(), {}))
    const statuses = (await Promise.all(askers)).map(({ status }) => status)
    expect(statuses.sort()).toEqual([...Array.from({ length: DRY_RUNS_WAITING_MAX + 1 }, () => 200), 429])
  })
})

test('whoever goes away ends the dry run', async () => {
  const gone = new AbortController()
  const play = dryRunsBeside(small.dataDir)
  const played = play(HALL, { date: yesterday, settings: smallHall() }, gone.signal)
  gone.abort()
  await expect(played).rejects.toThrow(/abort/i)
})

test('the hall gives tickets while a long day is played', async () => {
  const { long, date } = await longDay()
  const order: string[] = []
  const headers = await long.staff('李敏')
  const body = { date, settings: smallHall() }
  const played = long.ask(`/api/halls/${HALL}/dry-run`, { body, headers }).then(({ status }) => {
    order.push(`dry run ${status}`)
  })
  for (const visitor of VISITORS) {
    await long.ticket()
    order.push(visitor)
  }
  await played
  expect(order).toEqual([...VISITORS, 'dry run 200'])
  await long.close()
})

/** Two thousand people came yesterday, and nobody was called. */
async function longDay(): Promise<{ long: SmallHouse; date: string }> {
  const long = await openSmallHouse({ testClock: true })
  const hall = long.house.halls.get(HALL)
  if (!hall) throw new Error('the hall is there')
  const [kiosk, manager] = [
    { role: 'kiosk', id: newId() },
    { role: 'manager', id: newId() },
  ] as const
  const takes = (): Command => ({ type: 'takeTicket', serviceIds: ['id-card'] })
  await Promise.all(Array.from({ length: 2000 }, () => hall.submit({ id: newId(), actor: kiosk, command: takes() })))
  const date = await hall.read(({ lastDate }) => lastDate ?? '')
  const closes = { type: 'closeDay', expireRest: true, reason: '系统故障' } as const
  await hall.submit({ id: newId(), actor: manager, command: closes })
  await long.house.halls.advance(DAY)
  await hall.submit({ id: newId(), actor: manager, command: { type: 'openDay' } })
  return { long, date }
}
