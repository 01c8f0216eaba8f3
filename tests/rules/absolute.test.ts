import type { Settings } from '@tingxu/shared/settings.ts'
import { describe, expect, test } from 'vitest'
import { given, MINUTE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, guide, idOf, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const next = { type: 'callNext', counterId: 'one' } as const

/** Veterans go before the rule, everywhere; household matters take them too. */
const absolute = (change: (settings: Settings) => void = () => {}) =>
  smallHall((settings) => {
    set(settings.classes[2], { absolute: true })
    set(settings.services[1], { classIds: ['ordinary', 'veteran'] })
    change(settings)
  })

function ordinary(hall: RehearsedHall, ...visitors: string[]): void {
  for (const visitor of visitors) {
    hall.gives(visitor, 'id-card')
    hall.passes(SECOND)
  }
}

function veterans(hall: RehearsedHall, ...visitors: string[]): void {
  for (const visitor of visitors) {
    hall.gives(visitor, 'id-card', { classId: 'veteran' }, guide)
    hall.passes(SECOND)
  }
}

/** Wang Min sits at window 1 and Chen Jie at window 2, both for identity cards. */
function seated(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  hall.seats(chenJie, 'two')
}

describe('absolute classes', () => {
  test('[Q3] go before the calling rule, however long others have waited', () => {
    const hall = given((hall) => {
      seated(hall)
      ordinary(hall, 'Aunt Wang')
      hall.passes(60 * MINUTE)
      veterans(hall, 'Mr Qin')
    }, absolute())
    hall.when(wangMin, next).happens({
      ...{ type: 'ticketCalled', label: 'A002', reason: 'absolute', candidates: 2, overtook: [idOf('Aunt Wang')] },
    })
  })

  test('[Q3] among themselves by arrival, over all services of the counter', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Mr Qin', 'household', { classId: 'veteran' }, guide)
      hall.passes(SECOND)
      veterans(hall, 'Mr Shi')
      hall.gives('Mr Tan', 'household', { classId: 'veteran' }, guide)
    }, absolute())
    expect(hall.callsInTurn(wangMin, 3)).toEqual(['Mr Qin', 'Mr Shi', 'Mr Tan'])
  })

  test('[V2] people ahead are counted so', () => {
    const hall = given((hall) => {
      seated(hall)
      ordinary(hall, 'Aunt Wang')
      veterans(hall, 'Mr Qin', 'Mr Shi', 'Mr Tan')
    }, absolute())
    const ahead = ['Mr Qin', 'Mr Shi', 'Aunt Wang', 'Mr Tan'].map((visitor) =>
      hall.rows('ticket', idOf(visitor)).get('ahead'),
    )
    expect(ahead).toMatchObject([{ ahead: 0 }, { ahead: 1 }, { ahead: 2 }, { ahead: 3 }])
  })
})

