import { offerFrom, shutUntil } from '@tingxu/kiosk/machine/offer.ts'
import { shutWords } from '@tingxu/kiosk/machine/shut-words.ts'
import { visitAfter } from '@tingxu/kiosk/machine/visit.ts'
import { aboutWhen } from '@tingxu/kiosk/phone/about-when.ts'
import type { Answer } from '@tingxu/shared/browser/answer.ts'
import { type SlipLayout, slipLayout, USUAL_SLIP } from '@tingxu/shared/browser/slip/slip-layout.ts'
import { type Printing, slipWords } from '@tingxu/shared/browser/slip/slip-words.ts'
import { waitWords } from '@tingxu/shared/browser/wait-words.ts'
import type { HallRow, KioskRow, ServiceRow } from '@tingxu/shared/views.ts'
import { en } from '@tingxu/shared/words/en.ts'
import { zh } from '@tingxu/shared/words/zh.ts'
import { describe, expect, test } from 'vitest'

/** 2026-11-24 10:46 in Zhenhai, a Tuesday. */
const NOW = Date.UTC(2026, 10, 24, 2, 46)
const ZONE = 'Asia/Shanghai'
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

const read = ({ before, figure, after }: { before: string; figure: string; after: string }) =>
  [before, figure, after].filter((part) => part !== '').join(' ')

const speaking = (language: 'zh' | 'en'): Parameters<typeof shutWords>[3] => ({
  words: language === 'zh' ? zh : en,
  language,
  languages: ['zh', 'en'],
  setLanguage: () => {},
  text: (text) => text[language] ?? '',
})

describe('an expected wait as people say it', () => {
  test.each([
    [{ fromMinutes: 10, toMinutes: 20 }, '预计等 10～20 分钟', 'about 10–20 min'],
    [{ fromMinutes: 0, toMinutes: 10 }, '预计等 不到 10 分钟', 'under 10 min'],
    [{ fromMinutes: 15, toMinutes: 15 }, '预计等 15 分钟左右', 'about 15 min'],
    [{ fromMinutes: 0, toMinutes: 0 }, '不用等', 'No wait'],
    [{ fromMinutes: 50, toMinutes: 60 }, '预计等 50 分钟～1 小时', 'about 50 min – 1 h'],
    [{ fromMinutes: 70, toMinutes: 130 }, '预计等 1 小时 10 分～2 小时 10 分', 'about 1 h 10 min – 2 h 10 min'],
    [{ fromMinutes: 0, toMinutes: 90 }, '预计等 不到 1 小时 30 分', 'under 1 h 30 min'],
    [{ fromMinutes: 120, toMinutes: 120 }, '预计等 2 小时 左右', 'about 2 h'],
    [null, '要等多久暂时说不准', 'waiting time not known yet'],
  ])('%j', (wait, inChinese, inEnglish) => {
    expect(read(waitWords(wait, zh.kiosk))).toBe(inChinese)
    expect(read(waitWords(wait, en.kiosk))).toBe(inEnglish)
  })
})

describe('a service that gives no ticket now says why, and when it will', () => {
  const said = (shut: NonNullable<ServiceRow['shut']>, language: 'zh' | 'en') =>
    read(shutWords(shut, ZONE, NOW, speaking(language)))

  test('later today: by the hour', () => {
    const shut = { why: 'outside-hours', opensAt: Date.UTC(2026, 10, 24, 5, 30) } as const
    expect(said(shut, 'zh')).toBe('下午 13:30 开始取号')
    expect(said(shut, 'en')).toBe('Tickets from 13:30')
  })

  test('another day: by day and hour of the hall’s zone', () => {
    const shut = { why: 'outside-hours', opensAt: NOW + 22 * HOUR_MS } as const
    expect(said(shut, 'zh')).toBe('11 月 25 日 08:46 开始取号')
    expect(said(shut, 'en')).toBe('Tickets from 25 November, 08:46')
  })

  test('at a time nobody knows: only why', () => {
    expect(said({ why: 'outside-hours' }, 'zh')).toBe('现在不在取号时间')
    expect(said({ why: 'quota-used-up' }, 'en')).toBe('All tickets for today are taken')
  })
})

