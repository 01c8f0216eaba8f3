import { addLanguage, putFirst, removeLanguage } from '@tingxu/counter/console/hall-texts/language-changes.ts'
import { produce } from 'immer'
import { expect, test } from 'vitest'
import { smallHall } from '../helpers/small-hall.ts'

const chineseOnly = smallHall((settings) => {
  settings.languages = ['zh']
  settings.voice.languages = ['zh']
})

test('a language that is added is spoken too', () => {
  const both = produce(chineseOnly, (draft) => addLanguage(draft, 'en'))

  expect([both.languages, both.voice.languages]).toEqual([
    ['zh', 'en'],
    ['zh', 'en'],
  ])
})

test('a silent hall stays silent', () => {
  const silent = smallHall((settings) => {
    settings.languages = ['zh']
    settings.voice.languages = []
  })

  expect(produce(silent, (draft) => addLanguage(draft, 'en')).voice.languages).toEqual([])
})

test('a language that is taken away is not spoken, and its texts are there when it comes back', () => {
  const before = smallHall()
  const without = produce(before, (draft) => removeLanguage(draft, 'en'))

  expect([without.languages, without.voice.languages]).toEqual([['zh'], ['zh']])
  expect(without.services[0]?.name).toEqual(before.services[0]?.name)
})

test('another language is made the first', () => {
  expect(produce(smallHall(), (draft) => putFirst(draft, 'en')).languages).toEqual(['en', 'zh'])
})
