import { faultsOf } from '@tingxu/server/domain/settings-faults.ts'
import type { Fault, FaultReason } from '@tingxu/shared/refusals.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { describe, expect, test } from 'vitest'
import { given } from '../helpers/hall.ts'
import { managerZhao } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

type Planted = [what: string, plant: (draft: Settings) => void, ...faults: Fault[]]

const fault = (path: string, reason: FaultReason, value?: string): Fault => {
  return { path, reason, ...(value !== undefined && { value }) }
}

describe('a draft that cannot work is refused, with the fault by its path', () => {
  const zone = 'Asia/Linjiang'
  const planted: Planted[] = [
    ['an offset, which is no zone', (d) => set(d, { zone: '+08:00' }), fault('/zone', 'zone-unknown', '+08:00')],
    ['a zone that nobody knows', (d) => set(d, { zone }), fault('/zone', 'zone-unknown', zone)],
    [
      'no ordinary class',
      (d) => {
        set(d.classes[0], { id: 'normal' })
        for (const service of d.services) service.classIds = ['normal']
      },
      fault('/classes', 'no-ordinary-class'),
    ],
    [
      'an ordinary class that goes before everybody',
      (d) => set(d.classes[0], { absolute: true }),
      fault('/classes/0/absolute', 'ordinary-absolute'),
    ],
    [
      'a service that no counter serves',
      (d) => set(d.counters[2], { services: [] }),
      fault('/services/2', 'nobody-serves', 'licence'),
    ],
    [
      'a service that is served by assistance alone',
      (d) => set(d.counters[2]?.services[0], { as: 'assist' }),
      fault('/services/2', 'nobody-serves', 'licence'),
    ],
    [
      'more calls needed than allowed',
      (d) => set(d.call, { callsBeforeNoShow: 5 }),
      fault('/call/callsBeforeNoShow', 'too-many-calls-needed', '4'),
    ],
    [
      'an automatic call sooner than a slip can be taken back',
      (d) => set(d.counters[0], { autoCallSeconds: 14.9 }),
      fault('/counters/0/autoCallSeconds', 'auto-call-too-soon', '15'),
    ],
  ]

  test.each(planted)('[S2] %s', (_, plant, ...faults) => {
    const hall = given()
    hall
      .when(managerZhao, { type: 'publishSettings', settings: smallHall(plant), baseSeq: hall.hall.seq })
      .isRefused('settings-wrong', { faults })
  })

  test('[S2] several faults are all named at once', () => {
    const draft = smallHall((draft) => {
      set(draft, { zone })
      set(draft.series[0], { prefix: 'O' })
      set(draft.call, { callsBeforeNoShow: 9 })
    })
    expect(faultsOf(draft).map(({ path }) => path)).toEqual(['/zone', '/series/0/prefix', '/call/callsBeforeNoShow'])
  })

  test('[S2] a service that needs no ticket needs no counter', () => {
    const draft = smallHall(({ services, counters }) => {
      set(services[2], { noTicket: { zh: '请直接到自助区', en: 'Please go to the self-service area' } })
      set(counters[2], { services: [] })
    })
    expect(faultsOf(draft)).toEqual([])
  })

  test('[S2] as many calls as are allowed, and an automatic call as late as a slip can be taken back', () => {
    const draft = smallHall(({ call, counters }) => {
      set(call, { callsBeforeNoShow: 4 })
      set(counters[0], { autoCallSeconds: 15 })
    })
    expect(faultsOf(draft)).toEqual([])
  })
})

describe('services come after one another, and not in a circle', () => {
  const comingAfter = (...pairs: [number, string][]) =>
    smallHall(({ services }) => {
      for (const [index, id] of pairs) set(services[index], { after: [id] })
    })

  test('[S2] two that wait for each other are both named', () => {
    expect(faultsOf(comingAfter([0, 'household'], [1, 'id-card'], [2, 'id-card']))).toEqual([
      fault('/services/0/after/0', 'after-itself', 'household'),
      fault('/services/1/after/0', 'after-itself', 'id-card'),
    ])
  })

  test('[S2] three in a circle are all named', () => {
    const inACircle = comingAfter([0, 'household'], [1, 'licence'], [2, 'id-card'])
    expect(faultsOf(inACircle).map(({ path }) => path)).toEqual([0, 1, 2].map((index) => `/services/${index}/after/0`))
  })

  test('[S2] a chain is none, nor two roads to one service', () => {
    expect(faultsOf(comingAfter([0, 'household'], [1, 'licence']))).toEqual([])
    expect(faultsOf(comingAfter([0, 'licence'], [1, 'licence']))).toEqual([])
  })
})

