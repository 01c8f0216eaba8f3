import { describe, expect, test } from 'vitest'
import { given, MINUTE, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { guide, idOf, kiosk, managerZhao, wangMin } from '../helpers/people.ts'

const classed = (classId: string, visitor = 'Aunt Wang') =>
  ({ type: 'setClass', ticketId: idOf(visitor), classId, reason: '持证' }) as const

/** Mr Li and Aunt Wang wait for window 1. */
function twoWait(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  hall.gives('Mr Li', 'id-card')
  hall.passes(SECOND)
  hall.gives('Aunt Wang', 'id-card')
}

describe('another class', () => {
  test('[T2] is given later by staff, with a reason, also one that is to be checked', () => {
    const hall = given(twoWait)
    hall
      .when(guide, classed('veteran'))
      .happens({ type: 'classSet', ticketId: idOf('Aunt Wang'), label: 'A002', classId: 'veteran', reason: '持证' })
      .answers({ ticketId: idOf('Aunt Wang'), label: 'A002' })
  })

  test('[T2] is not taken at the kiosk', () => {
    given(twoWait)
      .when(kiosk, { type: 'takeTicket', serviceIds: ['id-card'], classId: 'veteran' })
      .isRefused('class-not-offered', { serviceId: 'id-card' })
    given(twoWait)
      .when(managerZhao, { type: 'takeTicket', serviceIds: ['id-card'], classId: 'veteran' })
      .happens({ type: 'ticketTaken', classId: 'veteran' })
  })

  test('[Q2] counts from then on, by the arrival that was', () => {
    const hall = given((hall) => {
      twoWait(hall)
      hall.passes(MINUTE)
      hall.when(wangMin, classed('priority')).isAccepted()
    })
    hall.when(wangMin, { type: 'callNext', counterId: 'one' }).happens({
      ...{ type: 'ticketCalled', label: 'A002', dueAt: NINE + SECOND + 5 * MINUTE },
    })
  })

  test('[T2] the same again stays quiet', () => {
    const hall = given(twoWait)
    hall.when(guide, classed('ordinary')).staysQuiet()
  })

  test('[T2] also while somebody is called, served or held there; the desk sees it', () => {
    const hall = given((hall) => {
      twoWait(hall)
      hall.calls(wangMin)
    })
    hall.when(wangMin, classed('priority', 'Mr Li')).happens({ type: 'classSet' })
    expect(hall.rows('desk', 'one').get('current')).toMatchObject({ className: { en: 'Priority' } })
    hall.starts(wangMin)
    hall.holds(wangMin)
    hall.when(wangMin, classed('ordinary', 'Mr Li')).happens({ type: 'classSet' })
  })
})

describe('which no comes first', () => {
  test('[T2] an unknown ticket, an unknown class, one who is not in the hall, a class that is not offered', () => {
    const hall = given((hall) => {
      twoWait(hall)
      hall.gives('Mr Wu', 'household')
      hall.cancels('Mr Li')
    })
    hall.when(guide, classed('vip', 'nobody')).isRefused('not-found', { what: 'ticket' })
    hall.when(guide, classed('vip', 'Mr Li')).isRefused('not-found', { what: 'class' })
    hall.when(guide, classed('priority', 'Mr Li')).isRefused('wrong-state')
    hall.when(guide, classed('priority', 'Mr Wu')).isRefused('class-not-offered', { serviceId: 'household' })
  })
})
