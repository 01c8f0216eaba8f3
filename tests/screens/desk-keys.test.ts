import { isMeant } from '@tingxu/counter/desk/find.ts'
import { type KeyMap, keyOf, readKeys, USUAL_KEYS, withKey, writeKeys } from '@tingxu/counter/desk/key-map.ts'
import { describe, expect, test } from 'vitest'

describe('every key of the desk', () => {
  test('has its own, so that none does two things', () => {
    expect(new Set(Object.values(USUAL_KEYS)).size).toBe(Object.keys(USUAL_KEYS).length)
  })

  test.each([
    ['n', 'n'],
    ['N', 'n'],
    ['Ｎ', 'n'],
    ['？', '?'],
    ['／', '/'],
    ['１', '1'],
    ['\u3000', ' '],
  ])('pressed as %s is %s, whatever Shift, Caps Lock and the Chinese input make of it', (pressed, key) => {
    expect(keyOf(pressed)).toBe(key)
  })
})

describe('a key that a clerk changes', () => {
  test('does what she wants and leaves the others alone', () => {
    expect(withKey(USUAL_KEYS, 'next', 'D')).toEqual({ ...USUAL_KEYS, next: 'd' })
  })

  test('may be the one that it was', () => {
    expect(withKey(USUAL_KEYS, 'next', 'n')).toEqual(USUAL_KEYS)
  })

  test('may be one that another gave up', () => {
    const moved = withKey(USUAL_KEYS, 'finish', 'd') as KeyMap
    expect(withKey(moved, 'start', 'F')).toEqual({ ...USUAL_KEYS, finish: 'd', start: 'f' })
  })

  test.each([
    ['F', 'finish'],
    ['3', 'missing-materials'],
    ['？', 'keys'],
    [' ', 'next'],
  ])('cannot be %s, which is the key of %s', (pressed, by) => {
    expect(withKey(USUAL_KEYS, 'start', pressed)).toEqual({ not: 'taken', by })
  })

  test.each(['Enter', 'Escape', 'F5', 'ArrowDown', ''])('cannot be %s, which the browser needs', (pressed) => {
    expect(withKey(USUAL_KEYS, 'start', pressed)).toEqual({ not: 'usable' })
  })
})

describe('what a browser keeps of the keys', () => {
  test('is only what differs', () => {
    expect(writeKeys(USUAL_KEYS)).toBeNull()
    expect(writeKeys({ ...USUAL_KEYS, next: 'd' })).toBe('{"next":"d"}')
  })

  test('is read as it was written', () => {
    const own = { ...USUAL_KEYS, finish: 's', start: 'f' }
    expect(readKeys(writeKeys(own))).toEqual(own)
    expect(readKeys(null)).toEqual(USUAL_KEYS)
  })

  test('stands before a usual key that a newer desk brings: that one waits without a key', () => {
    expect(readKeys('{"recall":"l"}')).toEqual({ ...USUAL_KEYS, recall: 'l', print: '' })
  })

  test.each([
    'no JSON',
    'null',
    '[]',
    '{"next":"x","start":"x"}',
    '{"next":"Enter"}',
    '{"next":" "}',
    '{"next":7}',
    '{"unknown":"x"}',
  ])('is forgotten where nobody can have chosen it: %s', (kept) => {
    expect(readKeys(kept)).toEqual(USUAL_KEYS)
  })
})

describe('a label is found', () => {
  test.each([
    ['A007', '007', true],
    ['A007', 'a007', true],
    ['A007', 'Ａ０７', false],
    ['A007', 'Ａ００７', true],
    ['A007', ' a 007 ', true],
    ['A007', '', true],
    ['A007', 'B', false],
  ])('%s by “%s”: %s', (label, typed, meant) => {
    expect(isMeant(label, typed)).toBe(meant)
  })
})