describe('labels can be told apart, on paper and by ear', () => {
  const planted: Planted[] = [
    ['a small letter', (d) => set(d.series[0], { prefix: 'a' }), fault('/series/0/prefix', 'prefix-not-allowed', 'a')],
    ['the letter I', (d) => set(d.series[0], { prefix: 'I' }), fault('/series/0/prefix', 'prefix-not-allowed', 'I')],
    ['the letter O', (d) => set(d.series[0], { prefix: 'CO' }), fault('/series/0/prefix', 'prefix-not-allowed', 'CO')],
    [
      'three letters',
      (d) => set(d.series[0], { prefix: 'CDE' }),
      fault('/series/0/prefix', 'prefix-not-allowed', 'CDE'),
    ],
    [
      'a prefix that another begins with',
      (d) => set(d.series[0], { prefix: 'BC' }),
      fault('/series/1/prefix', 'prefix-begins-another', 'BC'),
    ],
    [
      'a prefix that begins with another',
      (d) => set(d.series[1], { prefix: 'AB' }),
      fault('/series/1/prefix', 'prefix-begins-another', 'A'),
    ],
    [
      'ranges that overlap under one prefix',
      (d) => set(d.series[1], { prefix: 'A', first: 999, last: 999, width: 3 }),
      fault('/series/1/first', 'ranges-overlap', 'a'),
    ],
    ['a range backwards', (d) => set(d.series[1], { first: 6 }), fault('/series/1/last', 'range-backwards', '6–5')],
    ['a number too wide', (d) => set(d.series[1], { last: 100 }), fault('/series/1/last', 'number-too-wide', '100')],
  ]

  test.each(planted)('[S2] not with %s', (_, plant, ...faults) => {
    expect(faultsOf(smallHall(plant))).toEqual(faults)
  })

  test('[S2] ranges that lie beside each other may share a prefix', () => {
    const draft = smallHall(({ series }) => set(series[1], { prefix: 'A', first: 1000, last: 1999, width: 4 }))
    expect(faultsOf(draft)).toEqual([])
  })
})

describe('hours begin before they end', () => {
  const planted: Planted[] = [
    [
      'hours of the hall backwards',
      (d) => set(d, { hours: { mon: [['12:00', '08:30']] } }),
      fault('/hours/mon/0', 'ends-before-it-begins'),
    ],
    [
      'hours of a service that end as they begin',
      (d) => set(d.services[0], { hours: { tue: [['09:00', '09:00']] } }),
      fault('/services/0/hours/tue/0', 'ends-before-it-begins'),
    ],
    ['spans that overlap', (d) => set(d, { hours: { wed: overlapping } }), fault('/hours/wed/1', 'spans-overlap')],
    [
      'a make-up day backwards',
      (d) => set(d, { calendar: [{ date: '2026-10-10', hours: [['17:00', '08:30']] }] }),
      fault('/calendar/0/hours/0', 'ends-before-it-begins'),
    ],
    [
      'quiet hours of the voice backwards',
      (d) => set(d.voice, { quiet: [['13:30', '12:00']] }),
      fault('/voice/quiet/0', 'ends-before-it-begins'),
    ],
    [
      'ticket giving that ends before it begins',
      (d) =>
        set(d.services[0], { hours: { mon: [['09:00', '12:00']], tue: [['10:00', '12:00']] }, ends: { at: '09:00' } }),
      fault('/services/0/ends/at', 'ends-before-opening', '09:00'),
    ],
    [
      'the same by the hours of the hall',
      (d) => {
        set(d, { hours: { mon: [['09:00', '12:00']] } })
        set(d.services[0], { ends: { at: '08:30' } })
      },
      fault('/services/0/ends/at', 'ends-before-opening', '08:30'),
    ],
    [
      'a day that no month has',
      (d) => set(d, { calendar: [{ date: '2026-02-30', closed: true }] }),
      fault('/calendar/0/date', 'date-unknown', '2026-02-30'),
    ],
    [
      'a month that no year has',
      (d) => set(d, { calendar: [{ date: '2026-13-01', closed: true }] }),
      fault('/calendar/0/date', 'date-unknown', '2026-13-01'),
    ],
  ]

  test.each(planted)('[S2] not %s', (_, plant, ...faults) => {
    expect(faultsOf(smallHall(plant))).toEqual(faults)
  })

  test('[S2] ticket giving may end before it begins on some day of the week, not on all', () => {
    const draft = smallHall(({ services }) => {
      set(services[0], { hours: { mon: [['09:00', '12:00']], tue: [['07:00', '12:00']] }, ends: { at: '08:30' } })
    })
    expect(faultsOf(draft)).toEqual([])
  })

  test('[S2] they may last until 30:00, and spans may touch', () => {
    const hours: Settings['hours'] = {
      fri: [
        ['08:30', '12:00'],
        ['12:00', '30:00'],
      ],
    }
    expect(faultsOf(smallHall((draft) => set(draft, { hours })))).toEqual([])
  })
})

const overlapping: [string, string][] = [
  ['08:30', '12:00'],
  ['11:00', '17:00'],
]
