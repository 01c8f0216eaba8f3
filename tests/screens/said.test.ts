import { joined } from '@tingxu/display/voice/joined.ts'
import { callSaid, lookSaid, PAUSE } from '@tingxu/display/voice/said.ts'
import { utteranceOf } from '@tingxu/display/voice/utterance.ts'
import type { CallRow } from '@tingxu/shared/views.ts'
import { describe, expect, test } from 'vitest'

/** As a person would write down what was heard, without the language before each clip. */
const heard = (language: string, label: string, counterNumber: number) =>
  callSaid(language, label, counterNumber).join(' ').replaceAll(`${language}/`, '')

describe('what is said of a call', () => {
  test('in Chinese: please, the label sign by sign, then the window', () => {
    expect(heard('zh', 'A007', 20)).toBe('please A 0 0 7 number , to 2 ten window')
  })

  test('in English: the label sign by sign, the window, please', () => {
    expect(heard('en', 'A007', 20)).toBe('A 0 0 7 , window 20 , please')
  })

  test.each([
    [3, 'to 3 window', 'window 3 ,'],
    [10, 'to ten window', 'window 10 ,'],
    [12, 'to ten 2 window', 'window 12 ,'],
    [21, 'to 2 ten 1 window', 'window 20 1 ,'],
    [100, 'to 1 hundred window', 'window 1 hundred ,'],
    [105, 'to 1 hundred 0 5 window', 'window 1 hundred and 5 ,'],
    [110, 'to 1 hundred 1 ten window', 'window 1 hundred and 10 ,'],
    [999, 'to 9 hundred 9 ten 9 window', 'window 9 hundred and 90 9 ,'],
    [1203, 'to 1 2 0 3 window', 'window 1 2 0 3 ,'],
  ])('window %d is said as people say it', (number, chinese, english) => {
    expect(heard('zh', 'A1', number)).toContain(chinese)
    expect(heard('en', 'A1', number)).toContain(english)
  })

  test('signs of a label that nobody says aloud are passed over', () => {
    expect(heard('en', 'za-01', 1)).toBe('Z A 0 1 , window 1 , please')
  })

  test('nothing is said in a language that the house does not speak', () => {
    expect(callSaid('fr', 'A007', 3)).toEqual([])
    expect(lookSaid('fr')).toEqual([])
  })
})

describe('a sentence on the sound card’s time', () => {
  const seconds: Record<string, number> = { a: 0.5, b: 0.25, c: 1 }
  const secondsOf = (name: string) => seconds[name] ?? 0

  test('words follow each other closely and never overlap; a part of a sentence follows after a breath', () => {
    const { clips } = joined(['a', 'b', PAUSE, 'c'], secondsOf)

    const gaps = clips.slice(1).map(({ at }, index) => {
      const before = clips[index]
      return at - ((before?.at ?? 0) + secondsOf(before?.name ?? ''))
    })
    expect(gaps[0]).toBeGreaterThan(0)
    expect(gaps[1]).toBeGreaterThan(gaps[0] ?? 0)
  })

  test('it is over some time after its last word, so that the next does not fall on its heels', () => {
    expect(joined(['a', 'b'], secondsOf).seconds).toBeGreaterThan(0.5 + 0.25 + 0.5)
  })
})

test('the chime stands before a call, not before its repetition nor its second language', () => {
  const place = { ticketId: '1', counterId: 'w20', counterNumber: 20, zoneId: 'east', callCount: 1, at: 0, order: 1 }
  const call: CallRow = { kind: 'call', label: 'A007', ...place }
  const at = (sentencePlace: number, language: string) =>
    utteranceOf({ say: 'call', call, place: sentencePlace, language })

  expect([at(0, 'zh'), at(1, 'zh'), at(2, 'en')].map(({ chime }) => chime)).toEqual([true, false, false])
  expect(at(0, 'zh').parts[0]?.text).toBe('请 A 0 0 7 号，到 20 号窗口')
})
