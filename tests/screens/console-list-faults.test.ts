import type { Rows } from '@tingxu/counter/console/settings/lists/cells.ts'
import { LISTS, type ListName } from '@tingxu/counter/console/settings/lists/lists.ts'
import { lists as zh } from '@tingxu/shared/words/console/zh/lists.ts'
import { describe, expect, test } from 'vitest'
import { chinese, english, hall, read } from './listed-hall.ts'

describe('a fault is named by its row, its heading and a sentence, and nothing is taken', () => {
  const departments = ['编号', '名称（中文）']
  const services = ['编号', '预计时长（分钟）', '部门', '每日限号']
  const serving = ['窗口号', '业务', '方式', '仅空闲时', '等候超过（人）']

  test.each<[ListName, Rows, [number, string, string][]]>([
    ['departments', [['门牌']], [[1, '', zh.why.headings]]],
    ['departments', [], [[1, '', zh.why.headings]]],
    ['departments', [['编号', 'id', '名称']], [[1, 'id', zh.why.headingTwice]]],
    ['departments', [departments, ['税 务', '税务局']], [[2, '编号', zh.why.id]]],
    ['departments', [departments, [], ['social', '']], [[3, '名称（中文）', zh.why.needed]]],
    ['departments', [departments, ['tax', '甲'.repeat(201)]], [[2, '名称（中文）', zh.why.long(200)]]],
    ['departments', [departments, ['tax', '税务局'], ['tax', '国税']], [[3, '编号', zh.why.twice(2)]]],
    ['departments', [departments, ['', '税务局'], ['', '税务局']], [[3, '名称（中文）', zh.why.twice(2)]]],
    ['services', [services, ['join', '八', '社保局', '']], [[2, '预计时长（分钟）', zh.why.number('八')]]],
    ['services', [services, ['join', 8, '社保局', '1.5']], [[2, '每日限号', zh.why.whole('1.5')]]],
    ['services', [services, ['join', 8, '社保局', '-1']], [[2, '每日限号', zh.why.range(0, 1_000_000)]]],
    ['services', [services, ['join', 8, '公安局', '']], [[2, '部门', zh.why.unknown('公安局')]]],
    [
      'series',
      [
        ['编号', '号头', '位数'],
        ['a', 'A', 9],
      ],
      [[2, '位数', zh.why.range(1, 6)]],
    ],
    [
      'services',
      [
        ['编号', '办结须选结果'],
        ['join', '也许'],
      ],
      [[2, '办结须选结果', zh.why.yes('也许')]],
    ],
    [
      'services',
      [
        ['编号', '材料（英语）'],
        ['join', 'a\nb\nc'],
      ],
      [[2, '材料（英语）', zh.why.moreLines(2)]],
    ],
    ['serving', [serving, [4, 'join', '主办']], [[2, '窗口号', zh.why.unknown('4')]]],
    ['serving', [serving, [3, 'join', '帮忙']], [[2, '方式', zh.why.as('帮忙')]]],
    ['serving', [serving, [3, 'join', '协办', '是', 5]], [[2, '等候超过（人）', zh.why.oneCondition]]],
    ['serving', [serving, [3, 'join', '顶岗', '是']], [[2, '仅空闲时', zh.why.noCondition]]],
    [
      'calendar',
      [
        ['日期', '休息'],
        ['2026-02-30', '是'],
      ],
      [[2, '日期', zh.why.date('2026-02-30')]],
    ],
    [
      'calendar',
      [
        ['日期', '办公时段'],
        ['2026-10-02', '上午'],
      ],
      [[2, '办公时段', zh.why.spans('上午')]],
    ],
  ])('%s %j', (list, rows, faults) => {
    expect(read(list, rows)).toEqual({ errors: faults.map(([row, column, why]) => ({ row, column, why })) })
  })

  test('every fault of a file at once, in the reader’s language', () => {
    const rows = [
      ['Id', 'Name (Chinese)', 'Usual duration (minutes)', 'Department'],
      ['join', '社保登记', 'eight', 'Police'],
      ['new', '', 5, 'Social Security'],
    ]
    expect(read('services', rows, english)).toEqual({
      errors: [
        { row: 2, column: 'Usual duration (minutes)', why: '“eight” is not a number' },
        { row: 2, column: 'Department', why: 'There is no “Police”' },
        { row: 3, column: 'Number series', why: 'This cell cannot be empty' },
        { row: 3, column: 'Name (Chinese)', why: 'This cell cannot be empty' },
      ],
    })
  })

  test('of two that are called the same neither is guessed', () => {
    const twins = { ...hall, departments: [...hall.departments, { id: 'other', name: { zh: '社保局' } }] }
    const rows = [
      ['编号', '部门'],
      ['join', '社保局'],
    ]
    expect(LISTS.services.fromRows(rows, twins, chinese)).toEqual({
      errors: [{ row: 2, column: '部门', why: '“社保局”不止一个，请改填编号' }],
    })
  })
})
