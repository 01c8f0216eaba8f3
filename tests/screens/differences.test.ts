import { differencesOf } from '@tingxu/counter/console/settings/differences.ts'
import { FIELDS } from '@tingxu/counter/console/settings/fields.ts'
import { same } from '@tingxu/counter/console/settings/same.ts'
import { sampleHall } from '@tingxu/server/setup/sample-hall.ts'
import type { CounterSettings, ServiceSettings, Settings } from '@tingxu/shared/settings.ts'
import { differences as en } from '@tingxu/shared/words/console/en/differences.ts'
import { differences as zh } from '@tingxu/shared/words/console/zh/differences.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { law } from '../laws/law.ts'
import { anySettings, changedFrom, kindsOf } from './any-settings.ts'

const chinese = { words: zh, language: 'zh' }
const english = { words: en, language: 'en' }

const hall: Settings = {
  ...sampleHall,
  departments: [
    { id: 'social', name: { zh: '社保局', en: 'Social Security' } },
    { id: 'tax', name: { zh: '税务局', en: 'Tax Office' } },
  ],
  series: [{ id: 'a', prefix: 'A' }],
  services: [
    service({ id: 'join', departmentId: 'social', name: { zh: '社保登记', en: 'Social security' }, minutes: 8 }),
    service({ id: 'invoice', departmentId: 'tax', name: { zh: '领购发票', en: 'Invoices' } }),
  ],
  counters: [
    counter({ number: 3, services: [{ serviceId: 'join', as: 'primary' }] }),
    counter({ number: 4, services: [{ serviceId: 'invoice', as: 'primary' }], standInFor: ['join'] }),
  ],
}

/** The sentences, each with its group, that a manager reads before she publishes. */
function read(after: Settings, reader = chinese, before = hall): string[] {
  return differencesOf(before, after, reader).map(({ sentence }) => sentence)
}

