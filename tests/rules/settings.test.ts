import { faultsOf } from '@tingxu/server/domain/settings-faults.ts'
import type { Fault } from '@tingxu/shared/refusals.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { describe, expect, test } from 'vitest'
import { beforeOpening, given, MINUTE, RehearsedHall } from '../helpers/hall.ts'
import { chenJie, managerZhao, wangMin } from '../helpers/people.ts'
import { smallHall } from '../helpers/small-hall.ts'

const renamed = smallHall((settings) => {
  settings.name = { zh: '新厅', en: 'New Hall' }
})

describe('one document, published by one command', () => {
  test('[S1] the first publication founds the hall and says by which clock it lives', () => {
    const hall = new RehearsedHall()
    const settings = smallHall()
    hall
      .when(managerZhao, { type: 'publishSettings', settings, baseSeq: 0 })
      .happens(
        { type: 'hallFounded', hallId: 'linjiang', clock: 'wall' },
        { type: 'settingsPublished', version: 1, settings },
      )
      .answers({ version: 1 })
  })

  test('[S1] the event carries the whole document, and the version counts up', () => {
    const hall = given()
    hall
      .when(managerZhao, { type: 'publishSettings', settings: renamed, baseSeq: hall.hall.seq })
      .happens({ type: 'settingsPublished', version: 2, settings: renamed })
      .answers({ version: 2 })
    expect(hall.hall.settings?.name.en).toBe('New Hall')
  })

  test('[S1] a draft made before another publication is refused, so that no manager undoes another unseen', () => {
    const hall = beforeOpening((hall) => hall.publishes(renamed))
    hall.when(managerZhao, { type: 'publishSettings', settings: smallHall(), baseSeq: 1 }).isRefused('settings-changed')
  })

  test('[S1] steps that are no publication do not outdate a draft', () => {
    const hall = given()
    hall
      .when(managerZhao, { type: 'publishSettings', settings: renamed, baseSeq: 1 })
      .happens({ type: 'settingsPublished' })
  })

  test('[S1] a draft that is both old and wrong is told to be old', () => {
    const hall = beforeOpening((hall) => hall.publishes(renamed))
    const settings = smallHall((draft) => {
      draft.zone = 'Linjiang'
    })
    hall.when(managerZhao, { type: 'publishSettings', settings, baseSeq: 0 }).isRefused('settings-changed')
  })
})

describe('what is published holds from then on', () => {
  test('[S3] a new target moves those who already wait', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.passes(MINUTE)
      hall.gives('Mr Li', 'household')
    })
    hall.publishes(
      smallHall(({ services }) => {
        for (const service of services) if (service.id === 'household') service.targetMinutes = { ordinary: 2 }
      }),
    )
    hall
      .when(wangMin, { type: 'callNext', counterId: 'one' })
      .happens({ type: 'ticketCalled', label: hall.labelOf('Mr Li') })
  })

  test('[S3] a removed service gives no new tickets but is served to its end at the counters that had it', () => {
    const hall = given((hall) => {
      hall.gives('Mrs Zhou', 'licence')
      hall.seats(chenJie, 'three')
    })
    hall.publishes(withoutLicences)
    hall.when(managerZhao, { type: 'takeTicket', serviceIds: ['licence'] }).isRefused('not-found', { what: 'service' })
    hall.when(chenJie, { type: 'callNext', counterId: 'three' }).happens({ type: 'ticketCalled', label: 'B01' })
    expect([...hall.rows('kiosk').keys()]).not.toContain('service:licence')
  })

  test('[S3] a service that comes back is offered again', () => {
    const hall = given((hall) => hall.publishes(withoutLicences))
    hall.publishes(smallHall())
    hall
      .when(managerZhao, { type: 'takeTicket', serviceIds: ['licence'] })
      .happens({ type: 'ticketTaken', label: 'B01' })
  })

  test('[S3] a counter that was removed can still close, and then nobody sits down there any more', () => {
    const hall = given((hall) => hall.seats(chenJie, 'three'))
    hall.publishes(withoutLicences)
    expect([...hall.rows('board').keys()]).toContain('counter:three')
    hall
      .when(chenJie, { type: 'closeCounter', counterId: 'three' })
      .happens({ type: 'counterClosed', counterId: 'three' })
    hall.when(chenJie, { type: 'openCounter', counterId: 'three' }).isRefused('not-found', { what: 'counter' })
    expect([...hall.rows('board').keys()]).not.toContain('counter:three')
  })
})

