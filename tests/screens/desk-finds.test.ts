import { NOTHING_CHOSEN, withEnd, withMissing, withOutcome } from '@tingxu/counter/desk/chosen-finish.ts'
import { foundTickets } from '@tingxu/counter/desk/find.ts'
import { foundTargets } from '@tingxu/counter/desk/transfer-targets.ts'
import type { DeskMissedRow, HeldRow, WaitingRow } from '@tingxu/shared/desk-rows.ts'
import { TARGETS_SHOWN_MAX } from '@tingxu/shared/limits.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import { zh } from '@tingxu/shared/words/zh.ts'
import { describe, expect, test } from 'vitest'

const service = (id: string, name: Text, order = 0) => ({ kind: 'target-service', id, name, order }) as const
const counter = (number: number, zh: string) =>
  ({ kind: 'target-counter', id: `w${number}`, number, name: { zh, en: zh } }) as const
const targets = {
  services: [
    service('house-transfer', { zh: '房屋所有权转移登记', en: 'Transfer of house ownership' }),
    service('tax', { zh: '税务登记', en: 'Tax registration' }),
  ],
  counters: [counter(2, '物价局'), counter(12, '外经贸局'), counter(20, '工商分局')],
}
const found = (typed: string) => foundTargets({ targets }, typed, zh, (text) => text.zh ?? '').map(({ name }) => name)

describe('where a ticket is sent is found by typing', () => {
  test('a figure is the beginning of a window’s number', () => {
    expect(found('2')).toEqual(['2 号窗口　物价局', '20 号窗口　工商分局'])
    expect(found('２０')).toEqual(['20 号窗口　工商分局'])
    expect(found('02')).toEqual([])
  })

  test.each([
    ['登记', ['房屋所有权转移登记', '税务登记']],
    ['工商', ['20 号窗口　工商分局']],
    ['HOUSE', ['房屋所有权转移登记']],
    ['tax reg', ['税务登记']],
    ['nothing of the kind', []],
  ])('“%s” is part of a name in any language', (typed, names) => {
    expect(found(typed)).toEqual(names)
  })

  test('with nothing typed everything is there, up to what a desk shows', () => {
    expect(found('')).toHaveLength(5)
    const many = {
      services: Array.from({ length: 2000 }, (_, order) => service(`s${order}`, { en: 'one' }, order)),
      counters: [],
    }
    expect(foundTargets({ targets: many }, '', zh, () => '')).toHaveLength(TARGETS_SHOWN_MAX)
  })
})

test('a label is found in every list, those who wait first', () => {
  const lists = {
    queue: [{ label: 'A012' }, { label: 'A013' }] as WaitingRow[],
    held: [{ label: 'A002' }] as HeldRow[],
    missed: [{ label: 'B012' }] as DeskMissedRow[],
  }
  const where = (typed: string) =>
    foundTickets(lists as Parameters<typeof foundTickets>[0], typed).map(({ label, where }) => [label, where])
  expect(where('012')).toEqual([
    ['A012', 'waiting'],
    ['B012', 'missed'],
  ])
  expect(where('a002')).toEqual([['A002', 'held']])
})

describe('what is chosen before a finish', () => {
  test('is one outcome, and pressed twice none', () => {
    const chosen = withOutcome(NOTHING_CHOSEN, 'accepted')
    expect(withOutcome(chosen, 'referred')).toEqual({ outcome: 'referred' })
    expect(withOutcome(chosen, 'accepted')).toEqual({})
  })

  test('keeps the end of the visit beside the outcome, whichever came first', () => {
    const both = { outcome: 'accepted', endVisit: true }
    expect(withEnd(withOutcome(NOTHING_CHOSEN, 'accepted'))).toEqual(both)
    expect(withOutcome(withEnd(NOTHING_CHOSEN), 'accepted')).toEqual(both)
    expect(withEnd(withEnd(NOTHING_CHOSEN))).toEqual({})
  })

  test('has a list of what is missing with one outcome alone', () => {
    const missing = withMissing(withEnd(NOTHING_CHOSEN), ['lease'])
    expect(missing).toEqual({ endVisit: true, outcome: 'missing-materials', missingMaterials: ['lease'] })
    expect(withOutcome(missing, 'done')).toEqual({ endVisit: true, outcome: 'done' })
  })
})
