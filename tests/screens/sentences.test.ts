import { nextSentence, type Outlook } from '@tingxu/display/voice/sentences.ts'
import { BACKLOG_MS_MAX } from '@tingxu/shared/limits.ts'
import type { CallRow } from '@tingxu/shared/views.ts'
import { describe, expect, test } from 'vitest'

function call(label: string): CallRow {
  const place = { counterId: 'w01', counterNumber: 1, zoneId: 'east', callCount: 1, at: 0, order: 1 }
  return { kind: 'call', ticketId: `ticket of ${label}`, label, ...place }
}

const a007 = call('A007')
const behind = (count: number) => Array.from({ length: count }, (_, index) => call(`B00${index}`))
const QUIET: Outlook = { turn: null, waiting: [], backlogMs: 0, languages: ['zh', 'en'] }

/** All that is said of A007 while so many wait behind it. */
function saidOf(waiting: CallRow[], languages = ['zh', 'en']): string[] {
  const said: string[] = []
  let turn: Outlook['turn'] = null
  let next = nextSentence({ ...QUIET, waiting: [a007], languages })
  while (next?.say === 'call' && next.call === a007) {
    said.push(next.language)
    turn = { call: a007, place: next.place }
    next = nextSentence({ ...QUIET, turn, waiting, languages })
  }
  return said
}

describe('how often a call is said', () => {
  test('by itself: the first language, once more, then the second', () => {
    expect(saidOf([])).toEqual(['zh', 'zh', 'en'])
  })

  test('with one waiting it is not repeated', () => {
    expect(saidOf(behind(1))).toEqual(['zh', 'en'])
  })

  test('with two waiting as with one', () => {
    expect(saidOf(behind(2))).toEqual(['zh', 'en'])
  })

  test('with three waiting the first language only', () => {
    expect(saidOf(behind(3))).toEqual(['zh'])
  })

  test('in a hall of one language: twice, and once if somebody waits', () => {
    expect(saidOf([], ['zh'])).toEqual(['zh', 'zh'])
    expect(saidOf(behind(1), ['zh'])).toEqual(['zh'])
  })

  test('in a hall of three languages each of the others has its turn', () => {
    expect(saidOf([], ['zh', 'en', 'ja'])).toEqual(['zh', 'zh', 'en', 'ja'])
  })
})

test('who is called while another is announced waits no longer than for the sentence in hand', () => {
  const afterFirst: Outlook = { ...QUIET, turn: { call: a007, place: 0 }, waiting: behind(3) }

  expect(nextSentence(afterFirst)).toMatchObject({ say: 'call', call: { label: 'B000' }, place: 0 })
})

test('a repetition that was left out for others is not made up for when they are gone', () => {
  const afterSecondLanguage: Outlook = { ...QUIET, turn: { call: a007, place: 2 } }

  expect(nextSentence(afterSecondLanguage)).toBeNull()
})

describe('when more waits than can be said', () => {
  const rush: Outlook = { ...QUIET, waiting: behind(9), backlogMs: BACKLOG_MS_MAX + 1 }

  test('people are asked to look at the board, and those calls are not spoken', () => {
    expect(nextSentence(rush)).toEqual({ say: 'look', skipped: rush.waiting, languages: ['zh', 'en'] })
  })

  test('a minute’s worth is still said', () => {
    expect(nextSentence({ ...rush, backlogMs: BACKLOG_MS_MAX })).toMatchObject({ say: 'call' })
  })
})

test('where nobody waits nothing is said, nor where no language is spoken', () => {
  expect(nextSentence(QUIET)).toBeNull()
  expect(nextSentence({ ...QUIET, waiting: [a007], languages: [] })).toBeNull()
})
