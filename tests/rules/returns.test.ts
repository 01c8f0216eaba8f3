import { describe, expect, test } from 'vitest'
import { given, MINUTE, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, kiosk, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const QUEUE = ['Mr Li', 'Mrs Zhou', 'Uncle Sun', 'Miss Qian', 'Grandma He']

/** Aunt Wang was missed at window 1 half a minute after nine, while five others came. */
function missed(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  hall.gives('Aunt Wang', 'id-card')
  hall.calls(wangMin)
  hall.misses(wangMin)
  for (const visitor of QUEUE) hall.gives(visitor, 'id-card')
}

const comesBack = { type: 'returnTicket', ticketId: idOf('Aunt Wang') } as const
const until = NINE + 30 * SECOND + 60 * MINUTE

/** The labels that window 1 calls, one after the other. */
function callsOf(hall: RehearsedHall, times: number): string[] {
  return Array.from({ length: times }, () => {
    hall.serves(wangMin)
    return hall.hall.tickets.get([...hall.hall.lastCalled].at(-1) ?? '')?.label ?? ''
  })
}

describe('coming back', () => {
  test('[C6] a missed ticket waits again', () => {
    const hall = given(missed)
    hall
      .when(kiosk, comesBack)
      .happens({ type: 'ticketReturned', ticketId: idOf('Aunt Wang'), label: 'A001', afterCalls: 2 })
      .answers({ ticketId: idOf('Aunt Wang'), label: 'A001' })
    expect(hall.stateOf('Aunt Wang')).toBe('waiting')
    expect([...hall.rows('board').keys()]).not.toContain(`missed:${idOf('Aunt Wang')}`)
  })

  test('[C6] until the instant that was fixed when it was missed', () => {
    const hall = given(missed)
    hall.isAt(until)
    hall.when(kiosk, comesBack).happens({ type: 'ticketReturned' })

    const late = given(missed)
    late.isAt(until + 1)
    late.when(kiosk, comesBack).isRefused('too-late', { at: until })
  })

  test('[C6] at most returnsMax times', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      for (const _ of [1, 2]) {
        hall.calls(wangMin)
        hall.misses(wangMin)
        hall.returns('Aunt Wang')
      }
      hall.calls(wangMin)
      hall.misses(wangMin)
    })
    hall.when(kiosk, comesBack).isRefused('returns-used-up', { limit: 2 })
    expect([...hall.rows('board').keys()]).not.toContain(`missed:${idOf('Aunt Wang')}`)
  })

  test('[C6] coming back twice stays quiet', () => {
    const hall = given((hall) => {
      missed(hall)
      hall.returns('Aunt Wang')
    })
    hall.when(kiosk, comesBack).staysQuiet()
  })

  test('[C6] a ticket that was not missed has nowhere to come back from', () => {
    const hall = given((hall) => {
      hall.gives('Aunt Wang', 'id-card')
    })
    hall.when(kiosk, comesBack).isRefused('wrong-state')
    hall.seats(wangMin, 'one')
    hall.calls(wangMin)
    hall.when(kiosk, comesBack).isRefused('wrong-state')
  })
})

