import { StorageBroken, StorageFull } from '@tingxu/server/store/hall-log.ts'
import { newId } from '@tingxu/shared/ids.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { smallHall } from '../helpers/small-hall.ts'
import { HALL, ORIGIN, openSmallHouse, type SmallHouse } from './small-house.ts'

let small: SmallHouse
let kiosk: Record<string, string>
let manager: Record<string, string>
beforeAll(async () => {
  small = await openSmallHouse()
  kiosk = await small.device('kiosk')
  manager = await small.staff('李敏')
})
afterAll(() => small.close())
afterEach(() => vi.restoreAllMocks())

const take = { type: 'takeTicket', serviceIds: ['id-card'] }

describe('a ticket', () => {
  test('comes with its label and a link that only it has', async () => {
    const { status, body } = await small.command(take, kiosk)
    expect(status).toBe(200)
    const link = `${ORIGIN}/t#${HALL}.`
    expect(body).toEqual({
      seq: expect.any(Number),
      now: expect.any(Number),
      result: {
        ticketId: expect.any(String),
        label: 'A001',
        serviceId: 'id-card',
        link: expect.stringContaining(link),
        ahead: 0,
        wait: null,
      },
    })
  })

  test('[T1] asked for twice with one id is one ticket, to the letter', async () => {
    const id = newId()
    const first = await small.command(take, kiosk, id)
    const again = await Promise.all(Array.from({ length: 20 }, () => small.command(take, kiosk, id)))
    for (const answer of again) expect(answer.text).toBe(first.text)
  })

  test('another command under a used id is told nothing of the first', async () => {
    const id = newId()
    await small.command(take, kiosk, id)
    const { status, body } = await small.command({ ...take, language: 'en' }, kiosk, id)
    expect(status).toBe(422)
    expect(body).toEqual({ refused: 'different-command', message: '这个编号已经用于另一项操作' })
  })

  test('an id used by the kiosk is another’s to everybody else', async () => {
    const id = newId()
    await small.command(take, kiosk, id)
    expect((await small.command(take, manager, id)).status).toBe(422)
  })
})

describe('a visitor with the paper', () => {
  test('gives up the ticket of that paper without naming it', async () => {
    const { ticketId, headers } = await small.ticket()
    const { status, body } = await small.command({ type: 'cancelTicket' }, headers)
    expect(status).toBe(200)
    expect(body.result).toEqual({ ticketId, label: expect.stringMatching(/^A\d{3}$/) })
  })

  test('cannot touch another’s', async () => {
    const mine = await small.ticket()
    const hers = await small.ticket()
    const before = await small.head()
    const { status, body } = await small.command({ type: 'cancelTicket', ticketId: hers.ticketId }, mine.headers)
    expect(status).toBe(409)
    expect(body).toEqual({ refused: 'not-found', what: 'ticket', now: expect.any(Number), message: expect.any(String) })
    expect(await small.head()).toEqual(before)
  })

  test('[THR3] a link changed in any letter opens nothing', async () => {
    const { headers } = await small.ticket()
    const path = `/api/halls/${HALL}/views/ticket`
    const secret = String(headers.authorization)
    expect((await small.ask(path, { headers })).status).toBe(200)
    for (let at = 'Ticket linjiang.'.length; at < secret.length; at += 1) {
      const letter = secret[at] === 'A' ? 'B' : 'A'
      const changed = secret.slice(0, at) + letter + secret.slice(at + 1)
      const { status } = await small.ask(path, { headers: { authorization: changed } })
      expect([401, 429]).toContain(status)
    }
  })

  test('whoever guesses at links is told to wait; whoever has one is not', async () => {
    const { headers } = await small.ticket()
    const guess = { authorization: `Ticket ${HALL}.${'A'.repeat(43)}` }
    for (let tries = 0; tries < 70; tries += 1) await small.ask(`/api/halls/${HALL}/views/ticket`, { headers: guess })
    expect((await small.ask(`/api/halls/${HALL}/views/ticket`, { headers: guess })).status).toBe(429)
    expect((await small.ask(`/api/halls/${HALL}/views/ticket`, { headers })).status).toBe(200)
  })
})

describe('a no', () => {
  test('says why in the language of whoever asked', async () => {
    const clerk = await small.staff('王芳')
    const ask = (language: string) =>
      small.command({ type: 'callNext', counterId: 'one', expect: null }, { ...clerk, 'accept-language': language })
    expect((await ask('en-GB,en;q=0.9,zh;q=0.8')).body).toMatchObject({
      refused: 'counter-closed',
      message: 'This window is closed',
    })
    expect((await ask('fr, zh;q=0.5')).body).toMatchObject({ refused: 'counter-closed', message: '这个窗口没有开' })
    expect((await ask('')).body).toMatchObject({ message: '这个窗口没有开', now: expect.any(Number) })
  })

  test('[S2] settings that cannot work are refused fault by fault, each in words', async () => {
    const settings = smallHall((hall) => {
      hall.series[0] = { id: 'a', prefix: 'I' }
    })
    const { status, body } = await small.command(
      { type: 'publishSettings', settings, baseSeq: 1 },
      { ...manager, 'accept-language': 'en' },
    )
    expect(status).toBe(409)
    const [fault] = body.faults as Record<string, string>[]
    expect(fault).toMatchObject({ path: '/series/0/prefix', reason: 'prefix-not-allowed', value: 'I' })
    expect(fault?.why).toContain('The prefix “I” cannot be used')
  })
})

describe('a disk', () => {
  const submitThrows = (error: Error) => {
    const hall = small.house.halls.get(HALL)
    if (hall) vi.spyOn(hall, 'submit').mockRejectedValue(error)
  }

  test('that is full is said so, and reading goes on', async () => {
    submitThrows(new StorageFull('no space left'))
    const { status, body, headers } = await small.command(take, kiosk)
    expect(status).toBe(503)
    expect(body).toEqual({ reason: 'storage-full', message: expect.stringContaining('存储空间已满') })
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect((await small.ask(`/api/halls/${HALL}/views/kiosk`, { headers: kiosk })).status).toBe(200)
  })

  test('that broke promises nothing, and the process hears of it', async () => {
    submitThrows(new StorageBroken('input/output error'))
    const broke = vi.spyOn(small.house, 'storageBroke').mockImplementation(() => undefined)
    expect((await small.command(take, kiosk)).body).toMatchObject({ reason: 'storage-unavailable' })
    expect(broke).toHaveBeenCalledOnce()
  })

  test('what nobody expected tells no more than a number', async () => {
    submitThrows(new Error('secret details'))
    const { status, text, headers } = await small.command(take, kiosk)
    expect(status).toBe(500)
    expect(text).not.toContain('secret details')
    expect(headers['x-error-id']).toMatch(/^\S+$/)
  })
})

describe('the test clock', () => {
  test('moves when a manager says so, and only there', async () => {
    const test = await openSmallHouse({ testClock: true })
    const lead = await test.staff('李敏')
    const before = await test.house.halls.get(HALL)?.now()
    const moved = await test.ask('/api/test/clock', { body: { advanceMs: 90_000 }, headers: lead })
    expect(moved.status).toBe(200)
    expect(moved.body).toEqual({ now: (before ?? 0) + 90_000, seq: expect.any(Number) })
    const clerk = await test.staff('王芳')
    expect((await test.ask('/api/test/clock', { body: { advanceMs: 1 }, headers: clerk })).status).toBe(403)
    expect((await test.ask('/api/test/clock', { body: { advanceMs: -1 }, headers: lead })).status).toBe(400)
    await test.close()
  })
})
