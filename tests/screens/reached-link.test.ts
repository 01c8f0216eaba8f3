import type { LinkEvents } from '@tingxu/shared/browser/link.ts'
import { type Polling, pollsAs } from '@tingxu/shared/browser/polled-link.ts'
import { reaching } from '@tingxu/shared/browser/reached-link.ts'
import { ViewFollower } from '@tingxu/shared/browser/view-follower.ts'
import type { Snapshot } from '@tingxu/shared/deltas.ts'
import { POLL_MS_MAX, SOCKET_AGAIN_MS_MAX, SOCKET_FAILURES_MAX } from '@tingxu/shared/limits.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const OWN_TICKET = { hallId: 'zhenhai', view: 'ticket' }
const NOON = Date.UTC(2026, 10, 24, 4)
const HALL: [string, unknown] = ['hall', { kind: 'hall', testClock: false }]
const waiting = (ahead: number): [string, unknown] => ['ahead', { kind: 'ahead', ahead }]

/** A phone before a hall that answers by paper, in a network that lets sockets through or not. */
function phone() {
  const sockets: { events: LinkEvents; follows: number; closed: boolean }[] = []
  const hall = { answer: { status: 200, body: { seq: 5, now: NOON, rows: [HALL, waiting(2)] } as unknown } }
  const asked: string[] = []
  const page = { hidden: false, look: () => {} }
  const network = { up: true }
  const polling: Polling = {
    ask: async (path) => {
      asked.push(path)
      return network.up ? hall.answer : null
    },
    hidden: () => page.hidden,
    onLook: (look) => {
      page.look = look
      return () => {}
    },
    random: () => 0.5,
  }
  const openLink = reaching(
    (events) => {
      const socket = { events, follows: 0, closed: false }
      sockets.push(socket)
      return {
        follow: () => {
          socket.follows += 1
        },
        unfollow: () => {},
        sound: () => {},
        close: () => {
          socket.closed = true
          events.closed(null)
        },
      }
    },
    pollsAs({ ticket: 'secret' }, polling),
  )
  const follower = new ViewFollower({ openLink, random: () => 0.5 })
  const shows = (rows: Snapshot['rows'], seq: number) => {
    hall.answer = { status: 200, body: { seq, now: NOON + seq, rows } }
  }
  const ahead = () => (follower.viewOf(OWN_TICKET).held?.rows.get('ahead') as { ahead: number } | undefined)?.ahead
  return { follower, sockets, asked, page, network, hall, shows, ahead, last: () => socketIn(sockets) }
}

function socketIn<Socket>(sockets: Socket[]): Socket {
  const socket = sockets.at(-1)
  if (socket === undefined) throw new Error('no socket was tried')
  return socket
}

let visitor = phone()
function opens() {
  visitor.follower.start()
  visitor.follower.follow(OWN_TICKET)
}
beforeEach(() => {
  vi.useFakeTimers()
  visitor = phone()
})
afterEach(() => {
  visitor.follower.stop()
  vi.useRealTimers()
})
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('a page whose network lets no socket through', () => {
  beforeEach(async () => {
    opens()
    await pass(10)
    visitor.last().events.closed(null)
  })

  test('has its rows by asking, and says nothing about it', async () => {
    expect(visitor.asked).toEqual(['/api/halls/zhenhai/views/ticket'])
    expect(visitor.ahead()).toBe(2)
    await pass(4 * POLL_MS_MAX)
    expect(visitor.follower.connection).toEqual({ state: 'live' })
    expect(visitor.asked.length).toBeGreaterThan(4)
  })

  test('shows what changed and what is gone', async () => {
    visitor.shows([HALL, waiting(1)], 8)
    await pass(POLL_MS_MAX)
    expect(visitor.ahead()).toBe(1)
    visitor.shows([HALL, ['ticket', { label: 'A007' }]], 9)
    await pass(POLL_MS_MAX)
    expect([...(visitor.follower.viewOf(OWN_TICKET).held?.rows.keys() ?? [])]).toEqual(['hall', 'ticket'])
  })

  test('asks nothing while nobody looks, and at once when somebody does', async () => {
    visitor.page.hidden = true
    await pass(POLL_MS_MAX)
    const before = visitor.asked.length
    await pass(60_000)
    expect(visitor.asked.length).toBe(before)
    visitor.page.hidden = false
    visitor.shows([HALL, waiting(0)], 20)
    visitor.page.look()
    await pass(10)
    expect(visitor.ahead()).toBe(0)
    expect(visitor.follower.connection).toEqual({ state: 'live' })
  })

  test('says that the link is lost when the hall cannot be asked either, and comes back', async () => {
    visitor.network.up = false
    await pass(15_000)
    expect(visitor.follower.connection).toMatchObject({ state: 'lost' })
    visitor.network.up = true
    visitor.shows([HALL, waiting(1)], 30)
    await pass(12_000)
    expect(visitor.follower.connection).toEqual({ state: 'live' })
    expect(visitor.ahead()).toBe(1)
  })

  test('takes a page of a proxy for no answer', async () => {
    visitor.hall.answer = { status: 200, body: { welcome: 'to the airport' } }
    await pass(15_000)
    expect(visitor.follower.connection).toMatchObject({ state: 'lost' })
    expect(visitor.ahead()).toBe(2)
  })

  test('tries a socket now and then, and goes over to it when one opens', async () => {
    const tried = visitor.sockets.length
    await pass(SOCKET_AGAIN_MS_MAX)
    expect(visitor.sockets.length).toBeGreaterThan(tried)
    visitor.last().events.opened()
    expect(visitor.last().follows).toBe(1)
    const before = visitor.asked.length
    await pass(POLL_MS_MAX)
    expect(visitor.asked.length).toBe(before)
  })
})

describe('a page whose network lets sockets through', () => {
  test('asks once, so that its first rows need not wait for the socket', async () => {
    opens()
    await pass(10)
    expect(visitor.ahead()).toBe(2)
    expect(visitor.sockets).toHaveLength(1)
    visitor.last().events.opened()
    await pass(2 * POLL_MS_MAX)
    expect(visitor.asked).toHaveLength(1)
  })

  test('comes back by socket, and asks only when sockets fail again and again', async () => {
    opens()
    await pass(10)
    visitor.last().events.opened()
    for (let failure = 0; failure < SOCKET_FAILURES_MAX; failure += 1) {
      expect(visitor.asked).toHaveLength(1)
      visitor.last().events.closed(null)
      await pass(10_000)
    }
    expect(visitor.asked).toHaveLength(1)
    visitor.last().events.closed(null)
    await pass(10)
    expect(visitor.asked).toHaveLength(2)
    expect(visitor.follower.connection).toEqual({ state: 'live' })
  })
})

test('a secret that means nothing is turned away at the first question', async () => {
  visitor.hall.answer = { status: 401, body: { refused: 'sign-in-needed' } }
  opens()
  await pass(10)
  expect(visitor.follower.turnedAway).toBe('sign-in-needed')
  expect(visitor.sockets).toHaveLength(0)
})

test('a view that the hall will not show is refused, not lost', async () => {
  visitor.hall.answer = { status: 404, body: { refused: 'not-found', message: '没有' } }
  opens()
  await pass(10)
  expect(visitor.follower.viewOf(OWN_TICKET).refused).toBe('not-found')
  await pass(10_000)
  expect(visitor.follower.connection).toEqual({ state: 'live' })
})
