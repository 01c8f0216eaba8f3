import type { Settings } from '@tingxu/shared/settings.ts'
import { describe, expect, test } from 'vitest'
import { given, HOUR, MINUTE, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, guide, idOf, kiosk, liuYang, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const next = (counterId = 'one') => ({ type: 'callNext', counterId }) as const
const finish = { type: 'finishService', counterId: 'one' } as const

/** Aunt Wang has come for an identity card and for a licence; the first is being served at window 1. */
function served(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  hall.seats(liuYang, 'three')
  hall.gives('Aunt Wang', 'id-card', { serviceIds: ['id-card', 'licence'] })
  hall.passes(5 * MINUTE)
  hall.calls(wangMin)
  hall.starts(wangMin)
}

describe('several matters on one ticket', () => {
  test('[J1] from the finish of one it waits for the next, under the same label', () => {
    const hall = given(served)
    hall
      .when(wangMin, finish, idOf('the press'))
      .happens(
        { type: 'serviceFinished', label: 'A001', serviceId: 'id-card', matterId: idOf('the press') },
        { type: 'matterBegun', ticketId: idOf('Aunt Wang'), label: 'A001', serviceId: 'licence', arrivedAt: NINE },
      )
    expect(hall.ticketOf('Aunt Wang')).toMatchObject({
      ...{ state: { name: 'waiting' }, rest: [], arrivedAt: NINE, queuedAt: NINE + 5 * MINUTE },
    })
    hall.when(liuYang, next('three')).happens({ type: 'ticketCalled', label: 'A001', serviceId: 'licence' })
    hall.starts(liuYang)
    hall.when(liuYang, { ...finish, counterId: 'three' }).happens({ type: 'serviceFinished', serviceId: 'licence' })
    expect(hall.stateOf('Aunt Wang')).toBe('finished')
  })

  test('[N4] through all of them it keeps its label', () => {
    const hall = given((hall) => {
      served(hall)
      hall.finishes(wangMin)
      hall.serves(liuYang)
    })
    expect(hall.labelOf('Aunt Wang')).toBe('A001')
  })

  test('[J1] arrival counts from now on where the hall has it so', () => {
    const hall = given(
      served,
      smallHall((settings) => {
        settings.nextMatterPlace = 'now'
      }),
    )
    hall
      .when(wangMin, finish)
      .happens({ type: 'serviceFinished' }, { type: 'matterBegun', arrivedAt: NINE + 5 * MINUTE })
  })

  test('[C8] but not for a matter that was interrupted: that has its promise', () => {
    const hall = given(
      (hall) => {
        hall.seats(wangMin, 'one')
        hall.seats(liuYang, 'three')
        hall.gives('Aunt Wang', 'id-card')
        hall.calls(wangMin)
        hall.starts(wangMin)
        hall.sends(wangMin, { serviceId: 'licence' }, { comeBack: true })
        hall.passes(MINUTE)
        hall.calls(liuYang)
        hall.starts(liuYang)
      },
      smallHall((settings) => {
        settings.nextMatterPlace = 'now'
      }),
    )
    hall
      .when(liuYang, { ...finish, counterId: 'three' })
      .happens({ type: 'serviceFinished' }, { type: 'matterBegun', serviceId: 'id-card', arrivedAt: NINE })
  })

  test('[J1] the same callNext may call it', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card', { serviceIds: ['id-card', 'household'] })
      hall.passes(SECOND)
      hall.gives('Mr Wu', 'household')
      hall.calls(wangMin)
      hall.starts(wangMin)
    })
    hall
      .when(wangMin, next())
      .happens(
        { type: 'serviceFinished', label: 'A001' },
        { type: 'matterBegun', label: 'A001', serviceId: 'household' },
        { type: 'ticketCalled', label: 'A001', serviceId: 'household', candidates: 2, overtook: [] },
      )
      .answers({
        finished: { ticketId: idOf('Aunt Wang'), label: 'A001' },
        called: { ticketId: idOf('Aunt Wang'), label: 'A001' },
        why: 'earliest-due',
      })
  })

  test('[Q8] or another, before whom it came: then it is overtaken', () => {
    const hall = given(
      (hall) => {
        hall.seats(wangMin, 'one')
        hall.gives('Aunt Wang', 'id-card', { serviceIds: ['id-card', 'household'] })
        hall.calls(wangMin)
        hall.starts(wangMin)
        hall.passes(SECOND)
        hall.gives('Mr Wu', 'household', { classId: 'priority' })
      },
      smallHall(({ services }) => set(services[1], { classIds: ['ordinary', 'priority'] })),
    )
    hall
      .when(wangMin, next())
      .happens(
        { type: 'serviceFinished' },
        { type: 'matterBegun' },
        { type: 'ticketCalled', label: 'A002', overtook: [idOf('Aunt Wang')] },
      )
  })

  test('[C9] or somebody who is chosen', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card', { serviceIds: ['id-card', 'household'] })
      hall.passes(SECOND)
      hall.gives('Mr Wu', 'household')
      hall.calls(wangMin)
      hall.starts(wangMin)
    })
    hall
      .when(wangMin, { type: 'callTicket', counterId: 'one', ticketId: idOf('Mr Wu'), reason: '赶火车' })
      .happens(
        { type: 'serviceFinished' },
        { type: 'matterBegun' },
        { type: 'ticketCalled', label: 'A002', candidates: 2, overtook: [idOf('Aunt Wang')] },
      )
  })

  test('[J1] or nobody, where it waits for another counter', () => {
    given(served).when(wangMin, next()).happens({ type: 'serviceFinished' }, { type: 'matterBegun' })
  })

  test('[C8] nor does the counter that it was sent to call it for the matter that comes back elsewhere', () => {
    const hall = given((hall) => {
      served(hall)
      hall.assigns('three', [
        { serviceId: 'licence', as: 'primary' },
        { serviceId: 'id-card', as: 'primary' },
      ])
      hall.sends(wangMin, { serviceId: 'licence' }, { comeBack: true })
      hall.calls(liuYang)
      hall.starts(liuYang)
    })
    hall.when(liuYang, next('three')).happens({ type: 'serviceFinished' }, { type: 'matterBegun' })
  })

  test('[J1] endVisit ends the rest', () => {
    const hall = given(served)
    hall.when(wangMin, { ...finish, endVisit: true }).happens({ type: 'serviceFinished', endVisit: true })
    expect(hall.stateOf('Aunt Wang')).toBe('finished')
  })

  test('[J1] desk and phone show what comes after', () => {
    const hall = given(served)
    const rest = [{ zh: '营业执照', en: 'Business licences' }]
    expect(hall.rows('desk', 'one').get('current')).toMatchObject({ rest })
    expect(hall.rows('ticket', idOf('Aunt Wang')).get('ticket')).toMatchObject({ rest })
    hall.finishes(wangMin)
    expect(hall.rows('ticket', idOf('Aunt Wang')).get('ticket')).toMatchObject({ rest: [] })
  })

  test('[D2] the first service that is refused refuses the ticket', () => {
    const hall = given(
      () => {},
      smallHall(({ services }) => set(services[2], { quota: 0 })),
    )
    hall
      .when(kiosk, { type: 'takeTicket', serviceIds: ['id-card', 'licence'] })
      .isRefused('quota-used-up', { serviceId: 'licence', limit: 0 })
  })
})

