import { describe, expect, test } from 'vitest'
import { given, MINUTE, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { guide, idOf, kiosk, phone, timer, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const next = { type: 'callNext', counterId: 'one' } as const
const here = (visitor: string) => ({ type: 'confirmPresence', ticketId: idOf(visitor) }) as const
const ask = (visitor: string) => ({ type: 'askPresence', ticketId: idOf(visitor) }) as const

/** Phones are to check in. */
const checkingIn = smallHall((settings) => {
  settings.presence = { phone: true }
})

/** Whoever has at most one ahead is asked. */
const asking = smallHall((settings) => {
  settings.presence = { phone: false, confirmAhead: 1 }
})

/** Three wait for window 1 since nine. */
function threeWait(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  for (const visitor of ['Aunt Wang', 'Mr Li', 'Mrs Zhou']) {
    hall.gives(visitor, 'id-card')
    hall.passes(SECOND)
  }
}

/** Ten minutes later, so that the first two are asked. */
function twoAsked(hall: RehearsedHall): void {
  threeWait(hall)
  hall.passes(10 * MINUTE)
  hall.clockWorks()
}

describe('a ticket that was taken by phone', () => {
  const arranged = (hall: RehearsedHall) => {
    hall.seats(wangMin, 'one')
    hall.gives('Xiao Chen', 'id-card', {}, phone)
    hall.passes(SECOND)
    hall.gives('Aunt Wang', 'id-card')
  }

  test('[T4] is not called before it has checked in', () => {
    const hall = given(arranged, checkingIn)
    hall.when(wangMin, next).happens({ type: 'ticketCalled', label: 'A002', candidates: 1 })
    hall.starts(wangMin)
    hall.when(wangMin, next).happens({ type: 'serviceFinished' })
  })

  test('[T4] keeps its place meanwhile', () => {
    const hall = given(arranged, checkingIn)
    hall
      .when(kiosk, here('Xiao Chen'))
      .happens({ type: 'presenceConfirmed', ticketId: idOf('Xiao Chen'), label: 'A001' })
      .answers({ ticketId: idOf('Xiao Chen'), label: 'A001' })
    hall.when(wangMin, next).happens({ type: 'ticketCalled', label: 'A001', candidates: 2 })
  })

  test('[T4] also one that is taken only once nobody else waits', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Xiao Chen', 'id-card', {}, phone)
    }, checkingIn)
    hall.when(wangMin, next).isRefused('queue-empty')
  })

  test('[T4] is called like others where the hall does not ask for it, or asks no more', () => {
    given(arranged).when(wangMin, next).happens({ type: 'ticketCalled', label: 'A001' })
    const hall = given(arranged, checkingIn)
    hall.publishes(smallHall())
    hall.when(wangMin, next).happens({ type: 'ticketCalled', label: 'A001' })
  })

  test('[T4] its next matter is no candidate either, written down or not', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Xiao Chen', 'id-card', { serviceIds: ['id-card', 'household'] }, phone)
      hall
        .when(wangMin, { type: 'callTicket', counterId: 'one', ticketId: idOf('Xiao Chen'), reason: '本人在场' })
        .isAccepted()
      hall.starts(wangMin)
    }, checkingIn)
    hall.when(wangMin, next).happens({ type: 'serviceFinished' }, { type: 'matterBegun' })
    hall.when(wangMin, next).isRefused('queue-empty')
  })

  test('[T4] nor is it when its hold is over', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Xiao Chen', 'id-card', {}, phone)
      hall
        .when(wangMin, { type: 'callTicket', counterId: 'one', ticketId: idOf('Xiao Chen'), reason: '本人在场' })
        .isAccepted()
      hall.starts(wangMin)
      hall.holds(wangMin, { minutes: 5 })
      hall.passes(5 * MINUTE)
    }, checkingIn)
    hall.when(wangMin, next).isRefused('queue-empty')
    hall.clockWorks()
    hall.when(wangMin, next).isRefused('queue-empty')
  })

  test('[V2] reads that it is to check in', () => {
    const hall = given(arranged, checkingIn)
    const row = () => hall.rows('ticket', idOf('Xiao Chen')).get('ticket')
    expect(row()).toMatchObject({ at: { state: 'waiting', confirm: 'check-in' } })
    hall.confirms('Xiao Chen')
    expect(row()).toMatchObject({ at: { state: 'waiting', confirm: null } })
  })
})

