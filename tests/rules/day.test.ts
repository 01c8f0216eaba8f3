import type { Settings } from '@tingxu/shared/settings.ts'
import { describe, expect, test } from 'vitest'
import { beforeOpening, given, MINUTE, RehearsedHall, shanghai } from '../helpers/hall.ts'
import { chenJie, idOf, managerZhao, timer, wangMin } from '../helpers/people.ts'
import { smallHall } from '../helpers/small-hall.ts'

describe('opening the day', () => {
  test('[D1] the date is the one that it is now in the zone of the hall', () => {
    const hall = beforeOpening()
    hall.isAt(shanghai('2026-11-25 00:30'))
    hall
      .when(managerZhao, { type: 'openDay' })
      .happens({ type: 'dayOpened', date: '2026-11-25' })
      .answers({ date: '2026-11-25' })
  })

  test('[D1] half past four in the afternoon in Shanghai is still the day before in Honolulu', () => {
    const hall = beforeOpening(
      () => {},
      smallHall((settings) => {
        settings.zone = 'Pacific/Honolulu'
      }),
    )
    hall.isAt(shanghai('2026-11-24 16:30'))
    hall.when(managerZhao, { type: 'openDay' }).happens({ type: 'dayOpened', date: '2026-11-23' })
  })

  test('[D1] a timer opens the day by the same command', () => {
    beforeOpening().when(timer, { type: 'openDay' }).happens({ type: 'dayOpened', date: '2026-11-24' })
  })

  test('[D1] opening the day that is open stays quiet', () => {
    given().when(managerZhao, { type: 'openDay' }).staysQuiet()
  })

  test('[D1] midnight does nothing: the day before is still open and must be closed first', () => {
    const hall = given()
    hall.isAt(shanghai('2026-11-25 08:30'))
    hall.when(managerZhao, { type: 'openDay' }).isRefused('day-open', { date: '2026-11-24' })
    hall
      .when(managerZhao, { type: 'takeTicket', serviceIds: ['id-card'] })
      .happens({ type: 'ticketTaken', label: 'A001' })
  })

  test('[D1] a date that was closed opens again with its numbers and quotas where they were', () => {
    const hall = given((hall) => {
      hall.gives('Aunt Wang', 'licence')
      hall.closesDay({ expireRest: true, reason: '停电' })
    }, quotaOfTwoLicences)
    hall.when(managerZhao, { type: 'openDay' }).happens({ type: 'dayOpened', date: '2026-11-24' })
    hall
      .when(managerZhao, { type: 'takeTicket', serviceIds: ['licence'] })
      .happens({ type: 'ticketTaken', label: 'B02' })
    hall
      .when(managerZhao, { type: 'takeTicket', serviceIds: ['licence'] })
      .isRefused('quota-used-up', { serviceId: 'licence', limit: 2 })
  })

  test('[D1] a new date begins with empty books', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.serves(wangMin)
      hall.closesDay()
    })
    hall.isAt(shanghai('2026-11-25 08:30'))
    hall.opensDay()
    expect(hall.hall.tickets.size).toBe(0)
    expect(hall.counter('one').finishedCount).toBe(0)
    expect([...hall.rows('board').keys()].filter((id) => id.startsWith('call:'))).toEqual([])
    hall
      .when(managerZhao, { type: 'takeTicket', serviceIds: ['id-card'] })
      .happens({ type: 'ticketTaken', label: 'A001' })
  })

  test('[D1] a date before the last opened one is over', () => {
    const hall = given((hall) => hall.closesDay())
    hall.publishes(
      smallHall((settings) => {
        settings.zone = 'Pacific/Honolulu'
      }),
    )
    hall.when(managerZhao, { type: 'openDay' }).isRefused('date-passed', { date: '2026-11-24' })
  })

  test('[D1] a hall that was not founded has no day', () => {
    new RehearsedHall().when(managerZhao, { type: 'openDay' }).isRefused('not-found', { what: 'service' })
  })
})

describe('the timer opens the day when its hours begin', () => {
  test('[D1] at the first span of a date with hours', () => {
    const hall = beforeOpening(() => {}, officeHours)
    hall.isAt(shanghai('2026-11-24 07:00'))
    expect(hall.due()).toEqual([opening('2026-11-24', '08:30')])
  })

  test('[D1] at once where the hours have begun already', () => {
    const hall = beforeOpening(() => {}, officeHours)
    hall.isAt(shanghai('2026-11-24 12:30'))
    expect(hall.due()).toEqual([opening('2026-11-24', '08:30')])
  })

  test('[D1] on the next date where the hours of this one are over: it would stay open over night', () => {
    const hall = beforeOpening(() => {}, officeHours)
    hall.isAt(shanghai('2026-11-24 17:00'))
    expect(hall.due()).toEqual([opening('2026-11-25', '08:30')])
  })

  test('[D1] a day that was closed over lunch is not opened again, but the next one is', () => {
    const hall = given((hall) => hall.closesDay(), officeHours)
    hall.isAt(shanghai('2026-11-24 12:30'))
    expect(hall.due()).toEqual([opening('2026-11-25', '08:30')])
  })

  test('[D1] Friday evening waits for Monday', () => {
    const hall = beforeOpening(() => {}, officeHours)
    hall.isAt(shanghai('2026-11-27 18:00'))
    expect(hall.due()).toEqual([opening('2026-11-30', '08:30')])
  })

  test('[D1] a holiday is passed over', () => {
    const settings = smallHall((draft) => {
      draft.hours = officeHours.hours
      draft.calendar = [{ date: '2026-11-25', closed: true }]
    })
    const hall = beforeOpening(() => {}, settings)
    hall.isAt(shanghai('2026-11-24 18:00'))
    expect(hall.due()).toEqual([opening('2026-11-26', '08:30')])
  })

  test('[D1] nothing is due while a day is open, in a hall without hours, or in one that never opens', () => {
    expect(given(() => {}, officeHours).due()).toEqual([])
    expect(beforeOpening().due()).toEqual([])
    expect(
      beforeOpening(
        () => {},
        smallHall((draft) => {
          draft.hours = {}
        }),
      ).due(),
    ).toEqual([])
  })
})