describe('whichever is quickest', () => {
  const bestOf = (change: (settings: Settings) => void = () => {}) => smallHall(change)

  /** Everybody is there; four wait for identity cards and one for a licence. */
  function busy(hall: RehearsedHall): void {
    hall.seats(wangMin, 'one')
    hall.seats(liuYang, 'three')
    for (const visitor of ['Mr Li', 'Miss Qian', 'Dr Bai', 'Mrs Hu']) hall.gives(visitor, 'id-card')
    hall.gives('Mrs Zhou', 'licence')
  }

  test('[J2] is first, whatever was named first', () => {
    const hall = given(busy)
    hall
      .when(kiosk, { type: 'takeTicket', order: 'best', serviceIds: ['id-card', 'licence'] }, idOf('Aunt Wang'))
      .happens({ type: 'ticketTaken', serviceIds: ['licence', 'id-card'], bestOrder: true, label: 'B02', ahead: 1 })
  })

  test('[J2] as named where the visitor does not ask for it, or has one matter', () => {
    const hall = given(busy)
    hall
      .when(kiosk, { type: 'takeTicket', serviceIds: ['id-card', 'licence'] })
      .happens({ type: 'ticketTaken', serviceIds: ['id-card', 'licence'] })
    hall
      .when(kiosk, { type: 'takeTicket', order: 'given', serviceIds: ['id-card', 'licence'] })
      .happens({ type: 'ticketTaken', serviceIds: ['id-card', 'licence'] })
    hall
      .when(kiosk, { type: 'takeTicket', order: 'best', serviceIds: ['id-card'] })
      .happens({ type: 'ticketTaken', serviceIds: ['id-card'], bestOrder: true })
  })

  test('[J2] and next, at each finish anew; the estimate stands in the event', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.seats(liuYang, 'three')
      hall.gives('Aunt Wang', 'id-card', { order: 'best', serviceIds: ['id-card', 'household', 'licence'] })
      hall.calls(wangMin)
      hall.starts(wangMin)
      for (const visitor of ['Mr Wu', 'Ms Lin', 'Mr Hu']) hall.gives(visitor, 'household')
    })
    hall
      .when(wangMin, finish)
      .happens({ type: 'serviceFinished' }, { type: 'matterBegun', serviceId: 'licence', wait: { fromMinutes: 0 } })
    hall.serves(liuYang)
    expect(hall.ticketOf('Aunt Wang')).toMatchObject({ serviceId: 'household', rest: [] })
  })

  test('[J2] a wait that nobody knows is behind every other', () => {
    const hall = given((hall) => {
      hall.seats(liuYang, 'three')
      hall.gives('Mrs Zhou', 'licence')
    })
    hall
      .when(kiosk, { type: 'takeTicket', order: 'best', serviceIds: ['id-card', 'licence'] })
      .happens({ type: 'ticketTaken', serviceIds: ['licence', 'id-card'] })
  })

  test('[J2] what has to come after another matter of the ticket waits for it', () => {
    const afterCards = bestOf(({ services }) => set(services[2], { after: ['id-card'] }))
    const hall = given(busy, afterCards)
    hall
      .when(kiosk, { type: 'takeTicket', order: 'best', serviceIds: ['licence', 'id-card'] })
      .happens({ type: 'ticketTaken', serviceIds: ['id-card', 'licence'] })
    hall
      .when(kiosk, { type: 'takeTicket', order: 'best', serviceIds: ['licence', 'household'] })
      .happens({ type: 'ticketTaken', serviceIds: ['licence', 'household'] })
  })

  test('[J2] matters that wait for each other do not keep the visitor waiting', () => {
    // No draft may say so (rule S2); a log of years may have a document that did.
    const publishedLongAgo = (hall: RehearsedHall) => {
      set(hall.hall.settings?.services[0], { after: ['licence'] })
      set(hall.hall.settings?.services[2], { after: ['id-card'] })
      busy(hall)
    }
    given(publishedLongAgo, bestOf())
      .when(kiosk, { type: 'takeTicket', order: 'best', serviceIds: ['id-card', 'licence'] })
      .happens({ type: 'ticketTaken', serviceIds: ['licence', 'id-card'] })
  })

  test('[J2] an interrupted matter comes next all the same', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.seats(chenJie, 'two')
      hall.seats(liuYang, 'three')
      hall.gives('Aunt Wang', 'id-card', { order: 'best', serviceIds: ['id-card', 'household'] }, guide)
      hall.calls(wangMin)
      hall.starts(wangMin)
      hall.sends(wangMin, { serviceId: 'licence' }, { comeBack: true })
      for (const visitor of ['Mr Li', 'Miss Qian', 'Dr Bai', 'Mrs Hu']) hall.gives(visitor, 'id-card')
      hall.serves(liuYang)
    })
    expect(hall.ticketOf('Aunt Wang')).toMatchObject({ serviceId: 'id-card', rest: [{ serviceId: 'household' }] })
    expect(hall.now - NINE).toBeLessThan(HOUR)
  })
})