test('in large print a wait is said as people say it', () => {
  const wait = { fromMinutes: 10, toMinutes: 20 }
  expect(read(waitWords(wait, zh.kiosk.spoken))).toBe('大约等 10 到 20 分钟')
  expect(read(waitWords(wait, en.kiosk.spoken))).toBe('wait 10 to 20 minutes')
  const longer = { fromMinutes: 50, toMinutes: 61 }
  expect(read(waitWords(longer, zh.kiosk.spoken))).toBe('大约等 50 分钟到 1 小时 1 分')
  expect(read(waitWords(longer, en.kiosk.spoken))).toBe('wait 50 min to 1 h 1 min')
})

describe('about when a visitor is called', () => {
  test('is said outwards to five minutes', () => {
    expect(aboutWhen({ fromMinutes: 10, toMinutes: 21 }, NOW, ZONE)).toEqual({
      from: NOW + 9 * MINUTE_MS,
      to: NOW + 24 * MINUTE_MS,
    })
  })

  test('is no time of the next morning', () => {
    expect(aboutWhen({ fromMinutes: 600, toMinutes: 13 * 60 }, NOW, ZONE)).toMatchObject({
      to: NOW + 13 * HOUR_MS + 4 * MINUTE_MS,
    })
    expect(aboutWhen({ fromMinutes: 600, toMinutes: 14 * 60 }, NOW, ZONE)).toBe('not-today')
  })

  test('is not said where nobody knows, or where it may be at once', () => {
    expect(aboutWhen(null, NOW, ZONE)).toBeNull()
    expect(aboutWhen({ fromMinutes: 0, toMinutes: 10 }, NOW, ZONE)).toBeNull()
  })
})

test('a department shows the windows and the people of all its services', () => {
  const service = (id: string, counters: number[], order: number): KioskRow => ({
    kind: 'service',
    id,
    departmentId: 'tax',
    name: { zh: id },
    plainName: null,
    prefix: 'A',
    order,
    counters,
    shut: null,
  })
  const rows: KioskRow[] = [
    { kind: 'hall', name: { zh: '厅' }, zone: ZONE, languages: ['zh'], date: '2026-11-24', testClock: false },
    { kind: 'department', id: 'tax', name: { zh: '地税局' }, order: 0 },
    { kind: 'department', id: 'empty', name: { zh: '空' }, order: 1 },
    service('invoices', [22, 18], 1),
    service('registration', [22], 0),
    { kind: 'load', serviceId: 'invoices', waiting: 4, wait: null },
    { kind: 'load', serviceId: 'registration', waiting: 1, wait: null },
  ]

  const offer = offerFrom(rows)

  expect(offer?.departments.map(({ id, counters, waiting }) => ({ id, counters, waiting }))).toEqual([
    { id: 'tax', counters: [18, 22], waiting: 5 },
  ])
  expect(offer?.services.map(({ id }) => id)).toEqual(['registration', 'invoices'])
})

describe('what came of asking for a ticket', () => {
  const ticket = { ticketId: 't', label: 'A007', link: 'http://hall.lan/t#s', ahead: 2, wait: null }
  const answered = (serviceId: string): Answer => ({
    ...{ kind: 'accepted', seq: 7, now: NOW, result: { ...ticket, serviceId } },
  })

  test('a ticket', () => {
    const taken = { ...ticket, takenAt: NOW }
    expect(visitAfter(['filing'], answered('filing'))).toEqual({ at: 'ticket', serviceIds: ['filing'], ticket: taken })
  })

  test('[J2] a ticket for several matters, beginning with the one that the hall chose', () => {
    expect(visitAfter(['filing', 'tax', 'deeds'], answered('tax'))).toMatchObject({
      serviceIds: ['tax', 'filing', 'deeds'],
    })
  })

  test('a no, with its reason', () => {
    const answer: Answer = { kind: 'refused', status: 409, refused: 'quota-used-up', message: '取完了' }
    expect(visitAfter(['filing'], answer)).toEqual({ at: 'refused', answer })
  })

  test('no answer: people at the desk can see whether there is a ticket', () => {
    expect(visitAfter(['filing'], { kind: 'unknown' })).toEqual({ at: 'unanswered' })
    expect(visitAfter(['filing'], { kind: 'sign-in-needed' })).toEqual({ at: 'unanswered' })
  })
})