describe('not too often in a row', () => {
  test('[Q3] after two calls of them on a service one who is not absolute is called', () => {
    const hall = given((hall) => {
      seated(hall)
      ordinary(hall, 'Aunt Wang', 'Mr Li')
      veterans(hall, 'Mr Qin', 'Mr Shi', 'Mr Tan', 'Mr Yan', 'Mr Xu')
    }, absolute())
    expect(hall.callsInTurn(wangMin, 7)).toEqual([
      ...['Mr Qin', 'Mr Shi', 'Aunt Wang', 'Mr Tan', 'Mr Yan', 'Mr Li', 'Mr Xu'],
    ])
  })

  test('[Q3] as many as the hall has set', () => {
    const hall = given(
      (hall) => {
        seated(hall)
        ordinary(hall, 'Aunt Wang')
        veterans(hall, 'Mr Qin', 'Mr Shi')
      },
      absolute((settings) => set(settings, { absoluteMax: 1 })),
    )
    expect(hall.callsInTurn(wangMin, 3)).toEqual(['Mr Qin', 'Aunt Wang', 'Mr Shi'])
  })

  test('[Q8] such a call says so, and only while an absolute one had to wait', () => {
    const hall = given((hall) => {
      seated(hall)
      ordinary(hall, 'Aunt Wang', 'Mr Li')
      veterans(hall, 'Mr Qin', 'Mr Shi', 'Mr Tan')
      hall.serves(wangMin)
      hall.serves(wangMin)
    }, absolute())
    hall.when(wangMin, next).happens({ type: 'ticketCalled', label: 'A001', reason: 'after-absolute' })
    hall.starts(wangMin)
    hall.finishes(wangMin)
    hall.serves(wangMin)
    hall.when(wangMin, next).happens({ type: 'ticketCalled', label: 'A002', reason: 'earliest-due' })
  })

  test('[Q3] calls at all counters count', () => {
    const hall = given((hall) => {
      seated(hall)
      ordinary(hall, 'Aunt Wang')
      veterans(hall, 'Mr Qin', 'Mr Shi', 'Mr Tan')
      hall.serves(wangMin)
      hall.serves(chenJie)
    }, absolute())
    expect(hall.callsInTurn(wangMin, 1)).toEqual(['Aunt Wang'])
  })

  test('[Q3] and a call of somebody else, by whatever command, starts the count again', () => {
    const hall = given((hall) => {
      seated(hall)
      ordinary(hall, 'Aunt Wang', 'Mr Li')
      veterans(hall, 'Mr Qin', 'Mr Shi', 'Mr Tan', 'Mr Yan')
      hall.serves(wangMin)
      hall
        .when(chenJie, { type: 'callTicket', counterId: 'two', ticketId: idOf('Mr Li'), reason: '赶火车' })
        .isAccepted()
    }, absolute())
    expect(hall.callsInTurn(wangMin, 3)).toEqual(['Mr Shi', 'Mr Tan', 'Aunt Wang'])
  })

  test('[Q3] also of somebody who had no ticket', () => {
    const hall = given((hall) => {
      seated(hall)
      ordinary(hall, 'Aunt Wang')
      veterans(hall, 'Mr Qin', 'Mr Shi', 'Mr Tan')
      hall.serves(wangMin)
      hall.serves(wangMin)
      hall.when(chenJie, { type: 'serveVisitor', counterId: 'two', serviceId: 'id-card' }).isAccepted()
    }, absolute())
    expect(hall.callsInTurn(wangMin, 1)).toEqual(['Mr Tan'])
  })

  test('[Q3] on each service by itself', () => {
    const hall = given((hall) => {
      seated(hall)
      ordinary(hall, 'Aunt Wang')
      veterans(hall, 'Mr Qin', 'Mr Shi')
      hall.gives('Mr Tan', 'household', { classId: 'veteran' }, guide)
      hall.serves(chenJie)
      hall.serves(chenJie)
    }, absolute())
    expect(hall.callsInTurn(wangMin, 2)).toEqual(['Mr Tan', 'Aunt Wang'])
  })

  test('[Q3] while the counter has nobody else of that service they go on, whoever waits for another', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Mr Wu', 'household')
      veterans(hall, 'Mr Qin', 'Mr Shi', 'Mr Tan')
    }, absolute())
    expect(hall.callsInTurn(wangMin, 4)).toEqual(['Mr Qin', 'Mr Shi', 'Mr Tan', 'Mr Wu'])
  })

  test('[Q3] who goes first and is held back is not somebody else for this', () => {
    const hall = given(
      (hall) => {
        seated(hall)
        ordinary(hall, 'Aunt Wang')
        hall.calls(wangMin)
        hall.misses(wangMin)
        veterans(hall, 'Mr Qin', 'Mr Shi', 'Mr Tan')
        hall.serves(wangMin)
        hall.calls(wangMin)
        hall.misses(wangMin)
        hall.returns('Mr Shi')
        hall.passes(SECOND)
        hall.serves(wangMin)
        hall.returns('Aunt Wang')
      },
      absolute(({ call }) => set(call, { returnAfter: 0 })),
    )
    hall.when(wangMin, next).happens({ type: 'ticketCalled', label: hall.labelOf('Mr Tan'), reason: 'absolute' })
  })

  test('[Q7] who goes first goes before them', () => {
    const hall = given(
      (hall) => {
        seated(hall)
        ordinary(hall, 'Aunt Wang')
        hall.calls(wangMin)
        hall.misses(wangMin)
        veterans(hall, 'Mr Qin')
        hall.returns('Aunt Wang')
      },
      absolute(({ call }) => set(call, { returnAfter: 0 })),
    )
    expect(hall.callsInTurn(wangMin, 2)).toEqual(['Aunt Wang', 'Mr Qin'])
  })
})