describe('what publishing would change is said by names, not by paths', () => {
  test('a field of a service, with both values and their unit', () => {
    const after = { ...hall, services: changedAt(hall.services, 'join', { minutes: 10 }) }
    expect(differencesOf(hall, after, chinese)).toEqual([
      {
        group: 'services',
        kind: 'changed',
        subject: '社保登记',
        sentence: '社保登记：预计时长 8 分钟 → 10 分钟',
        path: '/services/0/minutes',
      },
    ])
    expect(read(after, english)).toEqual(['Social security: usual duration 8 min → 10 min'])
  })

  test('a service that is called otherwise, in the reader’s language or in another', () => {
    const name = { zh: '社会保险登记', en: 'Social security' }
    expect(read({ ...hall, services: changedAt(hall.services, 'join', { name }) })).toEqual([
      '“社保登记”更名为“社会保险登记”',
    ])
    const abroad = {
      ...hall,
      services: changedAt(hall.services, 'join', { name: { zh: '社保登记', en: 'Insurance' } }),
    }
    expect(read(abroad)).toEqual(['社保登记：名称（英语） Social security → Insurance'])
  })

  test('what a counter serves no longer, now, and otherwise', () => {
    const served = [
      { serviceId: 'invoice', as: 'primary' as const },
      { serviceId: 'join', as: 'assist' as const, when: { waitOver: 10 } },
    ]
    expect(read({ ...hall, counters: changedAt(hall.counters, 'w3', { services: served }) })).toEqual([
      '3 号窗口：开始主办 领购发票',
      '3 号窗口：社保登记 主办 → 协办（等候超过 10 分钟时）',
    ])
    expect(read({ ...hall, counters: changedAt(hall.counters, 'w4', { services: [], standInFor: [] }) })).toEqual([
      '4 号窗口：不再主办 领购发票',
      '4 号窗口：不再顶岗 社保登记',
    ])
  })

  test('a new counter with what it serves, and one that has gone', () => {
    const next = counter({ number: 5, services: [{ serviceId: 'join', as: 'primary' }], standInFor: ['invoice'] })
    const found = differencesOf(hall, { ...hall, counters: [...hall.counters.slice(0, 1), next] }, chinese)
    expect(found.map(({ path }) => path)).toEqual(['/counters/1', '/counters', '/counters/1'])
    expect(found.map(({ group, kind, sentence }) => [group, kind, sentence])).toEqual([
      ['counters', 'added', '新增窗口：5 号窗口 办事窗口'],
      ['counters', 'removed', '删除窗口：4 号窗口 办事窗口'],
      ['serving', 'added', '5 号窗口：办理 社保登记（主办）、领购发票（顶岗）'],
    ])
  })

  test('another order is said once', () => {
    expect(read({ ...hall, services: [...hall.services].reverse() })).toEqual(['业务：顺序调整'])
  })

  test('in a draft half done, with one id twice, the second is told apart', () => {
    const [join] = hall.services as [ServiceSettings]
    const twice = { ...hall, services: [...hall.services, { ...join, name: { zh: '医保登记' } }] }
    expect(read(twice)).toEqual(['新增业务：医保登记'])
  })

  test('what points to something says its name', () => {
    expect(read({ ...hall, services: changedAt(hall.services, 'join', { departmentId: 'tax' }) })).toEqual([
      '社保登记：所属部门 社保局 → 税务局',
    ])
  })

  test('what is set, and what is set no longer', () => {
    const limited = { ...hall, services: changedAt(hall.services, 'join', { quota: 50, outcomeNeeded: true }) }
    expect(read(limited)).toEqual(['社保登记：每日限号 设为 50', '社保登记：办结须选结果 设为 是'])
    expect(read(hall, english, limited)).toEqual([
      'Social security: tickets a day no longer set (was 50)',
      'Social security: outcome must be chosen no longer set (was yes)',
    ])
  })

  test('the guide of a service, and one paper in it', () => {
    const card = { id: 'card', name: { zh: '身份证', en: 'Identity card' } }
    const guided = { ...hall, services: changedAt(hall.services, 'join', { guide: { materials: [] } }) }
    const longer = { ...hall, services: changedAt(hall.services, 'join', { guide: { materials: [card] } }) }
    expect(read(guided)).toEqual(['社保登记：增加办事指南'])
    expect(read(longer, chinese, guided)).toEqual(['社保登记：增加材料（身份证）'])
    expect(read(guided, english, longer)).toEqual(['Social security: paper to bring (Identity card) taken away'])
  })

  test('hours, and days that are otherwise', () => {
    const week = { mon: [['09:00', '12:00'] as [string, string], ['13:30', '17:00'] as [string, string]] }
    const open = { ...hall, hours: week, calendar: [{ date: '2026-10-01', closed: true as const }] }
    expect(read(open)).toEqual([
      '办公时间：办公时间 不限时间 → 周一 09:00–12:00、13:30–17:00',
      '2026-10-01：安排 按平日 → 休息',
    ])
    const longer = { ...open, hours: { ...week, sat: [['09:00', '12:00'] as [string, string]] } }
    expect(read(longer, chinese, open)).toEqual(['办公时间：办公时间（周六） 设为 09:00–12:00'])
  })

  test('notices one by one', () => {
    const [first = {}, second = {}] = hall.publicNotes
    expect(read({ ...hall, publicNotes: [second, first] }, chinese, { ...hall, publicNotes: [first, second] })).toEqual(
      ['大厅：公告顺序调整'],
    )
    expect(read({ ...hall, publicNotes: [...hall.publicNotes, { zh: '周五停电' }] })).toEqual([
      '大厅：增加公告（周五停电）',
    ])
  })

  test('how tickets look, what boards show, and what the hall says in its own words', () => {
    const roll = { id: 'p', name: { zh: '大门', en: 'Door' }, paper: 80 as const, shows: ['code' as const] }
    const board = { id: 'b', zoneId: null, waiting: true, missed: true, notices: true, volume: 1 }
    const before = { ...hall, printers: [roll], boards: [board] }
    const after: Settings = {
      ...hall,
      printers: [{ ...roll, paper: 58, foot: { zh: '请到东区' }, shows: ['code', 'rights'] }],
      boards: [{ ...board, missed: false, volume: 0.4 }],
      texts: { 'kiosk-desk': { zh: '东门内' } },
    }
    expect(read(after, chinese, before)).toEqual([
      '自定文字：服务台的位置 设为 东门内',
      '号票样式“大门”：纸宽 80 毫米 → 58 毫米',
      '号票样式“大门”：票上的内容 二维码 → 二维码、权利告知',
      '号票样式“大门”：票尾的话 设为 请到东区',
      '大屏（全厅）：显示过号 是 → 否',
      '大屏（全厅）：播报音量 100% → 40%',
    ])
    const west = { ...board, id: 'w', zoneId: 'west' }
    expect(read({ ...before, boards: [board, west], printers: [] }, english, before)).toEqual([
      'Removed ticket layout: Door',
      'New boards: West',
    ])
  })

  test('the sentences stand in the order of the console, those of one counter together', () => {
    const all = {
      ...hall,
      absoluteMax: 3,
      name: { zh: '镇海大厅' },
      counters: changedAt(hall.counters, 'w4', { services: [], zoneId: 'west' }),
    }
    expect(differencesOf(hall, all, chinese).map(({ group }) => group)).toEqual([
      'hall',
      'counters',
      'serving',
      'classes',
    ])
  })
})

