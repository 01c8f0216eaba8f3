import { describe, expect, test } from 'vitest'
import { given, MINUTE, NINE, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, kiosk, liuYang, managerZhao, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'
import { licencesWait, next, send, served } from './visitor-sent-on.ts'

describe('to another service', () => {
  test('[C8] the ticket waits for that in place of the present one, and the counter is free', () => {
    const hall = given(served)
    hall
      .when(wangMin, { ...send, expect: idOf('Aunt Wang'), to: { serviceId: 'licence' } })
      .happens({
        ...{ type: 'ticketTransferred', ticketId: idOf('Aunt Wang'), label: 'A001', counterId: 'one' },
        ...{ serviceId: 'licence', place: 'keep' },
      })
      .answers({ ticketId: idOf('Aunt Wang'), label: 'A001' })
    expect(hall.ticketOf('Aunt Wang')).toMatchObject({
      ...{ serviceId: 'licence', rest: [], arrivedAt: NINE, queuedAt: NINE + MINUTE, state: { name: 'waiting' } },
    })
    expect(hall.counter('one').currentId).toBeNull()
    hall.when(chenJie, next('three')).happens({ type: 'ticketCalled', label: 'A001', reason: 'earliest-due' })
  })

  test('[C8] one that was only called, too; the board withdraws it', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.seats(chenJie, 'three')
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(wangMin)
      hall.sends(wangMin, { serviceId: 'licence' })
    })
    expect(hall.stateOf('Aunt Wang')).toBe('waiting')
    expect([...hall.rows('board').keys()]).not.toContain(`call:${idOf('Aunt Wang')}`)
  })

  test('[C8] it keeps its place by arrival, unless it is to be first or last', () => {
    const orders = (['keep', 'first', 'last'] as const).map((place) => {
      const hall = given((hall) => {
        licencesWait(hall)
        hall.passes(SECOND)
        hall.gives('Miss Qian', 'licence', { classId: 'priority' })
        hall.sends(wangMin, { serviceId: 'licence' }, { place })
      })
      return hall.callsInTurn(chenJie, 4)
    })
    expect(orders).toEqual([
      ['Miss Qian', 'Aunt Wang', 'Mrs Zhou', 'Uncle Sun'],
      ['Aunt Wang', 'Miss Qian', 'Mrs Zhou', 'Uncle Sun'],
      ['Miss Qian', 'Mrs Zhou', 'Uncle Sun', 'Aunt Wang'],
    ])
  })

  test('[Q8] the call says so only where it went first by that', () => {
    const hall = given((hall) => {
      served(hall)
      hall.sends(wangMin, { serviceId: 'licence' }, { place: 'first' })
    })
    hall.when(chenJie, next('three')).happens({ type: 'ticketCalled', reason: 'transferred', wentFirst: true })
  })

  test('[V2] of those who wait where nobody was called yet, nobody was overtaken', () => {
    const hall = given((hall) => {
      served(hall)
      hall.sends(wangMin, { serviceId: 'licence' })
    })
    expect(hall.rows('ticket', idOf('Aunt Wang')).get('ahead')).toMatchObject({ ahead: 0, overtaken: [] })
  })

  test('[C8] last counts from now', () => {
    const hall = given((hall) => {
      served(hall)
      hall.sends(wangMin, { serviceId: 'licence' }, { place: 'last' })
    })
    expect(hall.ticketOf('Aunt Wang').arrivedAt).toBe(NINE + MINUTE)
  })

  test('[C8] the wait for the same service goes on', () => {
    const hall = given((hall) => {
      served(hall)
      hall.sends(wangMin, { serviceId: 'id-card' })
    })
    expect(hall.ticketOf('Aunt Wang').queuedAt).toBe(NINE)
  })

  test('[C8] hours, stops, pauses and quotas do not bind', () => {
    const hall = given((hall) => {
      served(hall)
      hall.when(managerZhao, { type: 'stopTickets' }).isAccepted()
      hall.when(managerZhao, { type: 'pauseService', serviceId: 'licence' }).isAccepted()
      hall.publishes(smallHall(({ services }) => set(services[2], { quota: 0, hours: {} })))
    })
    hall
      .when(wangMin, { ...send, expect: idOf('Aunt Wang'), to: { serviceId: 'licence' } })
      .happens({ type: 'ticketTransferred' })
  })

  test('[D2] a transfer is not counted by the quota', () => {
    const hall = given(
      (hall) => {
        served(hall)
        hall.sends(wangMin, { serviceId: 'licence' })
      },
      smallHall(({ services }) => set(services[2], { quota: 1 })),
    )
    hall.when(kiosk, { type: 'takeTicket', serviceIds: ['licence'] }).happens({ type: 'ticketTaken' })
  })

  test('[C8] nobody is sent where nobody sits who serves it', () => {
    const hall = given((hall) => {
      served(hall)
      hall.closes(chenJie)
    })
    hall
      .when(wangMin, { ...send, expect: idOf('Aunt Wang'), to: { serviceId: 'licence' } })
      .isRefused('nobody-serves', { serviceId: 'licence' })
  })

  test('[C8] a counter that pauses is there', () => {
    const hall = given((hall) => {
      served(hall)
      hall.pauses(chenJie)
    })
    hall
      .when(wangMin, { ...send, expect: idOf('Aunt Wang'), to: { serviceId: 'licence' } })
      .happens({ type: 'ticketTransferred' })
  })

  test('[C8] earlier promises end: who came back, and who asked to be called later, waits like others', () => {
    const hall = given((hall) => {
      licencesWait(hall)
      hall.gives('Miss Qian', 'id-card')
      hall.gives('Dr Bai', 'id-card')
      hall.finishes(wangMin)
      hall.calls(wangMin)
      hall.misses(wangMin)
      hall.returns('Miss Qian')
      hall.postpones('Dr Bai', 5)
    })
    for (const visitor of ['Miss Qian', 'Dr Bai']) {
      hall
        .when(managerZhao, { type: 'transferTicket', ticketId: idOf(visitor), to: { serviceId: 'licence' } })
        .isAccepted()
      expect(hall.ticketOf(visitor).state).toEqual({ name: 'waiting', reservedFor: null, promise: null })
    }
    expect(hall.callsInTurn(chenJie, 4)).toEqual(['Mrs Zhou', 'Uncle Sun', 'Miss Qian', 'Dr Bai'])
  })
})

