import { describe, expect, test } from 'vitest'
import { given, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, kiosk, managerZhao, timer, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

/** Window 1 calls by itself when it has been free for twenty seconds. */
const byItself = smallHall(({ counters }) => set(counters[0], { autoCallSeconds: 20 }))
const next = { type: 'callNext', counterId: 'one' } as const
const stop = { type: 'stopAutoCall', counterId: 'one' } as const

function seated(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
}

describe('a counter may call by itself', () => {
  test('[C13] from so many seconds after it became free, when somebody waits', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Aunt Wang', 'id-card')
    }, byItself)
    expect(hall.due()).toEqual([
      { at: NINE + 20 * SECOND, subject: `auto-call one ${hall.hall.seq - 1}`, command: { ...next, expect: null } },
    ])
  })

  test('[C13] the timer sends callNext like everybody else', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Aunt Wang', 'id-card')
      hall.passes(20 * SECOND)
    }, byItself)
    hall.when(timer, next).happens({ type: 'ticketCalled', label: 'A001' })
    expect(hall.steps.at(-1)?.actor).toEqual(timer)
    expect(hall.due()).toEqual([])
  })

  test('[C13] a counter free for long calls whoever comes, at once', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.passes(300 * SECOND)
      hall.gives('Aunt Wang', 'id-card')
    }, byItself)
    expect(hall.due()).toMatchObject([{ at: NINE + 20 * SECOND }])
    hall.when(timer, next).happens({ type: 'ticketCalled' })
  })

  test('[C13] nobody waits: nothing is due, and the desk still shows from when', () => {
    const hall = given(seated, byItself)
    expect(hall.due()).toEqual([])
    expect(hall.rows('desk', 'one').get('counter')).toMatchObject({ autoCallAt: NINE + 20 * SECOND })
  })

  test('[C13] a counter without the setting never does', () => {
    const hall = given((hall) => {
      hall.seats(chenJie, 'two')
      hall.gives('Aunt Wang', 'id-card')
    }, byItself)
    expect(hall.due()).toEqual([])
    expect(hall.autoCallAt('two')).toBeNull()
  })

  test('[C13] nor one that is closed or paused', () => {
    const hall = given((hall) => {
      hall.gives('Aunt Wang', 'id-card')
    }, byItself)
    expect(hall.autoCallAt('one')).toBeNull()
    hall.seats(wangMin, 'one')
    hall.pauses(wangMin)
    expect(hall.autoCallAt('one')).toBeNull()
    expect(hall.due()).toEqual([])
  })
})

describe('until', () => {
  test('[C13] it is no longer free', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Li', 'id-card')
      hall.calls(wangMin)
    }, byItself)
    expect(hall.autoCallAt('one')).toBeNull()
    expect(hall.due()).toEqual([])
  })

  test('[C13] stopAutoCall says so', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Aunt Wang', 'id-card')
    }, byItself)
    hall.when(wangMin, stop).happens({ type: 'autoCallStopped', counterId: 'one' }).answers({})
    expect(hall.autoCallAt('one')).toBeNull()
    expect(hall.due()).toEqual([])
  })

  test('[C13] stopping twice, or where nothing runs, stays quiet', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Aunt Wang', 'id-card')
      hall.when(wangMin, stop).isAccepted()
    }, byItself)
    hall.when(wangMin, stop).staysQuiet()
    hall.calls(wangMin)
    hall.when(wangMin, stop).staysQuiet()
    given(seated).when(wangMin, stop).staysQuiet()
  })

  test('[C13] only the clerk who sits there stops it, at a counter that is open', () => {
    const hall = given(() => {}, byItself)
    hall.when(wangMin, { type: 'stopAutoCall', counterId: 'nine' }).isRefused('not-found', { what: 'counter' })
    hall.when(wangMin, stop).isRefused('counter-closed')
    hall.seats(wangMin, 'one')
    hall.when(chenJie, stop).isRefused('not-your-counter')
    hall.pauses(wangMin)
    hall.when(wangMin, stop).isRefused('counter-paused')
  })
})

