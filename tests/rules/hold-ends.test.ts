import { describe, expect, test } from 'vitest'
import { given, MINUTE, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, kiosk, managerZhao, timer, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'
import { HELD_UNTIL, held, next, resume } from './held-visitor.ts'

const endHold = { type: 'endHold', counterId: 'one', ticketId: idOf('Aunt Wang') } as const

describe('a hold ends at its instant', () => {
  test('[C7] from then on the ticket waits and goes first at that counter', () => {
    const hall = given(held)
    hall.isAt(HELD_UNTIL)
    hall.when(wangMin, next()).happens({
      ...{ type: 'ticketCalled', label: 'A001', reason: 'resumed', wentFirst: true, candidates: 2, overtook: [] },
    })
  })

  test('[C7] not a moment sooner', () => {
    const hall = given(held)
    hall.isAt(HELD_UNTIL - 1)
    hall.when(wangMin, next()).happens({ type: 'ticketCalled', label: 'A002', candidates: 1 })
  })

  test('[C7] and reserved: no other counter calls it, though it serves the same', () => {
    const hall = given((hall) => {
      held(hall)
      hall.seats(chenJie, 'two')
      hall.isAt(HELD_UNTIL)
    })
    expect(hall.callsInTurn(chenJie, 1)).toEqual(['Mr Li'])
    hall.when(chenJie, next('two')).isRefused('queue-empty')
    hall.when(wangMin, next()).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[C7] whatever the counter serves by then', () => {
    const hall = given((hall) => {
      held(hall)
      hall.assigns('one', [{ serviceId: 'household', as: 'primary' }])
      hall.isAt(HELD_UNTIL)
    })
    hall.when(wangMin, next()).happens({ type: 'ticketCalled', label: 'A001', candidates: 1 })
    hall.starts(wangMin)
    hall.when(wangMin, next()).happens({ type: 'serviceFinished' })
  })

  test('[C7] the timer writes it down', () => {
    const hall = given(held)
    const subject = `end-hold ${idOf('Aunt Wang')} ${hall.hall.seq}`
    expect(hall.due()).toEqual([{ at: HELD_UNTIL, subject, command: endHold }])
    hall.isAt(HELD_UNTIL + 2 * SECOND)
    hall
      .when(timer, endHold)
      .happens({ type: 'holdEnded', label: 'A001', counterId: 'one', endedAt: HELD_UNTIL, reserved: true })
      .answers({ ticketId: idOf('Aunt Wang'), label: 'A001' })
    expect(hall.due()).toEqual([])
  })

  test('[C7] written down or not, the next call is the same', () => {
    const written = given(held)
    written.isAt(HELD_UNTIL + 2 * SECOND)
    written.clockWorks()
    const unwritten = given(held)
    unwritten.isAt(HELD_UNTIL + 2 * SECOND)
    const [first, second] = [written, unwritten].map((hall) => hall.when(wangMin, next()).isAccepted().decision)
    expect(first).toEqual(second)
  })

  test('[C7] also of one who then asks to be called later: it is that counter’s still', () => {
    const hall = given((hall) => {
      held(hall)
      hall.seats(chenJie, 'two')
      hall.isAt(HELD_UNTIL)
      hall.postpones('Aunt Wang', 1)
    })
    expect(hall.callsInTurn(chenJie, 1)).toEqual(['Mr Li'])
    hall.when(chenJie, next('two')).isRefused('queue-empty')
    hall.when(wangMin, next()).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[C7] and of one who came by phone and has not checked in: nobody calls it', () => {
    const checkingIn = smallHall((settings) => set(settings, { presence: { phone: true } }))
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card', {}, { role: 'visitor', id: idOf('Aunt Wang') })
      const chosen = { ticketId: idOf('Aunt Wang'), reason: '孕妇' }
      hall.when(wangMin, { type: 'callTicket', counterId: 'one', ...chosen }).isAccepted()
      hall.starts(wangMin)
      hall.holds(wangMin, { minutes: 10 })
      hall.passes(10 * MINUTE)
    }, checkingIn)
    hall.when(wangMin, next()).isRefused('queue-empty')
    hall.confirms('Aunt Wang')
    hall.when(wangMin, next()).happens({ type: 'ticketCalled', label: 'A001', reason: 'resumed' })
  })

  test('[C7] too early, twice, or of one who was brought back: the timer stays quiet', () => {
    const hall = given(held)
    hall.when(timer, endHold).staysQuiet()
    hall.isAt(HELD_UNTIL)
    hall.when(timer, endHold).isAccepted()
    hall.when(timer, endHold).staysQuiet()
    hall.when(timer, { ...endHold, ticketId: idOf('nobody') }).isRefused('not-found', { what: 'ticket' })
  })

  test('[Q7] of those who go first, in the order of their instants: a hold’s is its end', () => {
    const hall = given(
      (hall) => {
        held(hall)
        hall.gives('Mrs Zhou', 'id-card')
        hall.calls(wangMin)
        hall.misses(wangMin)
        hall.isAt(HELD_UNTIL - SECOND)
        hall.returns('Mr Li')
        hall.isAt(HELD_UNTIL)
      },
      smallHall(({ call }) => set(call, { returnAfter: 0 })),
    )
    expect(hall.callsInTurn(wangMin, 3)).toEqual(['Mr Li', 'Mrs Zhou', 'Aunt Wang'])
  })

  test('[Q8] who came earlier and was held until now is overtaken by whom another counter calls', () => {
    const hall = given((hall) => {
      held(hall)
      hall.seats(chenJie, 'two')
      hall.isAt(HELD_UNTIL)
    })
    hall.when(chenJie, next('two')).happens({ type: 'ticketCalled', label: 'A002', overtook: [idOf('Aunt Wang')] })
  })
})