describe('closing the day', () => {
  test('[D4] an empty hall closes, and its counters with it', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.seats(chenJie, 'three')
      hall.pauses(chenJie)
    })
    hall
      .when(managerZhao, { type: 'closeDay' })
      .happens(
        { type: 'counterClosed', counterId: 'one', staffId: wangMin.id },
        { type: 'counterClosed', counterId: 'three', staffId: chenJie.id },
        { type: 'dayClosed', date: '2026-11-24' },
      )
      .answers({ date: '2026-11-24' })
    expect(hall.hall.day).toBeNull()
  })

  test('[D4] nobody is sent home unasked: people who wait keep the day open', () => {
    const hall = given((hall) => hall.gives('Aunt Wang', 'id-card'))
    hall.when(managerZhao, { type: 'closeDay' }).isRefused('people-waiting', { waiting: 1, atCounters: 0 })
  })

  test('[D4] a ticket at a counter refuses it even where the rest may expire', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Li', 'id-card')
      hall.calls(wangMin)
    })
    const asked = { type: 'closeDay', expireRest: true, reason: '台风' } as const
    hall.when(managerZhao, asked).isRefused('people-waiting', { waiting: 1, atCounters: 1 })
    hall.starts(wangMin)
    hall.when(managerZhao, asked).isRefused('people-waiting', { waiting: 1, atCounters: 1 })
  })

  test('[D4] letting the rest expire needs a reason', () => {
    const hall = given((hall) => hall.gives('Aunt Wang', 'id-card'))
    hall.when(managerZhao, { type: 'closeDay', expireRest: true }).isRefused('reason-needed')
  })

  test('[D4] with a reason those who wait expire, and every ticket has one outcome', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Mr Li', 'id-card')
      hall.calls(wangMin)
      hall.misses(wangMin)
      hall.gives('Aunt Wang', 'id-card')
    })
    hall
      .when(managerZhao, { type: 'closeDay', expireRest: true, reason: '台风' })
      .happens(
        { type: 'ticketExpired', ticketId: idOf('Aunt Wang'), label: 'A002' },
        { type: 'noShowRecorded', ticketId: idOf('Mr Li'), label: 'A001' },
        { type: 'counterClosed', counterId: 'one' },
        { type: 'dayClosed', date: '2026-11-24', reason: '台风' },
      )
    expect([hall.stateOf('Aunt Wang'), hall.stateOf('Mr Li')]).toEqual(['expired', 'no-show'])
    expect([...hall.rows('board').keys()].filter((id) => id.startsWith('missed:'))).toEqual([])
  })

  test('[D4] a missed ticket alone does not keep the day open and becomes a no-show', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Mr Li', 'id-card')
      hall.calls(wangMin)
      hall.misses(wangMin)
    })
    hall
      .when(managerZhao, { type: 'closeDay' })
      .happens({ type: 'noShowRecorded', label: 'A001' }, { type: 'counterClosed' }, { type: 'dayClosed' })
  })

  test('[D4] a day that is closed stays quiet', () => {
    beforeOpening().when(managerZhao, { type: 'closeDay' }).staysQuiet()
    given((hall) => hall.closesDay())
      .when(timer, { type: 'closeDay', expireRest: true, reason: '下班' })
      .staysQuiet()
  })

  test('[D4] after it no ticket is given, and a missed one comes too late', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Mr Li', 'id-card')
      hall.calls(wangMin)
      hall.misses(wangMin)
      hall.closesDay()
    })
    hall.passes(MINUTE)
    hall.when(managerZhao, { type: 'takeTicket', serviceIds: ['id-card'] }).isRefused('day-closed')
    hall.when(managerZhao, { type: 'returnTicket', ticketId: idOf('Mr Li') }).isRefused('too-late')
  })
})

const quotaOfTwoLicences = smallHall(({ services }) => {
  for (const service of services) if (service.id === 'licence') service.quota = 2
})

const officeHours: Settings = smallHall((settings) => {
  const day: [string, string][] = [
    ['08:30', '12:00'],
    ['13:30', '17:00'],
  ]
  settings.hours = { mon: day, tue: day, wed: day, thu: day, fri: day }
})

function opening(date: string, time: string) {
  return { at: shanghai(`${date} ${time}`), subject: `open-day ${date}`, command: { type: 'openDay' } }
}