describe('whose turn is near is asked whether they are here', () => {
  test('[T6] with so few ahead, ten minutes after the ticket was taken at the kiosk', () => {
    const hall = given(threeWait, asking)
    expect(hall.due()).toEqual([
      { at: NINE + 10 * MINUTE, subject: `ask-presence ${idOf('Aunt Wang')}`, command: ask('Aunt Wang') },
      { at: NINE + SECOND + 10 * MINUTE, subject: `ask-presence ${idOf('Mr Li')}`, command: ask('Mr Li') },
    ])
  })

  test('[T6] at once where it was taken elsewhere', () => {
    const hall = given((hall) => {
      hall.gives('Xiao Chen', 'id-card', {}, phone)
      hall.gives('Aunt Wang', 'id-card', {}, guide)
    }, asking)
    expect(hall.due()).toMatchObject([{ at: NINE }, { at: NINE + 10 * MINUTE }])
  })

  test('[T6] by the hall’s clockwork', () => {
    const hall = given(threeWait, asking)
    hall.isAt(NINE + 10 * MINUTE)
    hall
      .when(timer, ask('Aunt Wang'))
      .happens({ type: 'presenceAsked', ticketId: idOf('Aunt Wang'), label: 'A001' })
      .answers({ ticketId: idOf('Aunt Wang'), label: 'A001' })
    hall.when(timer, ask('Aunt Wang')).staysQuiet()
  })

  test('[T6] not too early, nor one who is not near, who was called, or where the hall does not ask', () => {
    const hall = given(threeWait, asking)
    hall.isAt(NINE + 10 * MINUTE - 1)
    hall.when(timer, ask('Aunt Wang')).staysQuiet()
    hall.isAt(NINE + 11 * MINUTE)
    hall.when(timer, ask('Mrs Zhou')).staysQuiet()
    hall.calls(wangMin)
    hall.when(timer, ask('Aunt Wang')).staysQuiet()
    hall.when(timer, ask('nobody')).isRefused('not-found', { what: 'ticket' })
    given(threeWait).when(timer, ask('Aunt Wang')).staysQuiet()
  })

  test('[T6] nobody is asked twice, or who has said so, or because those before have not answered yet', () => {
    const hall = given(twoAsked, asking)
    expect(hall.due()).toEqual([])
    hall.confirms('Aunt Wang')
    expect(hall.due()).toEqual([])
    hall.serves(wangMin)
    expect(hall.due()).toMatchObject([{ command: ask('Mrs Zhou') }])
  })

  test('[T6] nor where nobody serves yet', () => {
    const hall = given((hall) => {
      threeWait(hall)
      hall.closes(wangMin)
      hall.passes(10 * MINUTE)
      hall.clockWorks()
    }, asking)
    expect(['Aunt Wang', 'Mr Li', 'Mrs Zhou'].map((visitor) => hall.ticketOf(visitor).presence)).toEqual([
      ...['asked', 'asked', 'not-asked'],
    ])
  })
})

