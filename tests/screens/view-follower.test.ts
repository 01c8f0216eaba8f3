import { type Delta, digestOf, type RowEntries } from '@tingxu/shared/deltas.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { paperScreen, pass } from './paper-link.ts'

const BOARD = { hallId: 'zhenhai', view: 'board' }
const NOON = Date.UTC(2026, 10, 24, 4)
const HALL: RowEntries = [['hall', { kind: 'hall', testClock: false }]]

const delta = (after: number, seq: number, put: RowEntries, gone: string[] = []): Delta => ({
  ...BOARD,
  after,
  seq,
  now: NOON + seq,
  put,
  gone,
})
const pulse = (seq: number, digest: number) => ({ ...BOARD, seq, now: NOON + 10_000, digest })

let screen = paperScreen()
afterEach(() => {
  screen.follower.stop()
  screen = paperScreen()
})

/** A board that has its first rows, at seq 5. */
function boardAtFive() {
  screen.follower.start()
  screen.follower.follow(BOARD)
  screen.last().events.opened()
  screen.last().asked[0]?.answer({ seq: 5, now: NOON, rows: HALL })
  return screen.last()
}
const rowIds = () => [...(screen.follower.viewOf(BOARD).held?.rows.keys() ?? [])]

describe('a screen has the rows that the server has', () => {
  test('a snapshot, then each delta that begins where the screen stands', () => {
    const link = boardAtFive()
    link.events.delta(delta(5, 8, [['call:1', { label: 'A007' }]]))
    link.events.delta(delta(8, 9, [['call:2', { label: 'B001' }]], ['call:1']))
    expect(rowIds()).toEqual(['hall', 'call:2'])
    expect(link.asked).toHaveLength(1)
  })

  test('a gap: the rows stay and the view is asked for again', () => {
    const link = boardAtFive()
    pass(screen, 2_000)
    link.events.delta(delta(7, 8, [['call:1', { label: 'A007' }]]))
    expect(rowIds()).toEqual(['hall'])
    expect(link.asked).toHaveLength(2)
    link.asked[1]?.answer({ seq: 8, now: NOON, rows: [...HALL, ['call:1', { label: 'A007' }]] })
    expect(rowIds()).toEqual(['hall', 'call:1'])
  })

  test('a pulse with the right digest changes nothing', () => {
    const link = boardAtFive()
    pass(screen, 2_000)
    link.events.pulse(pulse(5, digestOf(HALL)))
    expect(link.asked).toHaveLength(1)
  })

  test('a pulse with another digest: the view is asked for again', () => {
    const link = boardAtFive()
    pass(screen, 2_000)
    link.events.pulse(pulse(5, digestOf([['hall', { kind: 'hall', testClock: true }]])))
    expect(link.asked).toHaveLength(2)
  })

  test('a delta between question and answer is in the answer already', () => {
    const link = boardAtFive()
    pass(screen, 2_000)
    link.events.delta(delta(6, 7, []))
    link.events.delta(delta(7, 8, [['call:1', { label: 'A007' }]]))
    link.asked[1]?.answer({ seq: 8, now: NOON, rows: [...HALL, ['call:1', { label: 'A007' }]] })
    link.events.delta(delta(8, 9, [['call:2', { label: 'B001' }]]))
    expect(rowIds()).toEqual(['hall', 'call:1', 'call:2'])
    expect(link.asked).toHaveLength(2)
  })

  test('a view that goes wrong again at once is not asked for without pause', () => {
    const link = boardAtFive()
    pass(screen, 2_000)
    for (let time = 0; time < 20; time += 1) {
      link.events.delta(delta(100, 101, []))
      link.asked.at(-1)?.answer({ seq: 5, now: NOON, rows: HALL })
    }
    expect(link.asked).toHaveLength(2)
    link.events.delta(delta(100, 101, []))
    pass(screen, 2_000)
    expect(link.asked).toHaveLength(3)
  })

  test('a question without an answer is asked again', () => {
    screen.follower.start()
    screen.follower.follow(BOARD)
    screen.last().events.opened()
    for (let second = 0; second < 6; second += 1) {
      screen.last().events.heard()
      pass(screen, 1_000)
    }
    expect(screen.last().asked).toHaveLength(2)
  })

  test('a view that fell silent while the link lives is asked for again', () => {
    const link = boardAtFive()
    for (let ping = 0; ping < 4; ping += 1) {
      pass(screen, 4_000)
      link.events.heard()
    }
    expect(link.asked).toHaveLength(2)
  })

  test('what the hall will not show is said, and asked for again later', () => {
    screen.follower.start()
    screen.follower.follow(BOARD)
    screen.last().events.opened()
    screen.last().asked[0]?.answer({ refused: 'forbidden', message: '您没有做这件事的权限' })
    expect(screen.follower.viewOf(BOARD).refused).toBe('forbidden')
    expect(screen.follower.connection).toEqual({ state: 'live' })
  })

  test('two parts of a screen that follow one view ask once; the last to go leaves it', () => {
    const link = boardAtFive()
    const leave = screen.follower.follow(BOARD)
    expect(link.asked).toHaveLength(1)
    leave()
    expect(link.left).toEqual([])
    expect(rowIds()).toEqual(['hall'])
  })
})