describe('and back again', () => {
  test('[C8] the old matter comes after the new one, at the first counter, before others', () => {
    const hall = given(served)
    hall
      .when(wangMin, { ...send, expect: idOf('Aunt Wang'), to: { serviceId: 'licence' }, comeBack: true })
      .happens({ type: 'ticketTransferred', comeBack: { serviceId: 'id-card', counterId: 'one' } })
    for (const visitor of ['Mr Li', 'Miss Qian']) hall.gives(visitor, 'id-card')
    hall.seats(liuYang, 'two')
    hall.calls(chenJie)
    hall.starts(chenJie)
    hall
      .when(chenJie, { type: 'finishService', counterId: 'three' })
      .happens({ type: 'serviceFinished', serviceId: 'licence' }, { type: 'matterBegun', serviceId: 'id-card' })
    expect(hall.callsInTurn(liuYang, 1)).toEqual(['Mr Li'])
    hall.when(wangMin, next('one')).happens({
      ...{ type: 'ticketCalled', label: 'A001', serviceId: 'id-card', reason: 'resumed', wentFirst: true },
    })
  })

  test('[C8] its promise dates from the transfer', () => {
    const hall = given((hall) => {
      served(hall)
      hall.sends(wangMin, { serviceId: 'licence' }, { comeBack: true })
      hall.passes(5 * MINUTE)
      hall.serves(chenJie)
    })
    expect(hall.ticketOf('Aunt Wang').state).toMatchObject({ promise: { kind: 'first', at: NINE + MINUTE } })
  })

  test('[C8] at any counter of its service where the first has closed', () => {
    const hall = given((hall) => {
      served(hall)
      hall.sends(wangMin, { serviceId: 'licence' }, { comeBack: true })
      hall.closes(wangMin)
      hall.seats(liuYang, 'two')
      hall.serves(chenJie)
    })
    hall.when(liuYang, next('two')).happens({ type: 'ticketCalled', label: 'A001', reason: 'resumed' })
  })

  test('[C8] before whatever else the ticket was taken for', () => {
    const hall = given(
      (hall) => {
        served(hall)
        hall.gives('Mr Li', 'id-card', { serviceIds: ['id-card', 'household'] })
        hall.calls(wangMin)
        hall.starts(wangMin)
        hall.sends(wangMin, { serviceId: 'licence' }, { comeBack: true })
      },
      smallHall(({ services }) => set(services[1], { minutes: 1 })),
    )
    expect(hall.ticketOf('Mr Li').rest.map(({ serviceId }) => serviceId)).toEqual(['id-card', 'household'])
  })

  test('[C8] who was at no counter, or goes to a counter, has nothing to come back for', () => {
    const hall = given((hall) => {
      served(hall)
      hall.gives('Mr Li', 'id-card')
    })
    hall
      .when(managerZhao, {
        type: 'transferTicket',
        ticketId: idOf('Mr Li'),
        to: { serviceId: 'licence' },
        comeBack: true,
      })
      .isAccepted()
    expect(hall.ticketOf('Mr Li').rest).toEqual([])
    hall.sends(wangMin, { counterId: 'three' }, { comeBack: true })
    expect(hall.ticketOf('Aunt Wang').rest).toEqual([])
  })
})
