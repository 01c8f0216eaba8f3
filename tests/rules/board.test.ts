import type { Event, Step } from '@tingxu/server/domain/events.ts'
import { evolve } from '@tingxu/server/domain/evolve.ts'
import type { Hall } from '@tingxu/server/domain/hall.ts'
import { CALLS_SHOWN_MAX, MISSED_SHOWN_MAX, ZONES_MAX } from '@tingxu/shared/limits.ts'
import type { CallRow } from '@tingxu/shared/views.ts'
import { describe, expect, test } from 'vitest'
import { given, HOUR, MINUTE, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, liuYang, managerZhao, timer, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

/** The labels on the board, the newest call first. */
function callsOn(hall: RehearsedHall, zone: string | null = null): string[] {
  const rows = [...hall.rows('board', zone).values()].filter((row): row is CallRow => row.kind === 'call')
  return rows.sort((a, b) => b.order - a.order).map(({ label }) => label)
}

const keysOf = (hall: RehearsedHall, start: string, zone: string | null = null) => {
  return [...hall.rows('board', zone).keys()].filter((id) => id.startsWith(start))
}

describe('the last calls', () => {
  test('[V1] the newest has the highest order; a recall moves a ticket up and is counted', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.seats(liuYang, 'two')
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Li', 'id-card')
      hall.calls(wangMin)
      hall.calls(liuYang)
    })
    expect(callsOn(hall)).toEqual(['A002', 'A001'])
    hall.passes(10 * SECOND)
    hall.recalls(wangMin)
    expect(callsOn(hall)).toEqual(['A001', 'A002'])
    expect(hall.rows('board').get(`call:${idOf('Aunt Wang')}`)).toMatchObject({
      ...{ callCount: 2, counterNumber: 1, zoneId: 'north', at: NINE + 10 * SECOND },
    })
  })

  test('[V1] a call stays when the visitor has been served, and when the day is over', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.serves(wangMin)
    })
    expect(callsOn(hall)).toEqual(['A001'])
    hall.closesDay()
    expect(callsOn(hall)).toEqual(['A001'])
  })

  test('[C6] calls after a return count on, so that each is announced', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(wangMin)
      hall.misses(wangMin)
      hall.returns('Aunt Wang')
      hall.calls(wangMin)
    })
    expect(hall.rows('board').get(`call:${idOf('Aunt Wang')}`)).toMatchObject({ callCount: 3 })
  })

  test('[V1] a board of a zone shows the calls, missed tickets, services and counters of that zone', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.seats(chenJie, 'three')
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mrs Zhou', 'licence')
      hall.gives('Mr Li', 'licence')
      hall.calls(wangMin)
      hall.calls(chenJie)
      hall.misses(chenJie)
      hall.calls(chenJie)
    })
    expect(callsOn(hall, 'north')).toEqual(['A001'])
    expect(callsOn(hall, 'south')).toEqual(['B02'])
    expect(keysOf(hall, 'missed:', 'north')).toEqual([])
    expect(keysOf(hall, 'missed:', 'south')).toEqual([`missed:${idOf('Mrs Zhou')}`])
    expect(keysOf(hall, 'counter:', 'south')).toEqual(['counter:three'])
    expect(keysOf(hall, 'waiting:', 'south')).toEqual(['waiting:licence'])
    expect(keysOf(hall, 'load:', 'north')).toEqual(['load:id-card', 'load:household'])
  })

  test('[V1] no more calls and missed tickets than a board can hold', () => {
    const visitors = Array.from({ length: MISSED_SHOWN_MAX + 1 }, (_, index) => `visitor ${index}`)
    const atOnce = smallHall(({ call }) => {
      set(call, { confirmArrival: false, callsBeforeNoShow: 1, noShowSeconds: 0, returnMinutes: 600 })
    })
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      for (const visitor of visitors) {
        hall.gives(visitor, 'id-card')
        hall.calls(wangMin)
        hall.when(wangMin, { type: 'markNoShow', counterId: 'one' }).isAccepted()
      }
      for (const visitor of visitors.slice(0, CALLS_SHOWN_MAX + 1)) {
        hall.gives(`${visitor}’s neighbour`, 'id-card')
        hall.calls(wangMin)
      }
    }, atOnce)
    expect(callsOn(hall)).toHaveLength(CALLS_SHOWN_MAX)
    expect(callsOn(hall)[0]).toBe('A086')
    expect(keysOf(hall, 'missed:')).toHaveLength(MISSED_SHOWN_MAX)
    expect(keysOf(hall, 'missed:')).not.toContain(`missed:${idOf('visitor 0')}`)
    const onDesk = [...hall.rows('desk', 'one').keys()].filter((id) => id.startsWith('missed:'))
    expect(onDesk).toHaveLength(MISSED_SHOWN_MAX)
    expect(onDesk).not.toContain(`missed:${idOf('visitor 0')}`)
  })
})

