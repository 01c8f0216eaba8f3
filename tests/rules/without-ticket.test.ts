import { describe, expect, test } from 'vitest'
import { beforeOpening, given, MINUTE, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, kiosk, managerZhao, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const serve = { type: 'serveVisitor', counterId: 'one', serviceId: 'household' } as const
const uncleGao = idOf('Uncle Gao')

function seated(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
}

/** Uncle Gao, who has no ticket, is served at window 1. */
function served(hall: RehearsedHall): void {
  seated(hall)
  hall.when(wangMin, serve, uncleGao).isAccepted()
}

describe('somebody without a ticket', () => {
  test('[C10] is served at once, under a ticket made for the books', () => {
    const hall = given(seated)
    hall
      .when(wangMin, serve, uncleGao)
      .happens(
        {
          ...{ type: 'ticketTaken', ticketId: uncleGao, label: 'A001', serviceIds: ['household'] },
          ...{ classId: 'ordinary', channel: 'counter' },
        },
        {
          ...{ type: 'ticketCalled', ticketId: uncleGao, counterId: 'one', serviceId: 'household' },
          ...{ reason: 'without-ticket', candidates: 0, overtook: [], wentFirst: false },
        },
      )
      .answers({ ticketId: uncleGao, label: 'A001' })
    expect(hall.ticketOf('Uncle Gao').state).toMatchObject({ name: 'serving', startedAt: NINE, counterId: 'one' })
    expect(hall.counter('one').currentId).toBe(uncleGao)
  })

  test('[T1] asked again by the same id it is the same ticket: its id is the command’s', () => {
    expect(given(served).ticketOf('Uncle Gao').id).toBe(uncleGao)
  })

  test('[C10] is announced nowhere', () => {
    const hall = given(served)
    expect([...hall.rows('board').keys()]).not.toContain(`call:${uncleGao}`)
    hall.passes(MINUTE)
    hall.when(wangMin, { type: 'recall', counterId: 'one' }).isRefused('wrong-state')
    hall.when(wangMin, { type: 'markNoShow', counterId: 'one' }).isRefused('wrong-state')
  })

  test('[C10] also where a call makes a ticket serving at once', () => {
    const hall = given(
      served,
      smallHall(({ call }) => set(call, { confirmArrival: false })),
    )
    hall.passes(MINUTE)
    hall.when(wangMin, { type: 'recall', counterId: 'one' }).isRefused('wrong-state')
  })

  test('[C10] is finished like others', () => {
    const hall = given(served)
    hall.when(wangMin, { type: 'finishService', counterId: 'one' }).happens({ type: 'serviceFinished', label: 'A001' })
  })

  test('[C10] may be served before people who wait: every clerk has the right', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Mr Wu', 'household')
      hall.passes(SECOND)
    })
    hall
      .when(wangMin, serve, uncleGao)
      .happens({ type: 'ticketTaken' }, { type: 'ticketCalled', candidates: 1, overtook: [idOf('Mr Wu')] })
  })

  test('[C10] hours, stops, pauses and quotas do not bind', () => {
    const hall = given(
      (hall) => {
        seated(hall)
        hall.when(managerZhao, { type: 'stopTickets' }).isAccepted()
        hall.when(managerZhao, { type: 'pauseService', serviceId: 'household' }).isAccepted()
      },
      smallHall(({ services }) => set(services[1], { quota: 0, hours: {} })),
    )
    hall.when(wangMin, serve).happens({ type: 'ticketTaken' }, { type: 'ticketCalled' })
  })

  test('[D2] nor does the quota count them', () => {
    const hall = given(
      served,
      smallHall(({ services }) => set(services[1], { quota: 1 })),
    )
    hall.when(kiosk, { type: 'takeTicket', serviceIds: ['household'] }).happens({ type: 'ticketTaken', label: 'A002' })
  })

  test('[T8] no paper comes of it', () => {
    expect(given(served).ticketOf('Uncle Gao').print.state).toBe('paperless')
  })

  test('[C12] it is not taken back', () => {
    const hall = given(served)
    hall.when(wangMin, hall.undoOf(wangMin)).isRefused('nothing-to-undo')
  })
})

describe('which no comes first', () => {
  test('[C10] a clerk from whom the right was taken, while somebody can be called there', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Mrs Zhou', 'licence')
      hall.denied = ['serveVisitor']
    })
    hall.when(wangMin, serve).isAccepted()
    hall.finishes(wangMin)
    hall.gives('Mr Wu', 'household')
    hall.when(wangMin, serve).isRefused('people-waiting', { waiting: 1 })
  })

  test('[C10] an unknown service, the counter, the screen', () => {
    const hall = given(served)
    hall.when(chenJie, { ...serve, serviceId: 'photo' }).isRefused('not-found', { what: 'service' })
    hall.when(chenJie, { ...serve, counterId: 'nine' }).isRefused('not-found', { what: 'counter' })
    hall.when(chenJie, { ...serve, counterId: 'two' }).isRefused('counter-closed')
    hall.when(chenJie, serve).isRefused('not-your-counter')
    hall.when(wangMin, { ...serve, expect: null }).isRefused('screen-out-of-date')
  })

  test('[C10] a counter that is not free, also where that one could be finished', () => {
    const hall = given(served)
    hall.when(wangMin, serve).isRefused('counter-busy', { label: 'A001' })
  })

  test('[C10] a day that is not open, and numbers that are used up', () => {
    const full = smallHall(({ series }) => set(series[0], { last: 1 }))
    const hall = beforeOpening(seated, full)
    hall.when(wangMin, serve).isRefused('day-closed')
    hall.opensDay()
    hall.gives('Mr Wu', 'household')
    hall.when(wangMin, serve).isRefused('series-full', { serviceId: 'household' })
  })
})