const withoutLicences = smallHall((settings) => {
  settings.services = settings.services.filter(({ id }) => id !== 'licence')
  settings.counters = settings.counters.filter(({ id }) => id !== 'three')
})

describe('a draft that cannot work is refused, with every fault by its path', () => {
  type Planted = [what: string, plant: (draft: Settings) => void, ...faults: Fault[]]

  const planted: Planted[] = [
    [
      'a zone that nobody knows',
      (d) => set(d, { zone: 'Asia/Linjiang' }),
      { path: '/zone', reason: 'zone-unknown', value: 'Asia/Linjiang' },
    ],
    [
      'two services by one id',
      (d) => set(d.services[1], { id: 'id-card' }),
      { path: '/services/1/id', reason: 'twice', value: 'id-card' },
      { path: '/counters/0/services/1/serviceId', reason: 'unknown-id', value: 'household' },
    ],
    [
      'two counters by one id',
      (d) => set(d.counters[2], { id: 'one' }),
      { path: '/counters/2/id', reason: 'twice', value: 'one' },
    ],
    [
      'two series by one id',
      (d) => d.series.push({ id: 'a', prefix: 'C' }),
      { path: '/series/2/id', reason: 'twice', value: 'a' },
    ],
    [
      'two classes by one id',
      (d) => set(d.classes[2], { id: 'priority' }),
      { path: '/classes/2/id', reason: 'twice', value: 'priority' },
      { path: '/services/0/classIds/2', reason: 'unknown-id', value: 'veteran' },
    ],
    [
      'two departments by one id',
      (d) => set(d.departments[1], { id: 'police' }),
      { path: '/departments/1/id', reason: 'twice', value: 'police' },
      { path: '/services/2/departmentId', reason: 'unknown-id', value: 'market' },
    ],
    [
      'two zones by one id',
      (d) => set(d.zones[1], { id: 'north' }),
      { path: '/zones/1/id', reason: 'twice', value: 'north' },
      { path: '/counters/2/zoneId', reason: 'unknown-id', value: 'south' },
    ],
    [
      'two windows with one number',
      (d) => set(d.counters[1], { number: 1 }),
      { path: '/counters/1/number', reason: 'twice', value: '1' },
    ],
    [
      'one service twice at a counter',
      (d) => d.counters[1]?.services.push({ serviceId: 'id-card', as: 'primary' }),
      { path: '/counters/1/services/1/serviceId', reason: 'twice', value: 'id-card' },
    ],
    [
      'one class twice for a service',
      (d) => d.services[1]?.classIds.push('ordinary'),
      { path: '/services/1/classIds/1', reason: 'twice', value: 'ordinary' },
    ],
    [
      'one material twice in a guide',
      (d) => set(d.services[2]?.guide?.materials?.[1], { id: 'identity' }),
      { path: '/services/2/guide/materials/1/id', reason: 'twice', value: 'identity' },
    ],
    [
      'a department that is not there',
      (d) => set(d.services[0], { departmentId: 'tax' }),
      { path: '/services/0/departmentId', reason: 'unknown-id', value: 'tax' },
    ],
    [
      'a series that is not there',
      (d) => set(d.services[0], { seriesId: 'z' }),
      { path: '/services/0/seriesId', reason: 'unknown-id', value: 'z' },
    ],
    [
      'a class that is not there',
      (d) => d.services[1]?.classIds.push('vip'),
      { path: '/services/1/classIds/1', reason: 'unknown-id', value: 'vip' },
    ],
    [
      'a target for a class that is not there',
      (d) => set(d.services[1], { targetMinutes: { vip: 1 } }),
      { path: '/services/1/targetMinutes/vip', reason: 'unknown-id', value: 'vip' },
    ],
    [
      'an earlier service that is not there',
      (d) => set(d.services[1], { after: ['photo'] }),
      { path: '/services/1/after/0', reason: 'unknown-id', value: 'photo' },
      { path: '/services/1/after', reason: 'not-offered-yet' },
    ],
    [
      'a zone of a counter that is not there',
      (d) => set(d.counters[0], { zoneId: 'west' }),
      { path: '/counters/0/zoneId', reason: 'unknown-id', value: 'west' },
    ],
    [
      'a counter that serves what is not there',
      (d) => d.counters[1]?.services.push({ serviceId: 'photo', as: 'primary' }),
      { path: '/counters/1/services/1/serviceId', reason: 'unknown-id', value: 'photo' },
    ],
    [
      'a stand-in for what is not there',
      (d) => set(d.counters[1], { standInFor: ['photo'] }),
      { path: '/counters/1/standInFor/0', reason: 'unknown-id', value: 'photo' },
      { path: '/counters/1/standInFor', reason: 'not-offered-yet' },
    ],
    [
      'no ordinary class',
      (d) => set(d.classes[0], { id: 'normal' }),
      { path: '/services/0/classIds/0', reason: 'unknown-id', value: 'ordinary' },
      { path: '/services/1/classIds/0', reason: 'unknown-id', value: 'ordinary' },
      { path: '/services/2/classIds/0', reason: 'unknown-id', value: 'ordinary' },
      { path: '/classes', reason: 'no-ordinary-class' },
    ],
    [
      'an absolute ordinary class',
      (d) => set(d.classes[0], { absolute: true }),
      { path: '/classes/0/absolute', reason: 'ordinary-absolute' },
      { path: '/classes/0/absolute', reason: 'not-offered-yet' },
    ],
    [
      'a small letter as prefix',
      (d) => set(d.series[0], { prefix: 'a' }),
      { path: '/series/0/prefix', reason: 'prefix-not-allowed', value: 'a' },
    ],
    [
      'the letter I, which reads as 1',
      (d) => set(d.series[0], { prefix: 'I' }),
      { path: '/series/0/prefix', reason: 'prefix-not-allowed', value: 'I' },
    ],
    [
      'the letter O, which reads as 0',
      (d) => set(d.series[0], { prefix: 'CO' }),
      { path: '/series/0/prefix', reason: 'prefix-not-allowed', value: 'CO' },
    ],
    [
      'three letters',
      (d) => set(d.series[0], { prefix: 'CDE' }),
      { path: '/series/0/prefix', reason: 'prefix-not-allowed', value: 'CDE' },
    ],
    [
      'a prefix that begins another',
      (d) => set(d.series[1], { prefix: 'AB' }),
      { path: '/series/1/prefix', reason: 'prefix-begins-another', value: 'A' },
    ],
    [
      'a prefix that another begins',
      (d) => {
        set(d.series[0], { prefix: 'BC' })
      },
      { path: '/series/1/prefix', reason: 'prefix-begins-another', value: 'BC' },
    ],
    [
      'ranges that overlap under one prefix',
      (d) => set(d.series[1], { prefix: 'A', first: 999, last: 999, width: 3 }),
      { path: '/series/1/first', reason: 'ranges-overlap', value: 'a' },
    ],
    [
      'a range that runs backwards',
      (d) => set(d.series[1], { first: 6 }),
      { path: '/series/1/last', reason: 'range-backwards', value: '6–5' },
    ],
    [
      'a number wider than its width',
      (d) => set(d.series[1], { last: 100 }),
      { path: '/series/1/last', reason: 'number-too-wide', value: '100' },
    ],
    [
      'a service that no counter serves',
      (d) => set(d.counters[2], { services: [] }),
      { path: '/services/2', reason: 'nobody-serves', value: 'licence' },
    ],
    [
      'a service that is served by assistance alone',
      (d) => set(d.counters[2]?.services[0], { as: 'assist' }),
      { path: '/services/2', reason: 'nobody-serves', value: 'licence' },
      { path: '/counters/2/services/0/as', reason: 'not-offered-yet' },
    ],
    [
      'more calls needed than allowed',
      (d) => set(d.call, { callsBeforeNoShow: 5 }),
      { path: '/call/callsBeforeNoShow', reason: 'too-many-calls-needed', value: '4' },
    ],
    [
      'an automatic call sooner than a slip can be taken back',
      (d) => set(d.counters[0], { autoCallSeconds: 14.9 }),
      { path: '/counters/0/autoCallSeconds', reason: 'auto-call-too-soon', value: '15' },
    ],
    [
      'hours that end before they begin',
      (d) => set(d, { hours: { mon: [['12:00', '08:30']] } }),
      { path: '/hours/mon/0', reason: 'ends-before-it-begins' },
    ],
    [
      'hours that end as they begin',
      (d) => set(d.services[0], { hours: { tue: [['09:00', '09:00']] } }),
      { path: '/services/0/hours/tue/0', reason: 'ends-before-it-begins' },
    ],
    [
      'spans that overlap',
      (d) =>
        set(d, {
          hours: {
            wed: [
              ['08:30', '12:00'],
              ['11:00', '17:00'],
            ],
          },
        }),
      { path: '/hours/wed/1', reason: 'spans-overlap' },
    ],
    [
      'a make-up day that ends before it begins',
      (d) => set(d, { calendar: [{ date: '2026-10-10', hours: [['17:00', '08:30']] }] }),
      { path: '/calendar/0/hours/0', reason: 'ends-before-it-begins' },
    ],
    [
      'quiet hours of the voice that end before they begin',
      (d) => set(d.voice, { quiet: [['13:30', '12:00']] }),
      { path: '/voice/quiet/0', reason: 'ends-before-it-begins' },
    ],
    [
      'a date that no calendar has',
      (d) => set(d, { calendar: [{ date: '2026-02-30', closed: true }] }),
      { path: '/calendar/0/date', reason: 'date-unknown', value: '2026-02-30' },
    ],
    [
      'a month that no calendar has',
      (d) => set(d, { calendar: [{ date: '2026-13-01', closed: true }] }),
      { path: '/calendar/0/date', reason: 'date-unknown', value: '2026-13-01' },
    ],
    [
      'one date twice in the calendar',
      (d) =>
        set(d, {
          calendar: [
            { date: '2026-10-01', closed: true },
            { date: '2026-10-01', closed: true },
          ],
        }),
      { path: '/calendar/1/date', reason: 'twice', value: '2026-10-01' },
    ],
    [
      'a language that the screens do not speak',
      (d) => {
        set(d, { languages: ['zh', 'en', 'xx'] })
        for (const text of textsIn(d)) text.xx = 'x'
      },
      { path: '/languages/2', reason: 'language-unknown', value: 'xx' },
    ],
  ]

  test.each(planted)('[S2] %s', (_, plant, ...faults) => {
    const hall = given()
    hall
      .when(managerZhao, { type: 'publishSettings', settings: smallHall(plant), baseSeq: hall.hall.seq })
      .isRefused('settings-wrong', { faults })
  })

  test('[S2] several faults are all named at once', () => {
    const faults = faultsOf(
      smallHall((draft) => {
        draft.zone = 'Linjiang'
        set(draft.series[0], { prefix: 'O' })
        set(draft.call, { callsBeforeNoShow: 9 })
      }),
    )
    expect(faults.map(({ path }) => path)).toEqual(['/zone', '/series/0/prefix', '/call/callsBeforeNoShow'])
  })

  test('[S2] a service that needs no ticket needs no counter', () => {
    const draft = smallHall(({ services, counters }) => {
      set(services[2], { noTicket: { zh: '请直接到自助区', en: 'Please go to the self-service area' } })
      set(counters[2], { services: [] })
    })
    expect(faultsOf(draft)).toEqual([])
  })

  test('[S2] an automatic call as late as a slip can be taken back is allowed', () => {
    expect(faultsOf(smallHall(({ counters }) => set(counters[0], { autoCallSeconds: 15 })))).toEqual([])
  })

  test('[S2] hours may last until 30:00, and spans may touch', () => {
    const hours = {
      fri: [
        ['08:30', '12:00'],
        ['12:00', '30:00'],
      ],
    } satisfies Settings['hours']
    expect(faultsOf(smallHall((draft) => set(draft, { hours })))).toEqual([])
  })

  test('[S2] ranges that lie beside each other may share a prefix', () => {
    expect(
      faultsOf(smallHall(({ series }) => set(series[1], { prefix: 'A', first: 1000, last: 1999, width: 4 }))),
    ).toEqual([])
  })
})

