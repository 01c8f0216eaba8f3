import { boardRowsFrom } from '@tingxu/display/board/board-rows.ts'
import { placeOf } from '@tingxu/display/place.ts'
import { trustIn } from '@tingxu/display/stale.ts'
import { BOARD_HIDDEN_MS } from '@tingxu/shared/limits.ts'
import type { BoardRow } from '@tingxu/shared/views.ts'
import { describe, expect, test } from 'vitest'

const NOON = 1_795_400_000_000

describe('how far a board may be believed', () => {
  test('while the link is there: wholly', () => {
    expect(trustIn({ state: 'live' }, NOON)).toBe('live')
  })

  test('after it is lost the numbers are dated, then grey, then gone', () => {
    expect(trustIn({ state: 'lost', since: NOON, stale: false }, NOON + 10_000)).toBe('lost')
    expect(trustIn({ state: 'lost', since: NOON, stale: true }, NOON + 61_000)).toBe('stale')
    expect(trustIn({ state: 'lost', since: NOON, stale: true }, NOON + BOARD_HIDDEN_MS + 1)).toBe('hidden')
  })
})

describe('what a board shows', () => {
  const place = { counterId: 'w01', counterNumber: 1, zoneId: 'east', callCount: 1, at: NOON }
  const rows: BoardRow[] = [
    { kind: 'call', ticketId: '1', label: 'A001', order: 11, ...place },
    { kind: 'call', ticketId: '2', label: 'A002', order: 12, ...place },
    { kind: 'board-service', id: 'filing', name: { zh: '备案' }, prefix: 'A', order: 1 },
    { kind: 'board-service', id: 'review', name: { zh: '审查' }, prefix: 'A', order: 0 },
    { kind: 'board-service', id: 'change', name: { zh: '变更' }, prefix: 'A', order: 2 },
    { kind: 'load', serviceId: 'filing', waiting: 3, wait: null },
    { kind: 'load', serviceId: 'review', waiting: 1, wait: null },
    { kind: 'load', serviceId: 'change', waiting: 0, wait: null },
  ]

  test('the newest call first', () => {
    expect(boardRowsFrom(rows).calls.map(({ label }) => label)).toEqual(['A002', 'A001'])
  })

  test('services for which somebody waits, in the hall’s order', () => {
    expect(boardRowsFrom(rows).waiting.map(({ id, count }) => [id, count])).toEqual([
      ['review', 1],
      ['filing', 3],
    ])
  })
})

describe('what stands beside the calls', () => {
  test('everything, in full voice, where the hall has set nothing', () => {
    expect(boardRowsFrom([]).look).toEqual({ waiting: true, missed: true, notices: true, volume: 1 })
  })

  test('else what the hall wants', () => {
    const look = { kind: 'look', waiting: true, missed: false, notices: false, volume: 0.4 } as const
    expect(boardRowsFrom([look]).look).toMatchObject({ missed: false, notices: false, volume: 0.4 })
  })
})

test.each([
  ['/display', { kind: 'hall' }],
  ['/display/', { kind: 'hall' }],
  ['/display/zone/east', { kind: 'zone', zoneId: 'east' }],
  ['/display/counter/20', { kind: 'counter', number: 20 }],
])('%s says what hangs there', (path, place) => {
  expect(placeOf(path)).toEqual(place)
})
