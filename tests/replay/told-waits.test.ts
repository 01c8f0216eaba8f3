import { toldSummary } from '@tingxu/server/replay/told-summary.ts'
import { type ToldWait, toldWaits } from '@tingxu/server/replay/told-waits.ts'
import { describe, expect, test } from 'vitest'
import { given, MINUTE, SECOND } from '../helpers/hall.ts'
import { wangMin } from '../helpers/people.ts'
import { comeInTurn, servesFor } from './replayed.ts'

const told = (fromMinutes: number, toMinutes: number, came: number | null): ToldWait => ({
  ...{ serviceId: 'id-card', ahead: 3, wait: { fromMinutes, toMinutes } },
  cameMs: came === null ? null : came * MINUTE,
})

describe('what was told, and what came', () => {
  test('[X2] of each ticket: the people ahead, the range, and the time to its first call', () => {
    const { steps } = given((hall) => {
      hall.seats(wangMin, 'one')
      comeInTurn(
        hall,
        ['Aunt Wang', 'Mr Li', 'Mrs Zhou'].map((name) => [name, 'ordinary'] as const),
      )
      for (const minutes of [4, 6]) servesFor(hall, minutes)
    })
    expect(toldWaits(steps, null)).toMatchObject([
      { ahead: 0, wait: { fromMinutes: 0, toMinutes: 0 }, cameMs: 3 * SECOND },
      { ahead: 1, cameMs: 4 * MINUTE + 2 * SECOND },
      { ahead: 2, cameMs: null },
    ])
  })

  test('[X2] a call that was taken back is not the first', () => {
    const { steps } = given((hall) => {
      hall.seats(wangMin, 'one')
      comeInTurn(hall, [['Aunt Wang', 'ordinary']])
      hall.calls(wangMin)
      const commandId = hall.steps.at(-1)?.commandId ?? ''
      hall.when(wangMin, { type: 'undo', counterId: 'one', commandId }).isAccepted()
      hall.passes(MINUTE)
      hall.calls(wangMin)
    })
    expect(toldWaits(steps, null)).toMatchObject([{ cameMs: MINUTE + SECOND }])
  })

  test('[X2] of one date only, if that is asked', () => {
    const { steps } = given((hall) => comeInTurn(hall, [['Aunt Wang', 'ordinary']]))
    expect(toldWaits(steps, '2026-11-24').length).toBe(1)
    expect(toldWaits(steps, '2026-11-23').length).toBe(0)
  })
})

describe('how true it was', () => {
  test('[X2] a range is kept from its first whole minute to the end of its last', () => {
    const waits = [4.9, 5, 10.9, 11].map((came) => told(5, 10, came))
    expect(toldSummary(waits)).toMatchObject({ ranges: 4, rangesKept: 2 })
  })

  test('[X2] no wait is kept by a call within the minute, and is counted apart', () => {
    expect(toldSummary([told(0, 0, 0.9), told(0, 0, 1)])).toMatchObject({ atOnce: 2, atOnceKept: 1, ranges: 0 })
  })

  test('[X2] errors are from the middle of the range; above zero it took longer', () => {
    const waits = [7.5, 9.5, 13.5].map((came) => told(5, 10, came))
    expect(toldSummary(waits)).toMatchObject({ medianError: 2, p90Error: 6, bias: 8 / 3 })
  })

  test('[X2] who was told nothing is counted as such; who was never called is no error', () => {
    const unknown: ToldWait = { serviceId: 'id-card', ahead: 3, wait: null, cameMs: 9 * MINUTE }
    expect(toldSummary([unknown, told(5, 10, null)])).toMatchObject({ count: 2, unknown: 1, ranges: 0, bias: null })
  })
})