describe('held tickets and their counter', () => {
  test('[K2] at closing they wait for any counter of their service, and go first', () => {
    const hall = given((hall) => {
      held(hall)
      hall.passes(MINUTE)
    })
    const closedAt = hall.now
    hall
      .when(wangMin, { type: 'closeCounter', counterId: 'one' })
      .happens(
        { type: 'holdEnded', label: 'A001', counterId: 'one', endedAt: closedAt, reserved: false },
        { type: 'counterClosed', counterId: 'one' },
      )
    hall.seats(chenJie, 'two')
    hall.when(chenJie, next('two')).happens({ type: 'ticketCalled', label: 'A001', reason: 'resumed' })
  })

  test('[K2] also those whose hold was over by then, from the instant at which it was', () => {
    const hall = given(held)
    hall.isAt(HELD_UNTIL + MINUTE)
    hall
      .when(wangMin, { type: 'closeCounter', counterId: 'one' })
      .happens({ type: 'holdEnded', endedAt: HELD_UNTIL, reserved: false }, { type: 'counterClosed' })
  })

  test('[K1] whoever takes the counter over has them', () => {
    const hall = given(held)
    hall.when(chenJie, { type: 'openCounter', counterId: 'one', takeOver: true }).happens({ type: 'clerkReplaced' })
    hall.when(wangMin, resume).isRefused('not-your-counter')
    hall.when(chenJie, resume).happens({ type: 'ticketResumed', label: 'A001' })
  })

  test('[K1] where the clerk sits down instead they come along', () => {
    const hall = given(held)
    hall
      .when(wangMin, { type: 'openCounter', counterId: 'two', takeOver: true })
      .happens({ type: 'counterClosed', counterId: 'one', movedTo: 'two' }, { type: 'counterOpened' })
    hall.when(wangMin, { ...resume, counterId: 'two' }).happens({ type: 'ticketResumed', label: 'A001' })
  })

  test('[K1] but not one whose hold was over by then: it waits for any counter of its service', () => {
    const hall = given((hall) => {
      held(hall)
      hall.isAt(HELD_UNTIL)
    })
    hall
      .when(wangMin, { type: 'openCounter', counterId: 'three', takeOver: true })
      .happens(
        { type: 'holdEnded', label: 'A001', counterId: 'one', endedAt: HELD_UNTIL, reserved: false },
        { type: 'counterClosed', counterId: 'one', movedTo: 'three' },
        { type: 'counterOpened' },
      )
    hall.seats(chenJie, 'two')
    hall.when(chenJie, next('two')).happens({ type: 'ticketCalled', label: 'A001', reason: 'resumed' })
  })

  test('[K1] also to a counter that serves something else, and wait for that one when their hold is over', () => {
    const hall = given((hall) => {
      held(hall)
      hall.when(wangMin, { type: 'openCounter', counterId: 'three', takeOver: true }).isAccepted()
      hall.isAt(HELD_UNTIL)
      hall.clockWorks()
    })
    hall.when(wangMin, next('three')).happens({ type: 'ticketCalled', label: 'A001', reason: 'resumed' })
  })

  test('[D4] the day does not close over a held ticket, unless it expires', () => {
    const hall = given((hall) => {
      held(hall)
      hall.cancels('Mr Li')
    })
    hall.when(managerZhao, { type: 'closeDay' }).isRefused('people-waiting', { waiting: 1, atCounters: 0 })
    hall.closesDay({ expireRest: true, reason: '停电' })
    expect(hall.stateOf('Aunt Wang')).toBe('expired')
    expect(hall.due()).toEqual([])
  })

  test('[T7] it may be cancelled', () => {
    const hall = given(held)
    hall.when(kiosk, { type: 'cancelTicket', ticketId: idOf('Aunt Wang') }).happens({ type: 'ticketCancelled' })
    hall.when(wangMin, resume).isRefused('wrong-state')
  })

  test('[N2] its label is nobody else’s while it is held', () => {
    const hall = given(held)
    hall.publishes(smallHall(({ series }) => set(series[0], { first: 1, last: 2 })))
    hall.cancels('Mr Li')
    hall.passes(MINUTE)
    hall.gives('Mrs Zhou', 'household')
    expect(hall.labelOf('Mrs Zhou')).toBe('A002')
  })
})
