import { spanAfter } from '@tingxu/counter/console/fields/spans.ts'
import { nextMorning, timeTyped } from '@tingxu/counter/console/fields/time-typed.ts'
import { describe, expect, test } from 'vitest'

describe('a time is typed by figures alone', () => {
  test.each([
    ['830', '08:30'],
    ['0830', '08:30'],
    ['8:30', '08:30'],
    ['８：３０', '08:30'],
    ['8.30', '08:30'],
    ['8点30分', '08:30'],
    ['8点', '08:00'],
    ['17', '17:00'],
    ['0', '00:00'],
    ['2400', '24:00'],
    ['30', '30:00'],
    ['+6', '30:00'],
    ['次日 2:15', '26:15'],
  ])('%s is %s', (typed, time) => {
    expect(timeTyped(typed)).toBe(time)
  })

  test.each(['', '早上', '861', '12:5', '30:01', '+7', '12345', '8-9'])('%s is no time', (typed) => {
    expect(timeTyped(typed)).toBeNull()
  })
})

test('after midnight the hour of the next morning is said, at midnight itself not', () => {
  expect(['23:59', '24:00', '26:05', '30:00', 'soon'].map(nextMorning)).toEqual([null, null, '2:05', '6:00', null])
})

describe('one span more', () => {
  test('a day begins with a morning, then has an afternoon', () => {
    expect(spanAfter([])).toEqual(['08:30', '12:00'])
    expect(spanAfter([['09:00', '11:30']])).toEqual(['13:30', '17:00'])
  })

  test('then an evening, an hour later', () => {
    expect(spanAfter([['08:30', '17:00']])).toEqual(['18:00', '19:00'])
  })

  test('none fits behind five in the next morning', () => {
    expect(spanAfter([['20:00', '29:00']])).toBeNull()
  })
})