describe('a long day', () => {
  test('[V1] no more calls are remembered than the boards of all zones could show', () => {
    const { hall } = given((hall) => hall.seats(wangMin, 'one'))
    for (let number = 1; number <= CALLS_SHOWN_MAX * ZONES_MAX + 1; number++) evolve(hall, servedAtOnce(hall, number))
    expect(hall.lastCalled.size).toBe(CALLS_SHOWN_MAX * ZONES_MAX)
    expect([...hall.lastCalled][0]).toBe(idOf('2'))
  })
})

describe('the missed', () => {
  test('[C5] stand on the board until their time is up', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(wangMin)
      hall.misses(wangMin)
    })
    hall.passes(HOUR)
    expect(keysOf(hall, 'missed:')).toEqual([`missed:${idOf('Aunt Wang')}`])
    expect(hall.rows('ticket', idOf('Aunt Wang')).get('ticket')).toMatchObject({ at: { returnsLeft: 2 } })
    hall.passes(1)
    expect(keysOf(hall, 'missed:')).toEqual([])
    expect(hall.rows('ticket', idOf('Aunt Wang')).get('ticket')).toMatchObject({ at: { returnsLeft: 0 } })
    expect([...hall.rows('desk', 'one').keys()]).not.toContain(`missed:${idOf('Aunt Wang')}`)
  })
})

describe('services on boards and kiosks', () => {
  const selfService = smallHall(({ services }) => {
    set(services[1], { noTicket: { zh: '请直接到自助区', en: 'Please go to the self-service area' } })
    set(services[2], { quota: 0, hours: { wed: [['09:00', '12:00']] } })
  })
  const shut = (hall: RehearsedHall, service: string) => {
    const row = hall.rows('kiosk').get(`service:${service}`)
    return row && 'shut' in row ? row.shut : undefined
  }

  test('[D2] one that needs no ticket shows its message and no queue', () => {
    const hall = given(() => {}, selfService)
    expect(shut(hall, 'household')).toEqual({
      why: 'no-ticket-needed',
      message: { zh: '请直接到自助区', en: 'Please go to the self-service area' },
    })
    expect(keysOf(hall, 'load:')).toEqual(['load:id-card', 'load:licence'])
    expect(keysOf(hall, 'waiting:')).toEqual(['waiting:id-card', 'waiting:licence'])
  })

  test('[D2] the kiosk says why a service gives no ticket, as the hall would', () => {
    const hall = given(() => {}, selfService)
    expect(shut(hall, 'id-card')).toBeNull()
    expect(shut(hall, 'licence')).toEqual({ why: 'outside-hours', opensAt: NINE + 24 * HOUR })
    hall.publishes(smallHall(({ services }) => set(services[2], { quota: 0, hours: {} })))
    expect(shut(hall, 'licence')).toEqual({ why: 'outside-hours' })
    hall.publishes(smallHall(({ services }) => set(services[2], { quota: 0 })))
    expect(shut(hall, 'licence')).toEqual({ why: 'quota-used-up' })
    hall.when(managerZhao, { type: 'pauseService', serviceId: 'licence' }).isAccepted()
    expect(shut(hall, 'licence')).toEqual({ why: 'service-paused' })
    hall.when(managerZhao, { type: 'stopTickets', serviceIds: ['licence'] }).isAccepted()
    expect(shut(hall, 'licence')).toEqual({ why: 'tickets-stopped' })
    hall.closesDay()
    expect(shut(hall, 'licence')).toEqual({ why: 'day-closed' })
  })

  test('[V4] it names the windows that serve now, and how many wait for how long', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.seats(liuYang, 'two')
      for (const visitor of ['Aunt Wang', 'Mr Li', 'Mrs Zhou', 'Uncle Sun']) hall.gives(visitor, 'id-card')
    })
    expect(hall.rows('kiosk').get('service:id-card')).toMatchObject({ prefix: 'A', counters: [1, 2], order: 0 })
    expect(hall.rows('kiosk').get('load:id-card')).toMatchObject({
      waiting: 4,
      wait: { fromMinutes: 5, toMinutes: 20 },
    })
    expect(hall.rows('kiosk').get('load:licence')).toMatchObject({ waiting: 0, wait: null })
    hall.pauses(liuYang)
    expect(hall.rows('kiosk').get('service:id-card')).toMatchObject({ counters: [1] })
  })
})