describe('where a returned ticket stands', () => {
  test('[Q7] first, after two further calls of its service', () => {
    const hall = given((hall) => {
      missed(hall)
      hall.returns('Aunt Wang')
    })
    expect(callsOf(hall, 4)).toEqual(['A002', 'A003', 'A001', 'A004'])
  })

  test('[Q7] as many as the hall had set when it came back', () => {
    const hall = given(
      (hall) => {
        missed(hall)
        hall.returns('Aunt Wang')
      },
      smallHall(({ call }) => set(call, { returnAfter: 1 })),
    )
    hall.publishes(smallHall(({ call }) => set(call, { returnAfter: 4 })))
    expect(callsOf(hall, 3)).toEqual(['A002', 'A001', 'A003'])
  })

  test('[Q7] calls of its service count, at whatever counter; calls of others do not', () => {
    const hall = given((hall) => {
      missed(hall)
      hall.returns('Aunt Wang')
      hall.gives('Mr Wu', 'household')
      hall.seats(chenJie, 'two')
      hall.serves(chenJie)
      hall.serves(chenJie)
    })
    expect(callsOf(hall, 1)).toEqual(['A001'])
  })

  test('[Q7] calls of another service do not count', () => {
    const hall = given(
      (hall) => {
        missed(hall)
        hall.returns('Aunt Wang')
        hall.gives('Mr Wu', 'household')
        hall.gives('Ms Lin', 'household')
      },
      smallHall(({ services }) => set(services[1], { targetMinutes: { ordinary: 1 } })),
    )
    expect(callsOf(hall, 5)).toEqual(['A007', 'A008', 'A002', 'A003', 'A001'])
  })

  test('[Q7] a recall is no call', () => {
    const hall = given((hall) => {
      missed(hall)
      hall.returns('Aunt Wang')
      hall.calls(wangMin)
      hall.passes(10 * SECOND)
      hall.recalls(wangMin)
      hall.passes(10 * SECOND)
      hall.recalls(wangMin)
      hall.starts(wangMin)
    })
    hall
      .when(wangMin, { type: 'callNext', counterId: 'one' })
      .happens({ type: 'serviceFinished' }, { type: 'ticketCalled', label: 'A003' })
  })

  test('[Q7] after a call that went first none goes first while somebody else can be called', () => {
    const hall = given((hall) => {
      missed(hall)
      hall.calls(wangMin)
      hall.misses(wangMin)
      hall.returns('Aunt Wang')
      hall.returns('Mr Li')
    })
    expect(callsOf(hall, 6)).toEqual(['A003', 'A004', 'A001', 'A005', 'A002', 'A006'])
  })

  test('[Q7] in the order in which they came back, not in which they were taken', () => {
    const hall = given((hall) => {
      missed(hall)
      hall.calls(wangMin)
      hall.misses(wangMin)
      hall.returns('Mr Li')
      hall.passes(SECOND)
      hall.returns('Aunt Wang')
    })
    expect(callsOf(hall, 6)).toEqual(['A003', 'A004', 'A002', 'A005', 'A001', 'A006'])
  })

  test('[Q7] at one instant the ticket that was taken first goes first', () => {
    const hall = given((hall) => {
      missed(hall)
      hall.calls(wangMin)
      hall.misses(wangMin)
      hall.returns('Mr Li')
      hall.returns('Aunt Wang')
    })
    expect(callsOf(hall, 5)).toEqual(['A003', 'A004', 'A001', 'A005', 'A002'])
  })

  test('[Q7] when nobody else can be called it need not wait for calls that never come', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(wangMin)
      hall.misses(wangMin)
      hall.returns('Aunt Wang')
    })
    hall.when(wangMin, { type: 'callNext', counterId: 'one' }).happens({
      type: 'ticketCalled',
      label: 'A001',
      reason: 'returned',
      wentFirst: true,
      candidates: 1,
      overtook: [],
    })
  })

  test('[Q7] two of them, one after the other, when nobody else can be called', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Li', 'id-card')
      hall.calls(wangMin)
      hall.misses(wangMin)
      hall.calls(wangMin)
      hall.misses(wangMin)
      hall.returns('Mr Li')
      hall.passes(SECOND)
      hall.returns('Aunt Wang')
    })
    hall
      .when(wangMin, { type: 'callNext', counterId: 'one' })
      .happens({ type: 'ticketCalled', label: 'A002', reason: 'returned', candidates: 2 })
    hall.starts(wangMin)
    hall
      .when(wangMin, { type: 'callNext', counterId: 'one' })
      .happens({ type: 'serviceFinished' }, { type: 'ticketCalled', label: 'A001', reason: 'returned', candidates: 1 })
  })

  test('[Q7] but not while its counter can call somebody of another service', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(wangMin)
      hall.misses(wangMin)
      hall.returns('Aunt Wang')
      hall.gives('Mr Wu', 'household')
    })
    hall
      .when(wangMin, { type: 'callNext', counterId: 'one' })
      .happens({ type: 'ticketCalled', label: 'A002', candidates: 1 })
  })

  test('[Q7] a place that has come goes first at its counter, also right after one of another service did', () => {
    const hall = given(
      (hall) => {
        missed(hall)
        hall.gives('Mr Wu', 'household', {})
        hall.seats(chenJie, 'two')
        for (const _ of QUEUE) hall.serves(chenJie)
        hall.calls(wangMin)
        hall.misses(wangMin)
        for (const visitor of ['Ms Lin', 'Dr Bai']) hall.gives(visitor, 'id-card')
        hall.gives('Mrs Hu', 'household')
        hall.returns('Aunt Wang')
        hall.returns('Mr Wu')
      },
      smallHall(({ call }) => set(call, { returnAfter: 0 })),
    )
    expect(callsOf(hall, 5)).toEqual([
      ...['Aunt Wang', 'Mr Wu', 'Ms Lin', 'Dr Bai', 'Mrs Hu'].map((visitor) => hall.labelOf(visitor)),
    ])
  })

  test('[Q8] the call says that somebody came back', () => {
    const hall = given((hall) => {
      missed(hall)
      hall.returns('Aunt Wang')
      hall.serves(wangMin)
      hall.serves(wangMin)
    })
    hall.when(wangMin, { type: 'callNext', counterId: 'one' }).happens({
      type: 'ticketCalled',
      label: 'A001',
      reason: 'returned',
      wentFirst: true,
      candidates: 4,
      overtook: [],
    })
  })

  test('[Q8] and whom it went before', () => {
    const hall = given(
      (hall) => {
        hall.gives('Mr Wu', 'id-card')
        hall.passes(SECOND)
        hall.seats(chenJie, 'two')
        hall.gives('Aunt Wang', 'id-card', { classId: 'priority' })
        hall.calls(chenJie)
        hall.misses(chenJie)
      },
      smallHall(({ call }) => set(call, { returnAfter: 0 })),
    )
    hall.returns('Aunt Wang')
    hall
      .when(chenJie, { type: 'callNext', counterId: 'two' })
      .happens({ type: 'ticketCalled', label: 'A002', reason: 'returned', candidates: 2, overtook: [idOf('Mr Wu')] })
  })
})
