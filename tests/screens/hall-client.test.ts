import { HallClient, type HallClientOptions } from '@tingxu/shared/browser/hall-client.ts'
import type { CommandOf } from '@tingxu/shared/commands.ts'
import { UUID_PATTERN } from '@tingxu/shared/ids.ts'
import { describe, expect, test } from 'vitest'
import { paperStorage } from './paper-storage.ts'

type Sent = { path: string; body: { id: string; command: unknown }; headers: Record<string, string>; init: RequestInit }
/** What the network does with one request: an answer, silence until the asker gives up, or a broken line. */
type Reply = { status: number; body: string } | 'broken' | 'silent'

const TICKET: CommandOf<'takeTicket'> = { type: 'takeTicket', serviceIds: ['hukou'] }
const json = (status: number, body: unknown): Reply => ({ status, body: JSON.stringify(body) })
const DONE = json(200, { seq: 7, now: 1, result: { ticketId: 't', label: 'A007', link: '', ahead: 0, wait: null } })
const PORTAL: Reply = { status: 200, body: '<!doctype html><title>Free Wi-Fi</title>' }

/** A kiosk whose network does what the test says, in order; the last reply goes on for ever. */
function kiosk(replies: Reply[], options: Partial<HallClientOptions> = {}) {
  const sent: Sent[] = []
  const clock = { ms: 0 }
  const answer = async (path: unknown, init: RequestInit = {}) => {
    const reply = replies[Math.min(sent.length, replies.length - 1)] ?? 'broken'
    const body = JSON.parse(String(init.body)) as Sent['body']
    sent.push({ path: String(path), body, headers: init.headers as Record<string, string>, init })
    if (reply === 'broken') throw new TypeError('Failed to fetch')
    if (reply === 'silent') throw new DOMException('The user aborted a request.', 'AbortError')
    return new Response(reply.body, { status: reply.status })
  }
  const client = new HallClient({
    hallId: 'zhenhai',
    credential: { token: 'secret' },
    whose: 'kiosk',
    fetch: answer as typeof fetch,
    storage: null,
    elapsedMs: () => clock.ms,
    wait: async (ms) => {
      clock.ms += ms
    },
    random: () => 0.5,
    ...options,
  })
  return { client, sent, clock }
}

