import {
  dateIn,
  instantOf,
  isWithin,
  isZone,
  nextHoursAfter,
  nextOpening,
  spansOn,
} from '@tingxu/server/domain/hours.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { describe, expect, test } from 'vitest'
import { beforeOpening, shanghai } from '../helpers/hall.ts'
import { kiosk, managerZhao } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

type Hours = NonNullable<Settings['hours']>

const office: [string, string][] = [
  ['08:30', '12:00'],
  ['13:30', '17:00'],
]
const weekdays: Hours = { mon: office, tue: office, wed: office, thu: office, fri: office }

const officeHall = (change: (draft: Settings) => void = () => {}) => {
  return smallHall((draft) => {
    set(draft, { hours: weekdays })
    change(draft)
  })
}

/** A hall that opened its day at eight, asked for an identity card at an instant. */
function askedAt(time: string, settings: Settings) {
  const hall = beforeOpening((hall) => {
    hall.isAt(shanghai(`${time.slice(0, 10)} 08:00`))
    hall.opensDay()
    hall.isAt(shanghai(time))
  }, settings)
  return hall.when(kiosk, { type: 'takeTicket', serviceIds: ['id-card'] })
}

const shutUntil = (time: string) => ['outside-hours', { serviceId: 'id-card', opensAt: shanghai(time) }] as const

describe('weekly hours', () => {
  test('[D2] tickets are given from the first minute of a span', () => {
    askedAt('2026-11-24 08:30', officeHall()).happens({ type: 'ticketTaken' })
  })

  test('[D2] before it they are not, and the answer says from when', () => {
    askedAt('2026-11-24 08:29', officeHall()).isRefused(...shutUntil('2026-11-24 08:30'))
  })

  test('[D2] over lunch the answer names the afternoon', () => {
    askedAt('2026-11-24 12:00', officeHall()).isRefused(...shutUntil('2026-11-24 13:30'))
  })

  test('[D2] in the evening it names the next morning, on Friday the next week', () => {
    askedAt('2026-11-24 17:00', officeHall()).isRefused(...shutUntil('2026-11-25 08:30'))
    askedAt('2026-11-27 17:00', officeHall()).isRefused(...shutUntil('2026-11-30 08:30'))
  })

  test('[D2] a service may have hours of its own', () => {
    const mornings = officeHall(({ services }) => set(services[0], { hours: { tue: [['09:00', '10:00']] } }))
    askedAt('2026-11-24 09:59', mornings).happens({ type: 'ticketTaken' })
    askedAt('2026-11-24 10:00', mornings).isRefused(...shutUntil('2026-12-01 09:00'))
  })

  test('[D2] and may be given round the clock in a hall that is not', () => {
    askedAt(
      '2026-11-24 23:00',
      officeHall(({ services }) => set(services[0], { hours: null })),
    ).happens({
      type: 'ticketTaken',
    })
  })

  test('[D2] where it is not known when tickets come again, the answer does not say', () => {
    askedAt(
      '2026-11-24 10:00',
      officeHall((draft) => set(draft, { hours: {} })),
    ).isRefused('outside-hours', {
      serviceId: 'id-card',
    })
  })
})

describe('the calendar goes before the week', () => {
  test('[D2] no tickets on a holiday', () => {
    const holiday = officeHall((draft) => set(draft, { calendar: [{ date: '2026-11-24', closed: true }] }))
    askedAt('2026-11-24 10:00', holiday).isRefused(...shutUntil('2026-11-25 08:30'))
  })

  test('[D2] a make-up day gives tickets on a Saturday', () => {
    const madeUp = officeHall((draft) => set(draft, { calendar: [{ date: '2026-11-28', hours: office }] }))
    askedAt('2026-11-28 10:00', madeUp).happens({ type: 'ticketTaken' })
    askedAt('2026-11-28 12:30', madeUp).isRefused(...shutUntil('2026-11-28 13:30'))
    askedAt('2026-11-27 17:00', madeUp).isRefused(...shutUntil('2026-11-28 08:30'))
  })

  test('[D2] a hall that is always open keeps its holidays', () => {
    const holiday = smallHall((draft) => set(draft, { calendar: [{ date: '2026-11-24', closed: true }] }))
    askedAt('2026-11-24 10:00', holiday).isRefused(...shutUntil('2026-11-25 00:00'))
  })
})

