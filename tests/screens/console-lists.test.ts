import { LISTS, type ListName } from '@tingxu/counter/console/settings/lists/lists.ts'
import { sampleHall } from '@tingxu/server/setup/sample-hall.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { law } from '../laws/law.ts'
import { anySettings } from './any-settings.ts'
import { chinese, english, hall, paper, read } from './listed-hall.ts'

const names = Object.keys(LISTS) as ListName[]
const replace = { replace: true }

function settingsOf(result: ReturnType<typeof read>): Settings {
  if ('errors' in result) throw new Error(JSON.stringify(result.errors))
  return result.settings
}

describe('a hall’s lists go out to a spreadsheet and come back as they were', () => {
  test.each(names)('%s of the sample hall', (name) => {
    for (const reader of [chinese, english]) {
      const back = LISTS[name].fromRows(LISTS[name].toRows(sampleHall, reader), sampleHall, reader, replace)
      expect(back).toEqual({ settings: sampleHall, changed: 0, added: 0, removed: 0, ignored: [] })
    }
  })

  test('a table that was exported in English is read by who works in Chinese', () => {
    const rows = LISTS.services.toRows(sampleHall, english)
    const back = LISTS.services.fromRows(rows, sampleHall, chinese)
    expect(back).toMatchObject({ added: 0, ignored: [] })
    expect(settingsOf(back)).toEqual(sampleHall)
  })

  test.each(names)('%s into a hall that has none yet', (name) => {
    const empty = { ...sampleHall, [name]: [], ...(name === 'serving' && { counters: withoutServices(sampleHall) }) }
    const back = LISTS[name].fromRows(LISTS[name].toRows(sampleHall, chinese), empty, chinese)
    const taken = settingsOf(back)
    expect(LISTS[name].toRows(taken, english)).toEqual(LISTS[name].toRows(sampleHall, english))
  })

  law(
    'of any hall, whatever is in it',
    fc.tuple(anySettings, fc.constantFrom(...names), fc.constantFrom(chinese, english), fc.boolean()),
    ([settings, name, reader, replace]) => {
      const back = LISTS[name].fromRows(LISTS[name].toRows(settings, reader), settings, reader, { replace })
      expect(back).toEqual({ settings, changed: 0, added: 0, removed: 0, ignored: [] })
    },
    200,
  )
})

describe('what people do in a spreadsheet', () => {
  test('a cell with another value changes its field and nothing else', () => {
    const result = read('services', [
      ['编号', '预计时长（分钟）'],
      ['join', 10],
    ])
    expect(result).toMatchObject({ changed: 1, added: 0 })
    expect(settingsOf(result).services).toEqual([{ ...hall.services[0], minutes: 10 }])
  })

  test('a new row needs no id; names lead to what it belongs to', () => {
    const result = read('services', [
      ['名称', '名称（英语）', '部门', '号段', '预计时长（分钟）', '可取的号票类别'],
      ['社保转移', 'Transfer', 'social security', 'Ａ', '１２', ''],
    ])
    expect(result).toMatchObject({ changed: 0, added: 1 })
    expect(settingsOf(result).services[1]).toEqual({
      id: 'transfer',
      departmentId: 'social',
      name: { zh: '社保转移', en: 'Transfer' },
      seriesId: 'a',
      minutes: 12,
      classIds: ['ordinary'],
    })
  })

  test('spaces, empty lines, a mark at the beginning and columns of somebody’s own are no trouble', () => {
    const result = read('departments', [
      [],
      [null, ''],
      ['\uFEFF 编号', ' Name (English) ', '备注'],
      [],
      ['　social ', ' Insurance　', '问过'],
    ])
    expect(result).toMatchObject({ changed: 1, ignored: ['备注'] })
    expect(settingsOf(result).departments).toEqual([{ id: 'social', name: { zh: '社保局', en: 'Insurance' } }])
  })

  test.each([
    ['是', true],
    ['YES', true],
    ['√', true],
    ['否', undefined],
    ['no', undefined],
    ['', undefined],
  ])('“%s” in a column of yes and no', (typed, outcomeNeeded) => {
    const result = read('services', [
      ['编号', '办结须选结果'],
      ['join', typed],
    ])
    expect(settingsOf(result).services[0]?.outcomeNeeded).toBe(outcomeNeeded)
  })

  test('papers, one a line: who has been there stays, with the words in other languages', () => {
    const result = read('services', [
      ['编号', '材料（中文）'],
      ['join', '照片\n\n户口簿\n身份证'],
    ])
    expect(settingsOf(result).services[0]?.guide?.materials).toEqual([
      paper('photo', '照片', 'Photograph'),
      { id: 'paper', name: { zh: '户口簿' } },
      paper('card', '身份证', 'Identity card'),
    ])
  })

  test('a paper that moved is not taken for the one whose line it left', () => {
    const result = read('services', [
      ['编号', '材料（中文）'],
      ['join', '照片\n户口簿'],
    ])
    expect(settingsOf(result).services[0]?.guide?.materials).toEqual([
      paper('photo', '照片', 'Photograph'),
      { id: 'paper', name: { zh: '户口簿' } },
    ])
  })

  test('a paper whose words change stays the same paper', () => {
    const result = read('services', [
      ['编号', '材料（中文）', '材料（英语）'],
      ['join', '居民身份证\n照片', 'Identity card\nPhoto'],
    ])
    expect(settingsOf(result).services[0]?.guide?.materials).toEqual([
      paper('card', '居民身份证', 'Identity card'),
      paper('photo', '照片', 'Photo'),
    ])
  })

  test('who serves what: by the number over the window, with the condition of who assists', () => {
    const result = read('serving', [
      ['窗口号', '业务', '方式', '等候超过（分钟）'],
      ['3 号窗口', '社保登记', '协办', 15],
    ])
    expect(result).toMatchObject({ changed: 1, added: 0 })
    expect(settingsOf(result).counters[0]?.services).toEqual([
      { serviceId: 'join', as: 'assist', when: { waitOver: 15 } },
    ])
    const standIn = read('serving', [
      ['Window number', 'Service', 'Serves as'],
      [3, 'join', 'Stand-in'],
    ])
    expect(settingsOf(standIn).counters[0]).toMatchObject({ services: [], standInFor: ['join'] })
  })

  test.each(['2026/10/1', '2026年10月1日', '2026-10-01', new Date(Date.UTC(2026, 9, 1))])(
    'a day written %s',
    (date) => {
      const result = read('calendar', [
        ['日期', '休息', '办公时段'],
        [date, '', '9:00至12:00，13:30–17:00'],
      ])
      const hours = [
        ['09:00', '12:00'],
        ['13:30', '17:00'],
      ]
      expect(settingsOf(result).calendar).toEqual([{ date: '2026-10-01', hours }])
    },
  )

  test('what the file does not name stays, or goes if one asks for it', () => {
    const rows = [
      ['编号', '号头'],
      ['b', 'B'],
    ]
    expect(settingsOf(read('series', rows)).series.map(({ id }) => id)).toEqual(['a', 'b'])
    const replaced = read('series', rows, chinese, replace)
    expect(replaced).toMatchObject({ added: 1, removed: 1 })
    expect(settingsOf(replaced).series).toEqual([{ id: 'b', prefix: 'B' }])
  })
})

function withoutServices({ counters }: Settings): Settings['counters'] {
  return counters.map((counter) => ({ ...counter, services: [] }))
}