describe('nothing can be had now', () => {
  const hallRow: KioskRow = {
    ...{ kind: 'hall', name: { zh: '厅' }, zone: ZONE, languages: ['zh'], date: null, testClock: false },
  }
  const shutService = (id: string, shut: ServiceRow['shut']): KioskRow => ({
    ...{
      kind: 'service',
      id,
      departmentId: 'tax',
      name: {},
      plainName: null,
      prefix: 'A',
      order: 0,
      counters: [],
      shut,
    },
  })
  const offered = (...shuts: ServiceRow['shut'][]) => {
    const offer = offerFrom([hallRow, ...shuts.map((shut, place) => shutService(`service-${place}`, shut))])
    return offer && shutUntil(offer)
  }

  test('until the first service opens', () => {
    const later = { why: 'outside-hours', opensAt: NOW + 2 * HOUR_MS } as const
    const sooner = { why: 'outside-hours', opensAt: NOW + HOUR_MS } as const
    expect(offered(later, sooner, { why: 'quota-used-up' })).toEqual({ opensAt: NOW + HOUR_MS })
  })

  test('until nobody knows when', () => {
    expect(offered({ why: 'day-closed' })).toEqual({ opensAt: null })
  })

  test('but something can, if one service is open, needs no ticket, or none is there at all', () => {
    expect(offered({ why: 'day-closed' }, null)).toBeNull()
    expect(offered({ why: 'day-closed' }, { why: 'no-ticket-needed', message: {} })).toBeNull()
    expect(offered()).toBeNull()
  })
})

describe('what stands on the paper', () => {
  const hall: HallRow = { kind: 'hall', name: {}, zone: ZONE, languages: ['zh', 'en'], date: null, testClock: false }
  const name = { zh: '临江区政务服务中心', en: 'Linjiang Service Hall' }
  const taken = { ahead: 2, wait: null, takenAt: NOW }
  const service = { name: { zh: '营业执照', en: 'Business licences' }, plainName: { zh: '开店办照', en: 'New shops' } }
  const usual: Printing = {
    ...{ taken, service, hall: { ...hall, name }, returnMinutes: 45, layout: USUAL_SLIP, againAt: null },
  }

  test('hall, what to expect, when, and the visitor’s rights', () => {
    const said = slipWords(usual, speaking('zh'))
    expect(said.hall).toBe('临江区政务服务中心')
    expect(said.facts.map(({ head, words }) => `${head} ${read(words)}`)).toEqual([
      '前面 2 人',
      '预计等 暂时说不准',
      '取号 11 月 24 日 10:46',
    ])
    expect(said.rights).toContain('过号 45 分钟内可以回来')
    expect(said.again).toBeNull()
  })

  test('nothing of coming back where no ticket comes back', () => {
    const said = slipWords({ ...usual, returnMinutes: null }, speaking('en'))
    expect(said.rights).not.toMatch(/Come back/)
  })

  test('a reprint says when, and that it is one', () => {
    const said = slipWords({ ...usual, againAt: NOW + HOUR_MS }, speaking('en'))
    expect(said.again).toBe('REPRINT 11:46, called only once')
  })

  test('whatever a layout leaves out, hall and service stand there', () => {
    const layout = { paper: 58 as const, top: null, foot: null, shows: [] }
    const said = slipWords({ ...usual, layout }, speaking('zh'))
    expect([said.hall, said.service]).toEqual(['临江区政务服务中心', '营业执照'])
    expect(said).toMatchObject({ top: null, plainName: null, facts: [], code: null, rights: null, foot: null })
  })

  test('what a layout adds stands there in the visitor’s language', () => {
    const layout: SlipLayout = {
      ...{ paper: 58, top: { zh: '一楼大厅', en: 'Ground floor' }, foot: { zh: '祝您顺利', en: 'Good luck' } },
      shows: ['plain-name', 'wait', 'code'],
    }
    const said = slipWords({ ...usual, layout }, speaking('en'))
    expect([said.top, said.plainName, said.foot]).toEqual(['Ground floor', 'New shops', 'Good luck'])
    expect(said.facts.map(({ head }) => head)).toEqual(['Expected wait'])
    expect(said.code?.head).toBe('Scan me')
    expect(said.rights).toBeNull()
  })
})

describe('which layout a kiosk prints', () => {
  const layouts = [
    { id: 'door', paper: 58 as const, top: null, foot: null, shows: [] },
    { id: 'tax', paper: 80 as const, top: null, foot: null, shows: [] },
  ]

  test('the one that its address asks for, else the hall’s first', () => {
    expect(slipLayout(layouts, 'tax')).toBe(layouts[1])
    expect(slipLayout(layouts, 'browser')).toBe(layouts[0])
  })

  test('a ticket of the usual kind where the hall has set none', () => {
    expect(slipLayout([], 'tax')).toEqual(USUAL_SLIP)
  })
})
