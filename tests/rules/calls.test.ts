import { describe, expect, test } from 'vitest'
import { given, MINUTE, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const atOnce = smallHall(({ call }) => set(call, { confirmArrival: false }))
const at = (type: 'callNext' | 'recall' | 'startService' | 'markNoShow') => ({ type, counterId: 'one' }) as const

/** Wang Min sits at window 1; Aunt Wang and Mr Li wait for their identity cards. */
function twoWait(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  hall.gives('Aunt Wang', 'id-card')
  hall.gives('Mr Li', 'id-card')
}

/** Of the two, Aunt Wang has been called. */
function oneCalled(hall: RehearsedHall): void {
  twoWait(hall)
  hall.calls(wangMin)
}

describe('a counter and its ticket', () => {
  test('[C1] every command on it names the ticket that the screen shows', () => {
    const hall = given(oneCalled)
    for (const type of ['callNext', 'recall', 'startService', 'markNoShow'] as const) {
      hall.when(wangMin, { ...at(type), expect: null }).isRefused('screen-out-of-date')
      hall.when(wangMin, { ...at(type), expect: idOf('Mr Li') }).isRefused('screen-out-of-date')
    }
    hall
      .when(wangMin, { type: 'finishService', counterId: 'one', expect: idOf('Mr Li'), outcome: 'done' })
      .isRefused('screen-out-of-date')
  })

  test('[C1] of two presses of Next one calls, and the other sees that its screen was late', () => {
    const hall = given(twoWait)
    hall.when(wangMin, { ...at('callNext'), expect: null }).happens({ type: 'ticketCalled', label: 'A001' })
    hall.when(wangMin, { ...at('callNext'), expect: null }).isRefused('screen-out-of-date')
  })

  test('[C1] a ticket is current at one counter at most', () => {
    const hall = given((hall) => {
      oneCalled(hall)
      hall.seats(chenJie, 'two')
    })
    hall.when(chenJie, { type: 'callNext', counterId: 'two' }).happens({ type: 'ticketCalled', label: 'A002' })
    hall.when(chenJie, { type: 'recall', counterId: 'two', expect: idOf('Aunt Wang') }).isRefused('screen-out-of-date')
  })

  test('[C1] where nobody is, there is nobody to recall, start, miss or finish', () => {
    const hall = given(twoWait)
    for (const type of ['recall', 'startService', 'markNoShow'] as const) {
      hall.when(wangMin, at(type)).isRefused('wrong-state')
    }
    hall.when(wangMin, { type: 'finishService', counterId: 'one' }).isRefused('wrong-state')
  })
})

describe('calling the next', () => {
  test('[C2] calls who is next', () => {
    const hall = given(twoWait)
    hall
      .when(wangMin, at('callNext'))
      .happens({
        type: 'ticketCalled',
        ticketId: idOf('Aunt Wang'),
        label: 'A001',
        counterId: 'one',
        serviceId: 'id-card',
      })
      .answers({ finished: null, called: { ticketId: idOf('Aunt Wang'), label: 'A001' }, why: 'earliest-due' })
    expect(hall.counter('one').currentId).toBe(idOf('Aunt Wang'))
  })

  test('[C2] a ticket that is served is finished first, in the same step', () => {
    const hall = given((hall) => {
      oneCalled(hall)
      hall.starts(wangMin)
    })
    hall
      .when(wangMin, at('callNext'), idOf('the press'))
      .happens(
        { type: 'serviceFinished', label: 'A001', outcome: 'done', counterId: 'one', matterId: idOf('the press') },
        { type: 'ticketCalled', label: 'A002' },
      )
      .answers({
        finished: { ticketId: idOf('Aunt Wang'), label: 'A001' },
        called: { ticketId: idOf('Mr Li'), label: 'A002' },
        why: 'earliest-due',
      })
    expect(hall.stateOf('Aunt Wang')).toBe('finished')
    expect(hall.counter('one')).toMatchObject({ currentId: idOf('Mr Li'), finishedCount: 1 })
  })

  test('[C2] with the outcome that the hall has set', () => {
    const referred = smallHall(({ call }) => set(call, { defaultOutcome: 'referred' }))
    const hall = given((hall) => {
      oneCalled(hall)
      hall.starts(wangMin)
    }, referred)
    hall
      .when(wangMin, at('callNext'))
      .happens({ type: 'serviceFinished', outcome: 'referred' }, { type: 'ticketCalled' })
  })

  test('[C2] unless the service wants to be told the outcome', () => {
    const demanding = smallHall(({ services }) => set(services[0], { outcomeNeeded: true }))
    const hall = given((hall) => {
      oneCalled(hall)
      hall.starts(wangMin)
    }, demanding)
    hall.when(wangMin, at('callNext')).isRefused('outcome-needed')
    expect(hall.stateOf('Aunt Wang')).toBe('serving')
  })

  test('[C2] one that is called and not yet there keeps the counter busy', () => {
    given(oneCalled).when(wangMin, at('callNext')).isRefused('counter-busy', { label: 'A001' })
  })

  test('[C2] finished and nobody to call is no refusal', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(wangMin)
      hall.starts(wangMin)
    })
    hall
      .when(wangMin, at('callNext'))
      .happens({ type: 'serviceFinished', label: 'A001' })
      .answers({ finished: { ticketId: idOf('Aunt Wang'), label: 'A001' }, called: null, why: 'queue-empty' })
    expect(hall.counter('one').currentId).toBeNull()
  })

  test('[C2] nobody finished and nobody to call is', () => {
    const hall = given((hall) => hall.seats(wangMin, 'one'))
    hall.when(wangMin, at('callNext')).isRefused('queue-empty')
  })
})

