import { describe, expect, test } from 'vitest'
import { given, MINUTE, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { idOf, kiosk, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const missed = { type: 'markNoShow', counterId: 'one' } as const

/** Wang Min sits at window 1 and has called Aunt Wang; Mr Li waits. */
function oneCalled(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  hall.gives('Aunt Wang', 'id-card')
  hall.gives('Mr Li', 'id-card')
  hall.calls(wangMin)
}

describe('nobody comes', () => {
  test('[C5] after the call, one recall and thirty seconds the ticket is missed', () => {
    const hall = given((hall) => {
      oneCalled(hall)
      hall.passes(10 * SECOND)
      hall.recalls(wangMin)
      hall.passes(20 * SECOND)
    })
    hall
      .when(wangMin, missed)
      .happens({
        type: 'ticketMissed',
        label: 'A001',
        counterId: 'one',
        serviceId: 'id-card',
        calls: 2,
        returnUntil: NINE + 30 * SECOND + 60 * MINUTE,
      })
      .answers({ ticketId: idOf('Aunt Wang'), label: 'A001', calls: 2 })
    expect(hall.counter('one').currentId).toBeNull()
    expect(hall.rows('board').get(`missed:${idOf('Aunt Wang')}`)).toMatchObject({ label: 'A001' })
    expect([...hall.rows('board').keys()]).not.toContain(`call:${idOf('Aunt Wang')}`)
  })

  test('[C5] one call is too few', () => {
    const hall = given(oneCalled)
    hall.passes(MINUTE)
    hall.when(wangMin, missed).isRefused('too-few-calls', { limit: 2 })
  })

  test('[C5] thirty seconds are counted from the call, not from the recall', () => {
    const hall = given((hall) => {
      oneCalled(hall)
      hall.passes(29 * SECOND)
      hall.recalls(wangMin)
    })
    hall.when(wangMin, missed).isRefused('too-soon', { at: NINE + 30 * SECOND })
    hall.passes(SECOND)
    hall.when(wangMin, missed).happens({ type: 'ticketMissed' })
  })

  test('[C5] too few calls are told before too little time', () => {
    given(oneCalled).when(wangMin, missed).isRefused('too-few-calls', { limit: 2 })
  })

  test('[C5] both begin anew with the call after a return', () => {
    const hall = given((hall) => {
      oneCalled(hall)
      hall.misses(wangMin)
      hall.cancels('Mr Li')
      hall.returns('Aunt Wang')
      hall.calls(wangMin)
    })
    const calledAgainAt = hall.now
    hall.passes(MINUTE)
    hall.when(wangMin, missed).isRefused('too-few-calls', { limit: 2 })
    hall.recalls(wangMin)
    expect(hall.ticketOf('Aunt Wang').state).toMatchObject({ calls: 2, calledAt: calledAgainAt })
    hall.when(wangMin, missed).happens({ type: 'ticketMissed', calls: 2 })
  })

  test('[C5] until when it may return is fixed then, whatever settings say later', () => {
    const hall = given((hall) => {
      oneCalled(hall)
      hall.misses(wangMin)
    })
    hall.publishes(smallHall(({ call }) => set(call, { returnMinutes: 1 })))
    hall.passes(60 * MINUTE)
    hall.when(kiosk, { type: 'returnTicket', ticketId: idOf('Aunt Wang') }).happens({ type: 'ticketReturned' })
  })
})