describe('nothing that changes goes unsaid', () => {
  test('every field of the schema is known by its name', () => {
    const kinds = kindsOf().map((kind) => kind.replace(/\bhours\.(mon|tue|wed|thu|fri|sat|sun)\b/, 'hours.*'))
    const named = (kind: string) => kind in FIELDS || kind === 'counters.*.services.*'
    const inside = (kind: string) => kinds.some((other) => other.startsWith(`${kind}.`))
    const within = (kind: string) => Object.keys(FIELDS).some((field) => isWhole(field) && kind.startsWith(`${field}.`))
    const identity = (kind: string) => /\.\*\.(id|date)$/.test(kind)
    expect(kinds.filter((kind) => !named(kind) && !inside(kind) && !within(kind) && !identity(kind))).toEqual([])
    expect(Object.keys(zh.fields).sort()).toEqual(Object.keys(FIELDS).sort())
  })

  law(
    'documents are equal if nothing is said of them',
    fc.tuple(anySettings, anySettings),
    ([before, after]) => {
      expect(read(structuredClone(before), chinese, before)).toEqual([])
      expect(read(after, chinese, before).length > 0).toBe(!same(before, after))
    },
    150,
  )

  law(
    'one field is one sentence or a few, and none of them is a riddle',
    anySettings.chain((before) =>
      fc.record({ before: fc.constant(before), after: changedFrom(before, { minLength: 1, maxLength: 1 }) }),
    ),
    ({ before, after }) => {
      const said = [...read(after, chinese, before), ...read(after, english, before)]
      expect(said.length > 0).toBe(!same(before, after))
      expect(said.length).toBeLessThanOrEqual(2 * 4)
      expect(said.filter((sentence) => /undefined|object Object|NaN|\{"/.test(sentence))).toEqual([])
    },
    300,
  )
})

/** A field that is said as one, whatever is in it. */
function isWhole(kind: string): boolean {
  return FIELDS[kind] !== 'thing' && FIELDS[kind] !== 'week'
}

function changedAt<Item extends { id: string }>(items: readonly Item[], id: string, change: Partial<Item>): Item[] {
  return items.map((item) => (item.id === id ? { ...item, ...change } : item))
}

function service(given: Partial<ServiceSettings> & Pick<ServiceSettings, 'id' | 'departmentId' | 'name'>) {
  return { seriesId: 'a', minutes: 10, classIds: ['ordinary'], ...given }
}

function counter(given: Partial<CounterSettings> & Pick<CounterSettings, 'number' | 'services'>): CounterSettings {
  return { id: `w${given.number}`, name: { zh: '办事窗口', en: 'Counter' }, zoneId: 'east', ...given }
}