describe('hours beyond midnight belong to the business date', () => {
  const late = officeHall((draft) => {
    set(draft, {
      hours: {
        tue: [
          ['20:00', '24:30'],
          ['25:00', '30:00'],
        ],
      },
    })
  })

  function openOnTuesday(time: string) {
    const hall = beforeOpening((hall) => {
      hall.opensDay()
      hall.isAt(shanghai(time))
    }, late)
    return hall.when(kiosk, { type: 'takeTicket', serviceIds: ['id-card'] })
  }

  test('[D2] Wednesday at a quarter past midnight is Tuesday 24:15', () => {
    openOnTuesday('2026-11-25 00:15').happens({ type: 'ticketTaken' })
    openOnTuesday('2026-11-25 05:59').happens({ type: 'ticketTaken' })
    openOnTuesday('2026-11-25 06:00').isRefused(...shutUntil('2026-12-01 20:00'))
  })

  test('[D2] a break after midnight names the next span of the same business date', () => {
    openOnTuesday('2026-11-25 00:45').isRefused(...shutUntil('2026-11-25 01:00'))
  })

  test('[D2] a hall that is always open gives tickets of yesterday’s date until the day is closed', () => {
    const hall = beforeOpening((hall) => {
      hall.opensDay()
      hall.isAt(shanghai('2026-11-25 03:00'))
    })
    hall.when(managerZhao, { type: 'takeTicket', serviceIds: ['id-card'] }).happens({ type: 'ticketTaken' })
  })
})

describe('hall time and wall clocks', () => {
  test('[D1] the business date is that of the zone, to the millisecond', () => {
    expect(dateIn('Asia/Shanghai', shanghai('2026-11-25 00:00') - 1)).toBe('2026-11-24')
    expect(dateIn('Asia/Shanghai', shanghai('2026-11-25 00:00'))).toBe('2026-11-25')
    expect(dateIn('America/New_York', shanghai('2026-11-25 00:00'))).toBe('2026-11-24')
  })

  test('[D2] opening hours follow the wall clock over a change of time', () => {
    expect(instantOf('Europe/Berlin', '2026-03-28', 510)).toBe(Date.UTC(2026, 2, 28, 7, 30))
    expect(instantOf('Europe/Berlin', '2026-03-29', 510)).toBe(Date.UTC(2026, 2, 29, 6, 30))
    const berlin = officeHall((draft) => set(draft, { zone: 'Europe/Berlin', hours: { sun: office } }))
    expect(isWithin(berlin, berlin.hours, '2026-03-29', Date.UTC(2026, 2, 29, 6, 29))).toBe(false)
    expect(isWithin(berlin, berlin.hours, '2026-03-29', Date.UTC(2026, 2, 29, 6, 30))).toBe(true)
  })

  test('[D2] a time that the change skips moves on with it', () => {
    expect(instantOf('Europe/Berlin', '2026-03-29', 150)).toBe(Date.UTC(2026, 2, 29, 1, 30))
  })

  test('[S2] a zone is one that the platform knows', () => {
    expect([isZone('Asia/Shanghai'), isZone('Asia/Linjiang'), isZone('')]).toEqual([true, false, false])
  })

  test('[D2] no hours means always, and an opening is looked for no further than a fortnight', () => {
    expect(spansOn(smallHall(), null, '2026-11-24')).toBeNull()
    expect(nextOpening(officeHall(), {}, shanghai('2026-11-24 10:00'))).toBeNull()
    expect(nextHoursAfter(smallHall(), null, shanghai('2026-11-24 10:00'))).toBeNull()
  })
})
