import { EMPTY_STAGE, nextChangeMs, stageAfter } from '@tingxu/display/board/stage-lines.ts'
import { STAGE_LINES_MAX, STAGE_MS } from '@tingxu/shared/limits.ts'
import type { CallRow } from '@tingxu/shared/views.ts'
import { expect, test } from 'vitest'

const NOON = 1_795_400_000_000

function call(label: string, { at = NOON, order = 1, callCount = 1 } = {}): CallRow {
  const place = { counterId: 'w01', counterNumber: 1, zoneId: 'east' }
  return { kind: 'call', ticketId: `ticket of ${label}`, label, ...place, callCount, at, order }
}

const labelsOn = ({ lines }: { lines: { call: CallRow }[] }) => lines.map((line) => line.call.label)

test('a call comes on the stage and leaves it after its span', () => {
  const a007 = call('A007')

  const called = stageAfter(EMPTY_STAGE, [a007], NOON, 0)

  expect(labelsOn(called)).toEqual(['A007'])
  expect(nextChangeMs(called)).toBe(STAGE_MS)
  expect(labelsOn(stageAfter(called, [a007], NOON + STAGE_MS, STAGE_MS))).toEqual([])
})

test('of two calls at once neither pushes the other off, and the newest stands first', () => {
  const a007 = call('A007', { order: 1 })
  const c032 = call('C032', { order: 2 })

  const stage = stageAfter(EMPTY_STAGE, [a007, c032], NOON, 0)

  expect(labelsOn(stage)).toEqual(['C032', 'A007'])
})

test('a recalled ticket is newest again and stays for a whole span', () => {
  const once = stageAfter(EMPTY_STAGE, [call('A007', { order: 1 }), call('C032', { order: 2 })], NOON, 0)
  const recalled = call('A007', { order: 3, callCount: 2, at: NOON + 5000 })

  const stage = stageAfter(once, [recalled, call('C032', { order: 2 })], NOON + 5000, 5000)

  expect(labelsOn(stage)).toEqual(['A007', 'C032'])
  expect(stage.lines[0]?.untilMs).toBe(5000 + STAGE_MS)
})

test('rows that change for other reasons bring nothing on again', () => {
  const a007 = call('A007')
  const over = stageAfter(stageAfter(EMPTY_STAGE, [a007], NOON, 0), [a007], NOON + STAGE_MS, STAGE_MS)

  expect(labelsOn(stageAfter(over, [{ ...a007 }], NOON + 20_000, 20_000))).toEqual([])
})

test('what was called while the board could not hear goes into the list, not on the stage', () => {
  const old = call('A007', { at: NOON - 25_000 })

  expect(labelsOn(stageAfter(EMPTY_STAGE, [old], NOON, 0))).toEqual([])
})

test('after a reload a call stands for the rest of its span', () => {
  const recent = call('A007', { at: NOON - 5000 })

  expect(nextChangeMs(stageAfter(EMPTY_STAGE, [recent], NOON, 0))).toBe(STAGE_MS - 5000)
})

test('a call that is taken back leaves at once', () => {
  const called = stageAfter(EMPTY_STAGE, [call('A007')], NOON, 0)

  expect(labelsOn(stageAfter(called, [], NOON + 1000, 1000))).toEqual([])
})

test('[C12] where a call is taken back, the ticket’s earlier one does not come on in its place', () => {
  const called = stageAfter(EMPTY_STAGE, [call('A007', { order: 9, callCount: 2 })], NOON, 0)
  const earlier = call('A007', { order: 1, callCount: 2, at: NOON - 600_000 })

  expect(labelsOn(stageAfter(called, [earlier], NOON + 1000, 1000))).toEqual([])
})

test('in a rush the newest calls share the stage and the others are in the list', () => {
  const rush = Array.from({ length: STAGE_LINES_MAX + 2 }, (_, index) => call(`A00${index}`, { order: index }))

  const stage = stageAfter(EMPTY_STAGE, rush, NOON, 0)

  expect(stage.lines).toHaveLength(STAGE_LINES_MAX)
  expect(labelsOn(stage)[0]).toBe(`A00${STAGE_LINES_MAX + 1}`)
})
