import { describe, expect, test } from 'vitest'
import { given, HOUR, MINUTE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, kiosk, liuYang, managerZhao, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

/** Wang Min, at window 1, calls this visitor out of order. */
const choose = (visitor: string) =>
  ({ type: 'callTicket', counterId: 'one', ticketId: idOf(visitor), reason: '赶火车' }) as const
const next = (counterId = 'one') => ({ type: 'callNext', counterId }) as const

/** Three wait for their identity cards, one for a licence. */
function fourWait(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  for (const visitor of ['Aunt Wang', 'Mr Li', 'Miss Qian']) {
    hall.gives(visitor, 'id-card')
    hall.passes(SECOND)
  }
  hall.gives('Mrs Zhou', 'licence')
}

/** Aunt Wang was called to window 1 and missed, while two others wait. */
function oneMissed(hall: RehearsedHall): void {
  fourWait(hall)
  hall.calls(wangMin)
  hall.misses(wangMin)
}

describe('calling a given ticket', () => {
  test('[C9] out of order, for a reason that stays in the log', () => {
    const hall = given(fourWait)
    hall
      .when(wangMin, choose('Miss Qian'))
      .happens({
        ...{ type: 'ticketCalled', label: 'A003', counterId: 'one', reason: 'chosen', choiceReason: '赶火车' },
        ...{ candidates: 3, overtook: [idOf('Aunt Wang'), idOf('Mr Li')], wentFirst: false },
      })
      .answers({ finished: null, called: { ticketId: idOf('Miss Qian'), label: 'A003' } })
    expect(hall.counter('one').currentId).toBe(idOf('Miss Qian'))
    expect(hall.rows('board').get(`call:${idOf('Miss Qian')}`)).toMatchObject({ callCount: 1 })
  })

  test('[C9] a serving one is finished first, in the same step', () => {
    const hall = given((hall) => {
      fourWait(hall)
      hall.calls(wangMin)
      hall.starts(wangMin)
    })
    hall
      .when(wangMin, choose('Miss Qian'), idOf('the press'))
      .happens(
        { type: 'serviceFinished', label: 'A001', outcome: 'done', matterId: idOf('the press') },
        { type: 'ticketCalled', label: 'A003', candidates: 2, overtook: [idOf('Mr Li')] },
      )
      .answers({
        finished: { ticketId: idOf('Aunt Wang'), label: 'A001' },
        called: { ticketId: idOf('Miss Qian'), label: 'A003' },
      })
  })

  test('[C9] whatever its service', () => {
    given(fourWait).when(wangMin, choose('Mrs Zhou')).happens({ type: 'ticketCalled', label: 'B01', overtook: [] })
  })

  test('[C9] whatever it was promised, and whoever it is reserved for', () => {
    const hall = given((hall) => {
      fourWait(hall)
      hall.seats(chenJie, 'three')
      hall.postpones('Mr Li', 5)
      hall
        .when(managerZhao, { type: 'transferTicket', ticketId: idOf('Miss Qian'), to: { counterId: 'three' } })
        .isAccepted()
    })
    hall.when(wangMin, choose('Mr Li')).happens({ type: 'ticketCalled', label: 'A002' })
    hall.starts(wangMin)
    hall
      .when(wangMin, choose('Miss Qian'))
      .happens({ type: 'serviceFinished' }, { type: 'ticketCalled', label: 'A003' })
  })

  test('[C9] a missed one, without coming back first', () => {
    const hall = given(oneMissed)
    hall.when(wangMin, choose('Aunt Wang')).happens({ type: 'ticketCalled', label: 'A001', reason: 'chosen' })
    expect(hall.ticketOf('Aunt Wang')).toMatchObject({ returns: 0, state: { name: 'called', calls: 1 } })
    expect([...hall.rows('board').keys()]).not.toContain(`missed:${idOf('Aunt Wang')}`)
  })

  test('[C9] also one whose time to return is over', () => {
    const hall = given((hall) => {
      oneMissed(hall)
      hall.passes(2 * HOUR)
    })
    hall.when(wangMin, choose('Aunt Wang')).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[C9] one whose hold at another counter is over waits, and may be called', () => {
    const hall = given((hall) => {
      fourWait(hall)
      hall.calls(wangMin)
      hall.starts(wangMin)
      hall.holds(wangMin, { minutes: 5 })
      hall.seats(chenJie, 'two')
    })
    const byChenJie = { ...choose('Aunt Wang'), counterId: 'two' }
    hall.when(chenJie, byChenJie).isRefused('not-waiting')
    hall.passes(5 * MINUTE)
    hall.when(chenJie, byChenJie).happens({ type: 'ticketCalled', label: 'A001', counterId: 'two' })
    expect(hall.rows('desk', 'one').get(`held:${idOf('Aunt Wang')}`)).toBeUndefined()
  })

  test('[Q7] it does not count as a call that went first', () => {
    const hall = given(
      (hall) => {
        oneMissed(hall)
        hall.calls(wangMin)
        hall.misses(wangMin)
        hall.returns('Aunt Wang')
        hall.returns('Mr Li')
        hall.when(wangMin, choose('Aunt Wang')).isAccepted()
        hall.starts(wangMin)
      },
      smallHall(({ call }) => set(call, { returnAfter: 0 })),
    )
    hall
      .when(wangMin, next())
      .happens({ type: 'serviceFinished' }, { type: 'ticketCalled', label: 'A002', reason: 'returned' })
  })

  test('[C9] it is a call like others: promises after so many calls count it', () => {
    const hall = given((hall) => {
      oneMissed(hall)
      hall.gives('Dr Bai', 'id-card')
      hall.returns('Aunt Wang')
      hall.when(wangMin, choose('Dr Bai')).isAccepted()
      hall.starts(wangMin)
      hall.finishes(wangMin)
    })
    expect(hall.callsInTurn(wangMin, 2)).toEqual(['Mr Li', 'Aunt Wang'])
  })

  test('[C12] it is not taken back', () => {
    const hall = given((hall) => {
      fourWait(hall)
      hall.when(wangMin, choose('Miss Qian')).isAccepted()
    })
    hall.when(wangMin, hall.undoOf(wangMin)).isRefused('nothing-to-undo')
  })
})

describe('whom nobody can choose', () => {
  test('[C9] who is at a counter, held, finished or cancelled is not waiting', () => {
    const hall = given((hall) => {
      fourWait(hall)
      hall.serves(wangMin)
      hall.seats(chenJie, 'two')
      hall.calls(chenJie)
      hall.cancels('Miss Qian')
    })
    for (const visitor of ['Aunt Wang', 'Mr Li', 'Miss Qian']) {
      hall.when(wangMin, choose(visitor)).isRefused('not-waiting')
    }
  })

  test('[C9] whose label another in the hall carries by now', () => {
    const hall = given(
      (hall) => {
        hall.seats(chenJie, 'three')
        hall.seats(wangMin, 'one')
        hall.gives('Mrs Zhou', 'licence')
        hall.calls(chenJie)
        hall.misses(chenJie)
        hall.passes(MINUTE)
        hall.gives('Uncle Sun', 'licence')
      },
      smallHall(({ series, call }) => {
        set(series[1], { last: 1 })
        set(call, { returnsMax: 0 })
      }),
    )
    expect(hall.labelOf('Uncle Sun')).toBe('B01')
    hall.when(wangMin, choose('Mrs Zhou')).isRefused('label-in-use', { label: 'B01' })
    hall.serves(chenJie)
    hall.when(wangMin, choose('Mrs Zhou')).happens({ type: 'ticketCalled', label: 'B01' })
  })

  test('[N3] and once called the label is theirs again', () => {
    const hall = given(
      (hall) => {
        hall.seats(chenJie, 'three')
        hall.gives('Mrs Zhou', 'licence')
        hall.calls(chenJie)
        hall.misses(chenJie)
        hall.passes(MINUTE)
        hall.gives('Uncle Sun', 'licence')
        hall.serves(chenJie)
        hall.when(chenJie, { ...choose('Mrs Zhou'), counterId: 'three' }).isAccepted()
        hall.passes(MINUTE)
      },
      smallHall(({ series, call }) => {
        set(series[1], { last: 1 })
        set(call, { returnsMax: 0 })
      }),
    )
    hall.when(kiosk, { type: 'takeTicket', serviceIds: ['licence'] }).isRefused('series-full', { serviceId: 'licence' })
  })
})

describe('which no comes first', () => {
  const demanding = smallHall(({ services }) => set(services[0], { outcomeNeeded: true }))

  test('[C9] an unknown ticket, the counter, the screen, somebody who was called there', () => {
    const hall = given((hall) => {
      fourWait(hall)
      hall.calls(wangMin)
    })
    hall.when(liuYang, choose('nobody')).isRefused('not-found', { what: 'ticket' })
    hall.when(liuYang, { ...choose('Mr Li'), counterId: 'nine' }).isRefused('not-found', { what: 'counter' })
    hall.when(liuYang, { ...choose('Mr Li'), counterId: 'two' }).isRefused('counter-closed')
    hall.when(liuYang, choose('Mr Li')).isRefused('not-your-counter')
    hall.when(wangMin, { ...choose('Mr Li'), expect: null }).isRefused('screen-out-of-date')
    hall.when(wangMin, choose('Mr Li')).isRefused('counter-busy', { label: 'A001' })
  })

  test('[C9] the outcome that is still to be told, whom nobody can choose, the reason that is missing, the right', () => {
    const hall = given((hall) => {
      fourWait(hall)
      hall.calls(wangMin)
      hall.starts(wangMin)
    }, demanding)
    const { reason: _reason, ...withoutReason } = choose('Aunt Wang')
    hall.when(wangMin, withoutReason).isRefused('outcome-needed')
    hall.when(wangMin, { type: 'finishService', counterId: 'one', outcome: 'done' }).isAccepted()
    hall.when(wangMin, withoutReason).isRefused('not-waiting')
    hall.denied = ['callTicket']
    hall.when(wangMin, { ...withoutReason, ticketId: idOf('Mr Li') }).isRefused('reason-needed')
    hall.when(wangMin, choose('Mr Li')).isRefused('not-allowed')
  })
})
