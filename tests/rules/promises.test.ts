import { changeTicket } from '@tingxu/server/domain/lines.ts'
import { nothingTouched } from '@tingxu/server/domain/touched.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { describe, expect, test } from 'vitest'
import { given, HOUR, MINUTE, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { idOf, kiosk, phone, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const next = { type: 'callNext', counterId: 'one' } as const
const later = { type: 'postponeTicket', ticketId: idOf('Aunt Wang'), calls: 2 } as const

/** Four wait for window 1, Aunt Wang first. */
function fourWait(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  for (const visitor of ['Aunt Wang', 'Mr Li', 'Mrs Zhou', 'Uncle Sun']) {
    hall.gives(visitor, 'id-card')
    hall.passes(SECOND)
  }
}

describe('later please', () => {
  test('[T9] a ticket may be called after so many further calls of its service, and keeps its arrival', () => {
    const hall = given(fourWait)
    hall
      .when(kiosk, later)
      .happens({ type: 'ticketPostponed', ticketId: idOf('Aunt Wang'), label: 'A001', afterCalls: 2 })
      .answers({ ticketId: idOf('Aunt Wang'), label: 'A001' })
    expect(hall.ticketOf('Aunt Wang').arrivedAt).toBe(NINE)
    expect(hall.callsInTurn(wangMin, 4)).toEqual(['Mr Li', 'Mrs Zhou', 'Aunt Wang', 'Uncle Sun'])
  })

  test('[T9] it does not go first then: the rule chooses', () => {
    const hall = given((hall) => {
      fourWait(hall)
      hall.postpones('Uncle Sun', 1)
    })
    expect(hall.callsInTurn(wangMin, 4)).toEqual(['Aunt Wang', 'Mr Li', 'Mrs Zhou', 'Uncle Sun'])
  })

  test('[Q8] and its call has the rule’s reason', () => {
    const hall = given((hall) => {
      fourWait(hall)
      hall.postpones('Aunt Wang', 1)
      hall.serves(wangMin)
    })
    hall.when(wangMin, next).happens({ type: 'ticketCalled', label: 'A001', reason: 'earliest-due', wentFirst: false })
  })

  test('[Q7] as soon as nobody else can be called it need not wait', () => {
    const hall = given((hall) => {
      fourWait(hall)
      hall.postpones('Aunt Wang', 50)
    })
    expect(hall.callsInTurn(wangMin, 4)).toEqual(['Mr Li', 'Mrs Zhou', 'Uncle Sun', 'Aunt Wang'])
  })

  test('[T9] at most so many times', () => {
    const hall = given((hall) => {
      fourWait(hall)
      hall.postpones('Aunt Wang', 1)
    })
    hall.when(kiosk, later).happens({ type: 'ticketPostponed' })
    hall.when(kiosk, later).isRefused('postpones-used-up', { limit: 2 })
  })

  test('[T9] only while it waits', () => {
    const hall = given((hall) => {
      fourWait(hall)
      hall.calls(wangMin)
    })
    hall.when(kiosk, later).isRefused('wrong-state')
    hall.when(kiosk, { ...later, ticketId: idOf('nobody') }).isRefused('not-found', { what: 'ticket' })
  })

  test('[V2] a visitor postpones the own ticket, and reads what is left of that', () => {
    const hall = given(fourWait)
    const auntWang = { role: 'visitor', id: idOf('Aunt Wang') } as const
    const at = () => hall.rows('ticket', idOf('Aunt Wang')).get('ticket')
    expect(at()).toMatchObject({ at: { promised: null, postponesLeft: 2 } })
    hall.when(auntWang, { type: 'postponeTicket', calls: 2 }).happens({ type: 'ticketPostponed' })
    expect(at()).toMatchObject({ at: { promised: 'later', postponesLeft: 1 } })
    expect(hall.rows('ticket', idOf('Aunt Wang')).get('ahead')).toMatchObject({ ahead: 2 })
  })

  test('[V3] the desk marks the place, too', () => {
    const hall = given((hall) => {
      fourWait(hall)
      hall.postpones('Aunt Wang', 2)
    })
    expect(hall.rows('desk', 'one').get(`waiting:${idOf('Aunt Wang')}`)).toMatchObject({ place: 'later' })
    expect(hall.rows('desk', 'one').get('queue')).toMatchObject({ waiting: 4 })
  })

  test('[C7] one whose hold is over stays reserved for the counter that held it', () => {
    const hall = given((hall) => {
      fourWait(hall)
      hall.calls(wangMin)
      hall.starts(wangMin)
      hall.holds(wangMin, { minutes: 5 })
      hall.passes(5 * MINUTE)
      hall.postpones('Aunt Wang', 1)
    })
    expect(hall.ticketOf('Aunt Wang').state).toMatchObject({ name: 'waiting', reservedFor: { counterId: 'one' } })
    expect(hall.due()).toEqual([])
  })
})

describe('an hour that was booked', () => {
  /** What a check-in promises: due at its hour, and to be called from ten minutes before. */
  function booked(hall: RehearsedHall, visitor: string, dueAt: HallTime): void {
    const change = { hall: hall.hall, at: hall.now, seq: hall.hall.seq, actor: kiosk, touched: nothingTouched() }
    changeTicket(change, idOf(visitor), (ticket) => {
      const promise = { kind: 'booked', dueAt, notBefore: dueAt - 10 * MINUTE } as const
      ticket.state = { name: 'waiting', reservedFor: null, promise }
    })
  }

  /** Aunt Wang and Mr Li wait since nine; Dr Bai has booked ten o’clock. */
  function bookedForTen(hall: RehearsedHall): void {
    fourWait(hall)
    hall.cancels('Mrs Zhou')
    hall.cancels('Uncle Sun')
    hall.gives('Dr Bai', 'id-card')
    booked(hall, 'Dr Bai', NINE + HOUR)
  }

  const by = (type: Settings['callingRule']['type']) =>
    smallHall((settings) => {
      settings.callingRule = { type }
    })

  test('[Q7] nobody is called before the instant from which it holds', () => {
    const hall = given(bookedForTen)
    hall.isAt(NINE + 50 * MINUTE - 1)
    hall.when(wangMin, next).happens({ type: 'ticketCalled', label: 'A001', candidates: 2 })
    hall.starts(wangMin)
    hall.isAt(NINE + 50 * MINUTE)
    hall.when(wangMin, next).happens({ type: 'serviceFinished' }, { type: 'ticketCalled', candidates: 2 })
  })

  test('[Q7] nor because nobody else is there: an instant is not lifted', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Dr Bai', 'id-card')
      booked(hall, 'Dr Bai', NINE + HOUR)
    })
    hall.when(wangMin, next).isRefused('queue-empty')
    hall.isAt(NINE + 50 * MINUTE)
    hall.when(wangMin, next).happens({ type: 'ticketCalled', reason: 'booked', dueAt: NINE + HOUR, wentFirst: false })
  })

  test('[Q7] under earliest-due the hour takes the place of the computed instant', () => {
    const hall = given(bookedForTen)
    hall.isAt(NINE + 55 * MINUTE)
    hall.gives('Miss Qian', 'id-card')
    expect(hall.callsInTurn(wangMin, 4)).toEqual(['Aunt Wang', 'Mr Li', 'Dr Bai', 'Miss Qian'])
  })

  test.each(['accumulating', 'alternating'] as const)(
    '[Q7] under %s it goes before the rule’s choice once the hour has come',
    (rule) => {
      const hall = given(bookedForTen, by(rule))
      hall.isAt(NINE + HOUR - 1)
      expect(hall.callsInTurn(wangMin, 1)).toEqual(['Aunt Wang'])
      hall.isAt(NINE + HOUR)
      hall.when(wangMin, next).happens({ type: 'ticketCalled', reason: 'booked', dueAt: NINE + HOUR, candidates: 2 })
    },
  )

  test('[Q7] of several the earliest hour first', () => {
    const hall = given((hall) => {
      fourWait(hall)
      booked(hall, 'Mr Li', NINE + HOUR)
      booked(hall, 'Uncle Sun', NINE + 30 * MINUTE)
    }, by('accumulating'))
    hall.isAt(NINE + 2 * HOUR)
    expect(hall.callsInTurn(wangMin, 3)).toEqual(['Uncle Sun', 'Mr Li', 'Aunt Wang'])
  })

  test('[V2] the visitor is counted at that hour, and the desk shows it', () => {
    const hall = given(bookedForTen)
    expect(hall.rows('ticket', idOf('Dr Bai')).get('ahead')).toMatchObject({ ahead: 2 })
    expect(hall.rows('ticket', idOf('Dr Bai')).get('ticket')).toMatchObject({ at: { promised: 'booked' } })
    hall.isAt(NINE + 50 * MINUTE)
    expect(hall.rows('desk', 'one').get(`waiting:${idOf('Dr Bai')}`)).toMatchObject({
      ...{ place: 'booked', dueAt: NINE + HOUR },
    })
  })

  test('[C13] a counter that calls by itself does so from that instant on', () => {
    const hall = given(
      (hall) => {
        hall.seats(wangMin, 'one')
        hall.gives('Dr Bai', 'id-card')
        booked(hall, 'Dr Bai', NINE + HOUR)
      },
      smallHall(({ counters }) => set(counters[0], { autoCallSeconds: 20 })),
    )
    expect(hall.due()).toMatchObject([{ at: NINE + 50 * MINUTE, command: { type: 'callNext' } }])
  })
})

describe('people who came by phone', () => {
  test('[Q7] who has not checked in and was promised a place is none to be called', () => {
    const hall = given(
      (hall) => {
        hall.seats(wangMin, 'one')
        hall.gives('Xiao Chen', 'id-card', {}, phone)
        hall.postpones('Xiao Chen', 1)
      },
      smallHall((settings) => {
        settings.presence = { phone: true }
      }),
    )
    hall.when(wangMin, next).isRefused('queue-empty')
  })
})
