import type { Actor } from '@tingxu/server/domain/events.ts'
import { describe, expect, test } from 'vitest'
import { beforeOpening, given, MINUTE, NINE } from '../helpers/hall.ts'
import { chenJie, guide, idOf, kiosk, managerZhao, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

describe('taking a ticket', () => {
  test('[T1] the ticket’s id is the id of the command that asked for it', () => {
    const hall = given()
    hall
      .when(kiosk, { type: 'takeTicket', serviceIds: ['licence'] }, idOf('Aunt Wang'))
      .happens({
        type: 'ticketTaken',
        ticketId: idOf('Aunt Wang'),
        label: 'B01',
        seriesId: 'b',
        serviceIds: ['licence'],
        classId: 'ordinary',
        channel: 'kiosk',
      })
      .answers({ ticketId: idOf('Aunt Wang'), label: 'B01', serviceId: 'licence', ahead: 0, wait: null })
    expect(hall.ticketOf('Aunt Wang')).toMatchObject({ takenAt: NINE, arrivedAt: NINE, state: { name: 'waiting' } })
  })

  test('[T1] the answer tells how many are ahead, and how long they may take', () => {
    const hall = given((hall) => {
      hall.seats(chenJie, 'three')
      hall.gives('Aunt Wang', 'licence')
      hall.gives('Mr Li', 'licence')
    })
    hall.when(kiosk, { type: 'takeTicket', serviceIds: ['licence'] }, idOf('Mrs Zhou')).answers({
      ticketId: idOf('Mrs Zhou'),
      label: 'B03',
      serviceId: 'licence',
      ahead: 2,
      wait: { fromMinutes: 20, toMinutes: 45 },
    })
  })

  test('[T1] what the visitor said is kept: class, language, papers checked', () => {
    const hall = given()
    hall
      .when(kiosk, {
        type: 'takeTicket',
        serviceIds: ['licence'],
        classId: 'priority',
        language: 'en',
        materialsChecked: true,
      })
      .happens({ type: 'ticketTaken', classId: 'priority', language: 'en', materialsChecked: true })
  })

  test.each<[string, Actor, string]>([
    ['the kiosk', kiosk, 'kiosk'],
    ['the guide', guide, 'desk'],
    ['the manager', managerZhao, 'desk'],
    ['a clerk', wangMin, 'counter'],
    ['a visitor’s phone', { role: 'visitor', id: idOf('a phone') }, 'phone'],
    ['a device of another kind', { role: 'pad', id: idOf('a pad') }, 'desk'],
  ])('[T2] how it was taken follows from the session: %s', (_, actor, channel) => {
    given()
      .when(actor, { type: 'takeTicket', serviceIds: ['id-card'] })
      .happens({ type: 'ticketTaken', channel })
  })

  test('[T1] a service or class that is not there', () => {
    given()
      .when(kiosk, { type: 'takeTicket', serviceIds: ['photo'] })
      .isRefused('not-found', { what: 'service' })
    given()
      .when(kiosk, { type: 'takeTicket', serviceIds: ['id-card'], classId: 'vip' })
      .isRefused('not-found', { what: 'class' })
  })
})

describe('cancelling', () => {
  test('[T7] a ticket that waits leaves the queue for good', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Li', 'id-card')
    })
    hall
      .when(kiosk, { type: 'cancelTicket', ticketId: idOf('Aunt Wang') })
      .happens({ type: 'ticketCancelled', ticketId: idOf('Aunt Wang'), label: 'A001' })
      .answers({ ticketId: idOf('Aunt Wang'), label: 'A001' })
    hall.when(wangMin, { type: 'callNext', counterId: 'one' }).happens({ type: 'ticketCalled', label: 'A002' })
  })

  test('[T7] one that is called frees its counter and leaves the board', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Li', 'id-card')
      hall.calls(wangMin)
    })
    hall.when(kiosk, { type: 'cancelTicket', ticketId: idOf('Aunt Wang') }).happens({ type: 'ticketCancelled' })
    expect(hall.counter('one').currentId).toBeNull()
    expect([...hall.rows('board').keys()]).not.toContain(`call:${idOf('Aunt Wang')}`)
    hall.when(wangMin, { type: 'callNext', counterId: 'one' }).happens({ type: 'ticketCalled', label: 'A002' })
  })

  test('[T7] one that was missed leaves the board’s list', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(wangMin)
      hall.misses(wangMin)
      hall.cancels('Aunt Wang')
    })
    expect(hall.stateOf('Aunt Wang')).toBe('cancelled')
    expect([...hall.rows('board').keys()]).not.toContain(`missed:${idOf('Aunt Wang')}`)
  })

  test('[T7] it is not announced again: nothing recalls it and nothing brings it back', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(wangMin)
      hall.cancels('Aunt Wang')
      hall.passes(MINUTE)
    })
    hall.when(wangMin, { type: 'recall', counterId: 'one' }).isRefused('wrong-state')
    hall.when(kiosk, { type: 'returnTicket', ticketId: idOf('Aunt Wang') }).isRefused('wrong-state')
    hall.when(wangMin, { type: 'callNext', counterId: 'one' }).isRefused('queue-empty')
  })

  test('[T7] one that is being served is not cancelled', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(wangMin)
      hall.starts(wangMin)
    })
    hall.when(kiosk, { type: 'cancelTicket', ticketId: idOf('Aunt Wang') }).isRefused('wrong-state')
  })

  test('[C3] but it is where a call makes a ticket serving at once', () => {
    const hall = given(
      (hall) => {
        hall.seats(wangMin, 'one')
        hall.gives('Aunt Wang', 'id-card')
        hall.calls(wangMin)
      },
      smallHall(({ call }) => set(call, { confirmArrival: false })),
    )
    hall.when(kiosk, { type: 'cancelTicket', ticketId: idOf('Aunt Wang') }).happens({ type: 'ticketCancelled' })
    expect(hall.counter('one').currentId).toBeNull()
  })

  test('[T7] cancelling twice stays quiet', () => {
    const hall = given((hall) => {
      hall.gives('Aunt Wang', 'id-card')
      hall.cancels('Aunt Wang')
    })
    hall.when(kiosk, { type: 'cancelTicket', ticketId: idOf('Aunt Wang') }).staysQuiet()
  })

  test('[T7] what is over stays over', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.serves(wangMin)
      hall.gives('Mr Li', 'id-card')
      hall.calls(wangMin)
      hall.misses(wangMin)
      hall.gives('Mrs Zhou', 'id-card')
      hall.closesDay({ expireRest: true, reason: '停电' })
    })
    expect(['Aunt Wang', 'Mr Li', 'Mrs Zhou'].map((visitor) => hall.stateOf(visitor))).toEqual([
      ...['finished', 'no-show', 'expired'],
    ])
    for (const visitor of ['Aunt Wang', 'Mr Li', 'Mrs Zhou']) {
      hall.when(kiosk, { type: 'cancelTicket', ticketId: idOf(visitor) }).isRefused('wrong-state')
    }
  })

  test('[V2] a visitor leaves with the own ticket, named or not, and with no other', () => {
    const hall = given((hall) => {
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Li', 'id-card')
    })
    const auntWang = { role: 'visitor', id: idOf('Aunt Wang') } as const
    hall.when(auntWang, { type: 'cancelTicket', ticketId: idOf('Mr Li') }).isRefused('not-found', { what: 'ticket' })
    hall.when(auntWang, { type: 'cancelTicket' }).happens({ type: 'ticketCancelled' })
    expect(hall.stateOf('Mr Li')).toBe('waiting')
  })

  test('[T7] a ticket that is not there, or is not named', () => {
    given()
      .when(kiosk, { type: 'cancelTicket', ticketId: idOf('nobody') })
      .isRefused('not-found', { what: 'ticket' })
    given().when(kiosk, { type: 'cancelTicket' }).isRefused('not-found', { what: 'ticket' })
    beforeOpening().when(kiosk, { type: 'returnTicket' }).isRefused('not-found', { what: 'ticket' })
  })
})