describe('every text stands in every language of the hall', () => {
  const places: [path: string, draft: Settings][] = [
    ['/name', smallHall((d) => without(d.name))],
    ['/publicNotes/0', smallHall((d) => set(d, { publicNotes: [{ zh: '今日无停电' }] }))],
    ['/classes/1/name', smallHall((d) => without(d.classes[1]?.name))],
    ['/departments/0/name', smallHall((d) => without(d.departments[0]?.name))],
    ['/counters/0/name', smallHall((d) => without(d.counters[0]?.name))],
    ['/counters/2/place', smallHall((d) => without(d.counters[2]?.place))],
    ['/zones/1/name', smallHall((d) => without(d.zones[1]?.name))],
    ['/services/0/name', smallHall((d) => without(d.services[0]?.name))],
    ['/services/2/plainName', smallHall((d) => without(d.services[2]?.plainName))],
    ['/services/0/noTicket', smallHall((d) => set(d.services[0], { noTicket: { zh: '无需取号' } }))],
    ['/services/0/guide/basis', smallHall((d) => set(d.services[0], { guide: { basis: { zh: '依据' } } }))],
    ['/services/0/guide/promised', smallHall((d) => set(d.services[0], { guide: { promised: { zh: '当场办结' } } }))],
    ['/services/0/guide/fee', smallHall((d) => set(d.services[0], { guide: { fee: { zh: '免费' } } }))],
    ['/services/0/guide/steps/0', smallHall((d) => set(d.services[0], { guide: { steps: [{ zh: '取号' }] } }))],
    ['/services/2/guide/materials/1/name', smallHall((d) => without(d.services[2]?.guide?.materials?.[1]?.name))],
    [
      '/ratings/reasons/0/name',
      smallHall((d) => set(d.ratings, { reasons: [{ id: 'slow', name: { zh: '太慢' }, levels: [1, 2] }] })),
    ],
    ['/texts/welcome', smallHall((d) => set(d, { texts: { welcome: { zh: '欢迎' } } }))],
  ]

  test.each(places)('[S2] a text missing at %s', (path, draft) => {
    expect(faultsOf(draft)).toEqual([{ path: `${path}/en`, reason: 'text-missing', value: 'en' }])
  })

  test('[S2] a text of spaces alone is missing', () => {
    expect(faultsOf(smallHall(({ name }) => set(name, { zh: '  ' })))).toEqual([
      { path: '/name/zh', reason: 'text-missing', value: 'zh' },
    ])
  })
})