describe('a screen says since when its link is lost, and comes back by itself', () => {
  test('live says nothing, connecting is not yet lost', () => {
    screen.follower.start()
    expect(screen.follower.connection).toEqual({ state: 'connecting' })
    boardAtFive()
    expect(screen.follower.connection).toEqual({ state: 'live' })
  })

  test('a link that closed is lost within 10 s, since it was last heard', () => {
    const link = boardAtFive()
    link.events.closed(null)
    pass(screen, 1_000)
    expect(screen.follower.connection).toEqual({ state: 'live' })
    pass(screen, 3_000)
    expect(screen.follower.connection).toEqual({ state: 'lost', since: NOON, stale: false })
  })

  test('a half-open link that only falls silent is lost within 10 s, and replaced', () => {
    const link = boardAtFive()
    pass(screen, 10_000)
    expect(link.closed).toBe(true)
    expect(screen.follower.connection).toEqual({ state: 'lost', since: NOON, stale: false })
    expect(screen.links.length).toBeGreaterThan(1)
  })

  test('between two pulses pings keep it live', () => {
    const link = boardAtFive()
    for (let ping = 0; ping < 3; ping += 1) {
      pass(screen, 4_000)
      link.events.heard()
    }
    expect(screen.follower.connection).toEqual({ state: 'live' })
  })

  test('pings without a pulse do not: the rows may be old', () => {
    const link = boardAtFive()
    for (let ping = 0; ping < 6; ping += 1) {
      pass(screen, 4_000)
      link.events.heard()
    }
    expect(screen.follower.connection.state).toBe('lost')
  })

  test('numbers of a minute ago are stale', () => {
    boardAtFive().events.closed(null)
    pass(screen, 61_000)
    expect(screen.follower.connection).toEqual({ state: 'lost', since: NOON, stale: true })
  })

  test('after a cut of 30 s: old rows meanwhile, then a snapshot, then live', () => {
    boardAtFive().events.closed(null)
    for (let second = 0; second < 30; second += 1) {
      pass(screen, 1_000)
      if (screen.links.length > 1 && !screen.last().closed) screen.last().events.closed(null)
    }
    expect(rowIds()).toEqual(['hall'])
    pass(screen, 10_000)
    screen.last().events.opened()
    expect(screen.follower.connection.state).toBe('lost')
    screen.last().asked[0]?.answer({ seq: 9, now: NOON + 40_000, rows: [...HALL, ['call:3', {}]] })
    expect(screen.follower.connection).toEqual({ state: 'live' })
    expect(rowIds()).toEqual(['hall', 'call:3'])
  })

  test('a link that was replaced is not listened to any more', () => {
    const old = boardAtFive()
    pass(screen, 12_000)
    old.events.delta(delta(5, 6, [['call:9', {}]]))
    old.events.opened()
    expect(rowIds()).toEqual(['hall'])
    expect(screen.follower.connection.state).toBe('lost')
  })

  test('a server that does not know the credential: said, and tried again', () => {
    const link = boardAtFive()
    link.events.closed('sign-in-needed')
    expect(screen.follower.turnedAway).toBe('sign-in-needed')
    pass(screen, 11_000)
    screen.last().events.opened()
    expect(screen.follower.turnedAway).toBeNull()
  })

  test('a stopped screen opens no link', () => {
    boardAtFive()
    screen.follower.stop()
    pass(screen, 60_000)
    expect(screen.links).toHaveLength(1)
  })
})

describe('a screen shows hall time, whatever the device believes', () => {
  test('the last message, moved on by the clock that only goes forward', () => {
    boardAtFive()
    screen.device.ms += 1_500
    expect(screen.follower.clock.now()).toBe(NOON + 1_500)
  })

  test('a test clock stands still between messages', () => {
    screen.follower.start()
    screen.follower.follow(BOARD)
    screen.last().events.opened()
    screen.last().asked[0]?.answer({ seq: 1, now: NOON, rows: [['hall', { kind: 'hall', testClock: true }]] })
    screen.device.ms += 90_000
    expect(screen.follower.clock.now()).toBe(NOON)
  })
})