describe('it begins anew when the counter next becomes free', () => {
  test('[C13] after a finish', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Aunt Wang', 'id-card')
      hall.when(wangMin, stop).isAccepted()
      hall.calls(wangMin)
      hall.starts(wangMin)
      hall.passes(60 * SECOND)
      hall.finishes(wangMin)
    }, byItself)
    expect(hall.autoCallAt('one')).toBe(NINE + 80 * SECOND)
  })

  test('[C13] after Next found nobody more', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(wangMin)
      hall.starts(wangMin)
      hall.passes(60 * SECOND)
      hall.calls(wangMin)
    }, byItself)
    expect(hall.autoCallAt('one')).toBe(NINE + 80 * SECOND)
  })

  test('[C13] after a no-show, a cancelled ticket, a pause', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Li', 'id-card')
      hall.calls(wangMin)
      hall.misses(wangMin)
    }, byItself)
    expect(hall.autoCallAt('one')).toBe(NINE + 50 * SECOND)
    hall.calls(wangMin)
    hall.passes(30 * SECOND)
    hall.cancels('Mr Li')
    expect(hall.autoCallAt('one')).toBe(NINE + 80 * SECOND)
    hall.pauses(wangMin)
    hall.passes(40 * SECOND)
    hall.when(wangMin, { type: 'resumeCounter', counterId: 'one' }).isAccepted()
    expect(hall.autoCallAt('one')).toBe(NINE + 120 * SECOND)
  })

  test('[C13] each time is an occasion of its own, so that its command is sent once', () => {
    const hall = given((hall) => {
      seated(hall)
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Li', 'id-card')
    }, byItself)
    const first = hall.due()[0]?.subject
    hall.serves(wangMin)
    expect(hall.due()).toHaveLength(1)
    expect(hall.due()[0]?.subject).not.toBe(first)
  })
})

describe('a timer’s call is judged at its turn', () => {
  const arranged = (hall: RehearsedHall) => {
    seated(hall)
    hall.gives('Aunt Wang', 'id-card')
    hall.gives('Mr Li', 'id-card')
    hall.passes(20 * SECOND)
  }

  test('[C13] a stop that was decided just before it holds', () => {
    const hall = given(arranged, byItself)
    hall.when(wangMin, stop).isAccepted()
    hall.when(timer, next).isRefused('screen-out-of-date')
  })

  test('[C13] a press just before it has called already', () => {
    const hall = given(arranged, byItself)
    hall.calls(wangMin)
    hall.when(timer, { ...next, expect: null }).isRefused('screen-out-of-date')
  })

  test('[C13] and where that one has gone too, the clerk has her seconds again', () => {
    const hall = given(arranged, byItself)
    hall.serves(wangMin)
    hall.when(timer, next).isRefused('screen-out-of-date')
    hall.passes(20 * SECOND)
    hall.when(timer, next).happens({ type: 'ticketCalled', label: 'A002' })
  })

  test('[C13] a pause or a closing just before it is told as such', () => {
    const hall = given(arranged, byItself)
    hall.pauses(wangMin)
    hall.when(timer, next).isRefused('counter-paused')
    hall.when(wangMin, { type: 'closeCounter', counterId: 'one' }).isAccepted()
    hall.when(timer, next).isRefused('counter-closed')
  })

  test('[C13] whoever left the queue just before it leaves nobody to call', () => {
    const hall = given(arranged, byItself)
    hall.cancels('Aunt Wang')
    hall.when(kiosk, { type: 'cancelTicket', ticketId: hall.ticketOf('Mr Li').id }).isAccepted()
    hall.when(timer, next).isRefused('queue-empty')
  })

  test('[C13] the manager takes the setting away, and it is over', () => {
    const hall = given(arranged, byItself)
    hall.publishes(smallHall())
    expect(hall.due()).toEqual([])
    hall.when(timer, next).isRefused('screen-out-of-date')
    hall.when(managerZhao, { type: 'closeCounter', counterId: 'one' }).happens({ type: 'counterClosed' })
  })
})
