import { describe, expect, test } from 'vitest'
import { given, MINUTE, NINE, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, wangMin } from '../helpers/people.ts'
import { HELD_UNTIL, held, next, resume, served } from './held-visitor.ts'

const hold = { type: 'holdTicket', counterId: 'one' } as const

describe('holding a ticket', () => {
  test('[C7] frees the counter and keeps the place', () => {
    const hall = given(served)
    hall
      .when(wangMin, { ...hold, reason: '填表', minutes: 10 })
      .happens({
        ...{ type: 'ticketHeld', ticketId: idOf('Aunt Wang'), label: 'A001', counterId: 'one', serviceId: 'id-card' },
        ...{ until: HELD_UNTIL, reason: '填表' },
      })
      .answers({ ticketId: idOf('Aunt Wang'), label: 'A001' })
    expect(hall.stateOf('Aunt Wang')).toBe('held')
    expect(hall.counter('one').currentId).toBeNull()
  })

  test('[C7] the counter calls somebody else meanwhile, and nobody is finished by that', () => {
    given(held).when(wangMin, next()).happens({ type: 'ticketCalled', label: 'A002' })
  })

  test('[C7] a counter may hold any number', () => {
    const hall = given((hall) => {
      held(hall)
      hall.calls(wangMin)
      hall.starts(wangMin)
      hall.holds(wangMin)
    })
    expect(['Aunt Wang', 'Mr Li'].map((visitor) => hall.stateOf(visitor))).toEqual(['held', 'held'])
  })

  test('[C7] without minutes it is held as long as the hall allows, and longer is cut to that', () => {
    const most = NINE + SECOND + 60 * MINUTE
    given(served).when(wangMin, hold).happens({ type: 'ticketHeld', until: most })
    given(served)
      .when(wangMin, { ...hold, minutes: 90 })
      .happens({ type: 'ticketHeld', until: most })
    given(served)
      .when(wangMin, { ...hold, minutes: 0.5 })
      .happens({ type: 'ticketHeld', until: NINE + 31 * SECOND })
  })

  test('[C7] nobody there is wrong-state, somebody who was only called is not-started', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
    })
    hall.when(wangMin, hold).isRefused('wrong-state')
    hall.calls(wangMin)
    hall.when(wangMin, hold).isRefused('not-started')
  })

  test('[C7] a held ticket is not called by anybody', () => {
    const hall = given((hall) => {
      held(hall)
      hall.seats(chenJie, 'two')
      hall.serves(chenJie)
    })
    hall.when(chenJie, next('two')).isRefused('queue-empty')
    hall.when(wangMin, next()).isRefused('queue-empty')
  })
})

describe('bringing it back', () => {
  test('[C7] the same counter serves it on, as it was', () => {
    const hall = given(held)
    hall.passes(5 * MINUTE)
    hall
      .when(wangMin, resume)
      .happens({ type: 'ticketResumed', ticketId: idOf('Aunt Wang'), label: 'A001', counterId: 'one' })
      .answers({ ticketId: idOf('Aunt Wang'), label: 'A001' })
    expect(hall.ticketOf('Aunt Wang').state).toMatchObject({ name: 'serving', startedAt: NINE + SECOND, calls: 1 })
    expect(hall.counter('one').currentId).toBe(idOf('Aunt Wang'))
  })

  test('[C7] which must be free', () => {
    const hall = given((hall) => {
      held(hall)
      hall.calls(wangMin)
    })
    hall.when(wangMin, resume).isRefused('counter-busy', { label: 'A002' })
  })

  test('[C7] and is no other counter', () => {
    const hall = given((hall) => {
      held(hall)
      hall.seats(chenJie, 'two')
    })
    hall.when(chenJie, { ...resume, counterId: 'two' }).isRefused('wrong-state')
  })

  test('[C7] nobody is brought back who is not held, or not any more', () => {
    const hall = given(held)
    hall.when(wangMin, { ...resume, ticketId: idOf('Mr Li') }).isRefused('wrong-state')
    hall.isAt(HELD_UNTIL)
    hall.when(wangMin, resume).isRefused('wrong-state')
  })

  test('[C1] the noes of every command at a counter come first, and an unknown ticket before them', () => {
    const hall = given(held)
    hall.when(chenJie, { ...resume, ticketId: idOf('nobody') }).isRefused('not-found', { what: 'ticket' })
    hall.when(chenJie, { ...resume, counterId: 'nine' }).isRefused('not-found', { what: 'counter' })
    hall.when(chenJie, { ...resume, counterId: 'two' }).isRefused('counter-closed')
    hall.when(chenJie, resume).isRefused('not-your-counter')
    hall.when(wangMin, { ...resume, expect: idOf('Mr Li') }).isRefused('screen-out-of-date')
    hall.pauses(wangMin)
    hall.when(wangMin, resume).isRefused('counter-paused')
  })
})

describe('screens show a hold', () => {
  test('[C7] the desk, until when and why', () => {
    const hall = given(held)
    const row = () => hall.rows('desk', 'one').get(`held:${idOf('Aunt Wang')}`)
    expect(row()).toEqual({
      ...{ kind: 'held', ticketId: idOf('Aunt Wang'), label: 'A001', serviceId: 'id-card' },
      ...{ heldAt: NINE + SECOND, until: HELD_UNTIL, reason: '填表' },
    })
    expect(hall.rows('desk', 'two').get(`held:${idOf('Aunt Wang')}`)).toBeUndefined()
    hall.resumes(wangMin, 'Aunt Wang')
    expect(row()).toBeUndefined()
  })

  test('[C7] the queue, once it is over, as a place that goes first and is reserved', () => {
    const hall = given(held)
    hall.isAt(HELD_UNTIL)
    const desk = hall.rows('desk', 'one')
    expect(desk.get('queue')).toMatchObject({ waiting: 2, next: { reason: 'resumed' } })
    expect(desk.get(`waiting:${idOf('Aunt Wang')}`)).toMatchObject({ place: 'resumed', reserved: true })
  })

  test('[C7] the key to hold, while somebody is served', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(wangMin)
    })
    const key = () => hall.rows('desk', 'one').get('current')
    expect(key()).toMatchObject({ hold: { can: false, why: 'not-started' } })
    hall.starts(wangMin)
    expect(key()).toMatchObject({ hold: { can: true, from: null } })
  })

  test('[V2] the visitor’s phone, and where to go back to', () => {
    const hall = given(held)
    expect(hall.rows('ticket', idOf('Aunt Wang')).get('ticket')).toMatchObject({
      at: { state: 'held', counterNumber: 1, until: HELD_UNTIL },
    })
  })
})