describe('confirming that somebody has come', () => {
  test('[C3] a called ticket is served from startService on', () => {
    const hall = given(oneCalled)
    expect(hall.stateOf('Aunt Wang')).toBe('called')
    hall.passes(40 * SECOND)
    hall
      .when(wangMin, at('startService'))
      .happens({ type: 'serviceStarted', label: 'A001', counterId: 'one', serviceId: 'id-card', calls: 1 })
      .answers({ ticketId: idOf('Aunt Wang'), label: 'A001', calls: 1 })
    expect(hall.ticketOf('Aunt Wang').state).toMatchObject({
      name: 'serving',
      startedAt: NINE + 40 * SECOND,
      calledAt: NINE,
    })
  })

  test('[C3] starting twice stays quiet', () => {
    const hall = given((hall) => {
      oneCalled(hall)
      hall.starts(wangMin)
    })
    hall.when(wangMin, at('startService')).staysQuiet()
  })

  test('[C3] once somebody is there, nobody is recalled or missed', () => {
    const hall = given((hall) => {
      oneCalled(hall)
      hall.passes(MINUTE)
      hall.recalls(wangMin)
      hall.starts(wangMin)
      hall.passes(MINUTE)
    })
    hall.when(wangMin, at('recall')).isRefused('wrong-state')
    hall.when(wangMin, at('markNoShow')).isRefused('wrong-state')
  })

  test('[C3] without it a call makes a ticket serving at once', () => {
    const hall = given(oneCalled, atOnce)
    expect(hall.ticketOf('Aunt Wang').state).toMatchObject({ name: 'serving', startedAt: NINE })
    hall.when(wangMin, at('startService')).staysQuiet()
    hall
      .when(wangMin, at('callNext'))
      .happens({ type: 'serviceFinished', label: 'A001' }, { type: 'ticketCalled', label: 'A002' })
  })

  test('[C3] and recall and no-show work while serving', () => {
    const hall = given((hall) => {
      oneCalled(hall)
      hall.passes(30 * SECOND)
    }, atOnce)
    hall.when(wangMin, at('recall')).happens({ type: 'ticketRecalled', label: 'A001', calls: 2 })
    hall.when(wangMin, at('markNoShow')).happens({ type: 'ticketMissed', label: 'A001' })
  })

  test('[C3] the setting in force at the call decides', () => {
    const hall = given(oneCalled)
    hall.publishes(atOnce)
    expect(hall.stateOf('Aunt Wang')).toBe('called')
    hall.starts(wangMin)
    hall.passes(MINUTE)
    hall.when(wangMin, at('recall')).isRefused('wrong-state')

    const other = given(oneCalled, atOnce)
    other.publishes(smallHall())
    other.passes(MINUTE)
    other.when(wangMin, at('recall')).happens({ type: 'ticketRecalled' })
  })
})

describe('recalling', () => {
  test('[C4] announces again', () => {
    const hall = given(oneCalled)
    hall.passes(10 * SECOND)
    hall
      .when(wangMin, at('recall'))
      .happens({ type: 'ticketRecalled', ticketId: idOf('Aunt Wang'), label: 'A001', counterId: 'one', calls: 2 })
      .answers({ ticketId: idOf('Aunt Wang'), label: 'A001', calls: 2 })
    expect(hall.rows('board').get(`call:${idOf('Aunt Wang')}`)).toMatchObject({ callCount: 2, at: NINE + 10 * SECOND })
  })

  test('[C4] not sooner than recallSeconds after the call', () => {
    const hall = given(oneCalled)
    hall.passes(10 * SECOND - 1)
    hall.when(wangMin, at('recall')).isRefused('too-soon', { at: NINE + 10 * SECOND })
  })

  test('[C4] nor after the last recall', () => {
    const hall = given((hall) => {
      oneCalled(hall)
      hall.passes(15 * SECOND)
      hall.recalls(wangMin)
      hall.passes(9 * SECOND)
    })
    hall.when(wangMin, at('recall')).isRefused('too-soon', { at: NINE + 25 * SECOND })
  })

  test('[C4] at most recallsMax times', () => {
    const hall = given((hall) => {
      oneCalled(hall)
      for (const _ of [1, 2, 3]) {
        hall.passes(10 * SECOND)
        hall.recalls(wangMin)
      }
      hall.passes(10 * SECOND)
    })
    hall.when(wangMin, at('recall')).isRefused('recalls-used-up', { limit: 3 })
  })

  test('[C4] seconds may be fractions', () => {
    const quick = smallHall(({ call }) => set(call, { recallSeconds: 0.25 }))
    const hall = given(oneCalled, quick)
    hall.passes(249)
    hall.when(wangMin, at('recall')).isRefused('too-soon', { at: NINE + 250 })
    hall.passes(1)
    hall.when(wangMin, at('recall')).happens({ type: 'ticketRecalled' })
  })
})