describe('who was asked and has not answered', () => {
  test('[T6] is called only when nobody else can be', () => {
    const hall = given(twoAsked, asking)
    hall.when(wangMin, next).happens({ type: 'ticketCalled', label: 'A003', candidates: 1 })
    hall.starts(wangMin)
    hall
      .when(wangMin, next)
      .happens({ type: 'serviceFinished' }, { type: 'ticketCalled', label: 'A001', candidates: 2 })
  })

  test('[T6] keeps the place, and has it again with the answer', () => {
    const hall = given((hall) => {
      twoAsked(hall)
      hall.confirms('Mr Li')
    }, asking)
    expect(hall.callsInTurn(wangMin, 3)).toEqual(['Mr Li', 'Mrs Zhou', 'Aunt Wang'])
  })

  test('[T6] comes after one whose promised place is lifted, and before such a one who has not answered either', () => {
    const hall = given((hall) => {
      twoAsked(hall)
      hall.postpones('Aunt Wang', 9)
      hall.postpones('Mrs Zhou', 9)
    }, asking)
    expect(hall.callsInTurn(wangMin, 3)).toEqual(['Mrs Zhou', 'Mr Li', 'Aunt Wang'])
  })

  test('[T6] also of those who are reserved, and those whose hold is over', () => {
    const hall = given((hall) => {
      twoAsked(hall)
      hall
        .when(wangMin, { type: 'callTicket', counterId: 'one', ticketId: idOf('Aunt Wang'), reason: '本人在场' })
        .isAccepted()
      hall.starts(wangMin)
      hall.holds(wangMin, { minutes: 5 })
      hall.passes(5 * MINUTE)
    }, asking)
    expect(hall.callsInTurn(wangMin, 2)).toEqual(['Mrs Zhou', 'Aunt Wang'])
  })

  test('[V2] reads the question, and counts as having the place', () => {
    const hall = given(twoAsked, asking)
    expect(hall.rows('ticket', idOf('Aunt Wang')).get('ticket')).toMatchObject({ at: { confirm: 'asked' } })
    expect(hall.rows('ticket', idOf('Aunt Wang')).get('ahead')).toMatchObject({ ahead: 0 })
  })

  test('[T6] the desk marks it', () => {
    const hall = given(twoAsked, asking)
    const row = (visitor: string) => hall.rows('desk', 'one').get(`waiting:${idOf(visitor)}`)
    expect(row('Aunt Wang')).toMatchObject({ unconfirmed: true })
    expect(row('Mrs Zhou')).toMatchObject({ unconfirmed: false })
    expect(hall.rows('desk', 'one').get('queue')).toMatchObject({ waiting: 3 })
  })
})

describe('saying so', () => {
  test('[T6] twice stays quiet', () => {
    const hall = given((hall) => {
      twoAsked(hall)
      hall.confirms('Aunt Wang')
    }, asking)
    hall.when(kiosk, here('Aunt Wang')).staysQuiet()
  })

  test('[T6] unasked is heard as well', () => {
    const hall = given(threeWait, asking)
    hall.when(kiosk, here('Aunt Wang')).happens({ type: 'presenceConfirmed' })
    expect(hall.due()).toHaveLength(1)
  })

  test('[T6] only while the ticket waits', () => {
    const hall = given((hall) => {
      threeWait(hall)
      hall.calls(wangMin)
    }, asking)
    hall.when(kiosk, here('Aunt Wang')).isRefused('wrong-state')
    hall.when(kiosk, here('nobody')).isRefused('not-found', { what: 'ticket' })
  })

  test('[V2] a visitor says so of the own ticket, and of no other', () => {
    const hall = given(threeWait, asking)
    const auntWang = { role: 'visitor', id: idOf('Aunt Wang') } as const
    hall.when(auntWang, here('Mr Li')).isRefused('not-found', { what: 'ticket' })
    hall.when(auntWang, { type: 'confirmPresence' }).happens({ type: 'presenceConfirmed', label: 'A001' })
  })

  test('[T6] minutes that pass at a counter that is empty ask nobody', () => {
    const hall = given(
      threeWait,
      smallHall(({ counters }) => set(counters[0], { autoCallSeconds: 20 })),
    )
    expect(hall.due().map(({ command }) => command.type)).toEqual(['callNext'])
  })
})