describe('notices', () => {
  test('[V1] stand on every board in the order of the settings, and go with the next settings', () => {
    const [copies, lunch] = [
      { zh: '二楼可以复印', en: 'Copies are made on floor 2' },
      { zh: '中午不休息', en: 'Open at lunch' },
    ]
    const hall = given(
      () => {},
      smallHall((settings) => set(settings, { publicNotes: [copies, lunch] })),
    )
    expect(hall.rows('board').get('note:0')).toEqual({ kind: 'note', text: copies, order: 0 })
    expect(hall.rows('board', 'south').get('note:1')).toEqual({ kind: 'note', text: lunch, order: 1 })
    hall.publishes(smallHall())
    expect(keysOf(hall, 'note:')).toEqual([])
  })
})

describe('the sign over a window', () => {
  const elsewhere = (hall: RehearsedHall, of: string, service: string) => {
    const row = hall.rows('sign', of).get(`service:${service}`)
    return row && 'counters' in row ? row.counters : null
  }

  test('[V1] says what is served there and which other windows serve it now', () => {
    const hall = given((hall) => hall.seats(wangMin, 'one'))
    expect(elsewhere(hall, 'one', 'id-card')).toEqual([])
    hall.seats(liuYang, 'two')
    expect(elsewhere(hall, 'one', 'id-card')).toEqual([2])
    expect(elsewhere(hall, 'one', 'household')).toEqual([])
    expect(elsewhere(hall, 'one', 'licence')).toBeNull()
    hall.pauses(liuYang)
    expect(elsewhere(hall, 'one', 'id-card')).toEqual([])
    expect(elsewhere(hall, 'two', 'id-card')).toEqual([1])
  })

  test('[V1] of several windows the one with the nearest number is named first', () => {
    const hall = given(
      (hall) => {
        hall.seats(wangMin, 'one')
        hall.seats(chenJie, 'three')
        hall.seats(liuYang, 'two')
        hall.pauses(liuYang)
      },
      smallHall(({ counters }) => {
        set(counters[0], { number: 7 })
        set(counters[2], {
          services: [
            { serviceId: 'id-card', as: 'primary' },
            { serviceId: 'licence', as: 'primary' },
          ],
        })
      }),
    )
    expect(elsewhere(hall, 'two', 'id-card')).toEqual([3, 7])
  })

  test('[V1] shows who is called or served there, and nobody else', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(wangMin)
      hall.passes(MINUTE)
      hall.recalls(wangMin)
    })
    expect(hall.rows('sign', 'one').get('current')).toMatchObject({
      ...{ label: 'A001', state: 'called', callCount: 2, at: NINE + MINUTE, serviceName: { en: 'Identity cards' } },
    })
    expect(hall.rows('sign', 'two').get('current')).toBeUndefined()
    hall.starts(wangMin)
    hall.finishes(wangMin)
    expect(hall.rows('sign', 'one').get('current')).toBeUndefined()
  })
})

/** The step of a ticket that is taken, called and finished at one instant. */
function servedAtOnce({ seq, at }: Hall, number: number): Step {
  const of = { ticketId: idOf(String(number)), label: `A${number}`, counterId: 'one', serviceId: 'id-card' }
  const events: Event[] = [
    {
      ...{ type: 'ticketTaken', ...of, seriesId: 'a', round: 1, number, serviceIds: ['id-card'], classId: 'ordinary' },
      ...{ channel: 'kiosk', ahead: 0, wait: null },
    },
    {
      ...{ type: 'ticketCalled', ...of, reason: 'earliest-due', candidates: 1, overtook: [], wentFirst: false },
      confirmArrival: false,
    },
    { type: 'serviceFinished', ...of, matterId: idOf(`matter ${number}`), outcome: 'done' },
  ]
  return { seq: seq + 1, at, actor: timer, commandId: idOf(`step ${number}`), bodyHash: '', events, hash: '' }
}