describe('what this version does not act on yet is refused rather than believed in', () => {
  const unoffered: [path: string, draft: Settings][] = [
    ['/callingRule/type', smallHall((d) => set(d, { callingRule: { type: 'alternating', n: 2 } }))],
    ['/presence', smallHall((d) => set(d, { presence: { phone: true } }))],
    ['/classes/1/absolute', smallHall((d) => set(d.classes[1], { absolute: true }))],
    [
      '/services/0/slots',
      smallHall((d) => set(d.services[0], { slots: { length: 15, capacity: 2, sameDay: 1, daysAhead: 7 } })),
    ],
    ['/services/0/quotaWindows', smallHall((d) => set(d.services[0], { quotaWindows: 2 }))],
    ['/services/0/remoteShare', smallHall((d) => set(d.services[0], { remoteShare: 0.5 }))],
    ['/services/0/remoteMin', smallHall((d) => set(d.services[0], { remoteMin: 5 }))],
    ['/services/0/after', smallHall((d) => set(d.services[0], { after: ['household'] }))],
    ['/services/0/ends', smallHall((d) => set(d.services[0], { ends: { at: '16:30' } }))],
    [
      '/counters/1/services/1/as',
      smallHall((d) => d.counters[1]?.services.push({ serviceId: 'household', as: 'assist' })),
    ],
    ['/counters/1/standInFor', smallHall((d) => set(d.counters[1], { standInFor: ['licence'] }))],
  ]

  test.each(unoffered)('[S2] %s', (path, draft) => {
    expect(faultsOf(draft)).toEqual([{ path, reason: 'not-offered-yet' }])
  })

  test('[S2] what asks for nothing is no fault', () => {
    const draft = smallHall(({ services, counters, classes }) => {
      set(services[0], { ends: 'never' })
      set(counters[0], { standInFor: [] })
      set(classes[1], { absolute: false })
    })
    expect(faultsOf(draft)).toEqual([])
  })
})

function set<T extends object>(part: T | undefined, change: Partial<T>): void {
  if (!part) throw new Error('the small hall has no such part')
  Object.assign(part, change)
}

function without(text: Record<string, string> | undefined): void {
  if (!text) throw new Error('the small hall has no such text')
  delete text.en
}

/** Every text of a draft, wherever it stands. */
function textsIn(part: unknown): Record<string, string>[] {
  if (typeof part !== 'object' || part === null) return []
  return 'zh' in part ? [part as Record<string, string>] : Object.values(part).flatMap(textsIn)
}