describe('what was asked once is done once', () => {
  test('a command is named by the asker and sent with the device’s token alone', async () => {
    const { client, sent } = kiosk([DONE])
    const answer = await client.send(TICKET)
    expect(answer).toMatchObject({ kind: 'accepted', seq: 7, result: { label: 'A007' } })
    expect(sent[0]?.path).toBe('/api/halls/zhenhai/commands')
    expect(sent[0]?.body).toEqual({ id: expect.stringMatching(UUID_PATTERN), command: TICKET })
    expect(sent[0]?.headers.authorization).toBe('Bearer secret')
    expect(sent[0]?.init).toMatchObject({ credentials: 'omit', redirect: 'error' })
  })

  test.each<[string, Reply]>([
    ['a broken line', 'broken'],
    ['no answer in time', 'silent'],
    ['a server that fails', json(500, { refused: 'failed', message: '' })],
    ['a server that starts', json(503, { reason: 'starting', message: '' })],
    ['too many at once', json(429, { refused: 'too-many-requests', message: '' })],
    ['a captive portal', PORTAL],
    ['an answer cut short', { status: 200, body: '{"seq":7,"no' }],
    ['JSON of some other machine', json(200, { status: 'ok' })],
    ['a proxy’s own 403', json(403, { error: 'blocked' })],
  ])('after %s the same command goes out again, with the same id', async (_, reply) => {
    const { client, sent } = kiosk([reply, reply, DONE])
    expect(await client.send(TICKET)).toMatchObject({ kind: 'accepted' })
    expect(sent).toHaveLength(3)
    expect(new Set(sent.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  })

  test('pauses grow, and none is the same for all', async () => {
    const pauses: number[] = []
    const wait = async (ms: number) => {
      pauses.push(ms)
    }
    await kiosk(['broken', 'broken', 'broken', DONE], { wait, random: () => 0 }).client.send(TICKET)
    await kiosk(['broken', 'broken', 'broken', DONE], { wait, random: () => 1 }).client.send(TICKET)
    expect(pauses).toEqual([30, 60, 120, 300, 600, 1200])
  })
})

describe('every answer of the hall ends the asking', () => {
  test.each<[string, Reply, object]>([
    ['a refusal', json(409, { refused: 'queue-empty', now: 1, message: '现在没有人在等' }), { refused: 'queue-empty' }],
    ['a refusal with what one needs', json(409, { refused: 'too-soon', at: 9, now: 1, message: '' }), { at: 9 }],
    ['a malformed body', json(400, { path: '/command', why: '没有这个命令' }), { refused: 'malformed' }],
    ['a role that may not', json(403, { refused: 'forbidden', message: '' }), { refused: 'forbidden' }],
    ['an unknown hall', json(404, { refused: 'not-found', message: '' }), { status: 404 }],
    ['an id used before', json(422, { refused: 'different-command', message: '' }), { status: 422 }],
  ])('%s', async (_, reply, expected) => {
    const { client, sent } = kiosk([reply])
    expect(await client.send(TICKET)).toMatchObject({ kind: 'refused', ...expected })
    expect(sent).toHaveLength(1)
  })

  test('a lapsed session', async () => {
    const { client } = kiosk([json(401, { refused: 'sign-in-needed', message: '' })])
    expect(await client.send(TICKET)).toEqual({ kind: 'sign-in-needed' })
  })
})

describe('a visitor does not stand there for ever', () => {
  test('after 20 s without an answer it is unknown, and asked no more', async () => {
    const { client, sent, clock } = kiosk(['broken'])
    expect(await client.send(TICKET, { answerMs: 20_000 })).toEqual({ kind: 'unknown' })
    expect(clock.ms).toBe(20_000)
    const sentByThen = sent.length
    await client.resumePending()
    expect(sent).toHaveLength(sentByThen)
  })
})

describe('a reload forgets nothing that was asked', () => {
  test('the command goes out again with its id, and its answer is told', async () => {
    const kept = paperStorage()
    const before = kiosk(['broken'], { storage: kept, wait: () => new Promise(() => {}) })
    before.client.send(TICKET)
    await Promise.resolve()
    const after = kiosk([DONE], { storage: kept })
    const resumed = await after.client.resumePending()
    expect(resumed).toMatchObject([{ command: TICKET, answer: { kind: 'accepted' } }])
    expect(after.sent[0]?.body).toEqual(before.sent[0]?.body)
    expect(kept.length).toBe(0)
  })

  test('a screen can tell at once whether it is still asking, and for another screen it is not', () => {
    const kept = paperStorage()
    const before = kiosk(['broken'], { storage: kept, wait: () => new Promise(() => {}) })
    expect(before.client.hasPending()).toBe(false)
    before.client.send(TICKET)
    expect(kiosk([DONE], { storage: kept }).client.hasPending()).toBe(true)
    expect(kiosk([DONE], { storage: kept, whose: 'desk' }).client.hasPending()).toBe(false)
  })

  test('an answered command is not kept', async () => {
    const kept = paperStorage()
    await kiosk([DONE], { storage: kept }).client.send(TICKET)
    expect(kept.length).toBe(0)
  })

  test('what nobody waits for any more is let go', async () => {
    const kept = paperStorage()
    const stale = { id: 'x', command: TICKET, askedAt: Date.now() - 60_000, answerMs: 20_000 }
    kept.setItem('tingxu.pending.kiosk.zhenhai.x', JSON.stringify(stale))
    const { client, sent } = kiosk([DONE], { storage: kept })
    expect(await client.resumePending()).toMatchObject([{ answer: { kind: 'unknown' } }])
    expect(sent).toEqual([])
    expect(kept.length).toBe(0)
  })

  test('another screen of the browser leaves it alone', async () => {
    const kept = paperStorage()
    const before = kiosk(['broken'], { storage: kept, wait: () => new Promise(() => {}) })
    before.client.send(TICKET)
    const desk = kiosk([DONE], { storage: kept, whose: 'desk' })
    expect(await desk.client.resumePending()).toEqual([])
    expect(desk.sent).toEqual([])
  })

  test('a full or forbidden storage stops nobody', async () => {
    const forbidden = { ...paperStorage(), setItem: () => fail(), removeItem: () => fail() }
    expect(await kiosk([DONE], { storage: forbidden }).client.send(TICKET)).toMatchObject({ kind: 'accepted' })
  })

  test('what cannot be read is thrown away', async () => {
    const kept = paperStorage()
    kept.setItem('tingxu.pending.kiosk.zhenhai.y', '{"id":')
    expect(await kiosk([DONE], { storage: kept }).client.resumePending()).toEqual([])
    expect(kept.length).toBe(0)
  })
})

function fail(): never {
  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
}
