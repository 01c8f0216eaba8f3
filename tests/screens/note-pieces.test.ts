import { notePieces } from '@tingxu/display/board/note-pieces.ts'
import { NOTE_EMS_MAX, TEXT_MAX } from '@tingxu/shared/limits.ts'
import { expect, test } from 'vitest'

test('a notice that fits stays whole', () => {
  expect(notePieces('过号一小时内可恢复排队，请到取号机或原窗口办理。')).toHaveLength(1)
})

test('a longer one is parted after its sentences, in Chinese and in English', () => {
  expect(notePieces('二楼可以复印。中午不休息。', 8)).toEqual(['二楼可以复印。', '中午不休息。'])
  expect(notePieces('Copies are made upstairs. Open at lunch.', 14)).toEqual([
    'Copies are made upstairs.',
    'Open at lunch.',
  ])
})

test('a sentence that is too long is parted after its clauses, as few as will do', () => {
  expect(notePieces('甲乙丙，丁戊己，庚辛壬。', 8)).toEqual(['甲乙丙，丁戊己，', '庚辛壬。'])
})

test('of the longest notice there may be nothing is lost, with stops or without', () => {
  const endless = '请'.repeat(TEXT_MAX)
  expect(notePieces(endless).join('')).toBe(endless)
  expect(notePieces(endless)).toHaveLength(Math.ceil(TEXT_MAX / NOTE_EMS_MAX))
})
