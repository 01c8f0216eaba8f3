import { describe, expect, test } from 'vitest'
import { given, MINUTE, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, kiosk, managerZhao, timer, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const next = (counterId = 'one') => ({ type: 'callNext', counterId }) as const

/** Aunt Wang is served at window 1, Mr Li waits. */
function served(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  hall.gives('Aunt Wang', 'id-card')
  hall.passes(SECOND)
  hall.gives('Mr Li', 'id-card')
  hall.calls(wangMin)
  hall.starts(wangMin)
}

/** Whatever of the hall a step may change, but for what only rises and when it was changed last. */
function standing(hall: RehearsedHall): unknown {
  const tickets = [...hall.hall.tickets.values()].map(({ changedSeq: _seq, callCount: _count, ...ticket }) => ticket)
  const { changedSeq: _seq, undoable: _undoable, ...counter } = hall.counter('one')
  const calls = hall.hall.tallies.get('id-card')?.calls
  const board = [...hall.rows('board').values()].flatMap((row) => (row.kind === 'call' ? [row.label, row.at] : []))
  return structuredClone({ tickets, counter, calls, board })
}

describe('what is taken back is as it was before', () => {
  test('[C12] a finish: the ticket is served on', () => {
    const hall = given(served)
    const before = standing(hall)
    hall.passes(MINUTE)
    hall.when(wangMin, { type: 'finishService', counterId: 'one' }, idOf('the press')).isAccepted()
    hall.passes(15 * SECOND)
    const undoneSeq = hall.hall.seq
    hall
      .when(wangMin, { type: 'undo', counterId: 'one', commandId: idOf('the press') })
      .happens({
        ...{ type: 'stepUndone', counterId: 'one', commandId: idOf('the press'), undoneSeq },
        ticketIds: [idOf('Aunt Wang')],
      })
      .answers({ undone: idOf('the press') })
    expect(standing(hall)).toEqual(before)
    hall.finishes(wangMin)
  })

  test('[C12] a hold, and a transfer', () => {
    for (const press of [
      (hall: RehearsedHall) => hall.holds(wangMin),
      (hall: RehearsedHall) => hall.sends(wangMin, { serviceId: 'household' }, { place: 'last' }),
      (hall: RehearsedHall) => hall.sends(wangMin, { serviceId: 'household' }, { comeBack: true }),
    ]) {
      const hall = given(served)
      const before = standing(hall)
      hall.passes(SECOND)
      press(hall)
      hall.undoes(wangMin)
      expect(standing(hall)).toEqual(before)
    }
  })

  test('[C12] the transfer of a held one: it is held on', () => {
    const hall = given((hall) => {
      served(hall)
      hall.holds(wangMin)
    })
    const before = hall.ticketOf('Aunt Wang').state
    hall
      .when(wangMin, { type: 'transferTicket', ticketId: idOf('Aunt Wang'), to: { serviceId: 'household' } })
      .isAccepted()
    hall.undoes(wangMin)
    expect(hall.ticketOf('Aunt Wang').state).toEqual(before)
    hall.resumes(wangMin, 'Aunt Wang')
  })

  test('[C12] a no-show: the ticket is called on, and the board shows it where it stood', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.seats(chenJie, 'two')
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Li', 'id-card')
      hall.calls(wangMin)
      hall.passes(30 * SECOND)
      hall.recalls(wangMin)
      hall.calls(chenJie)
    })
    const before = standing(hall)
    hall.when(wangMin, { type: 'markNoShow', counterId: 'one' }).isAccepted()
    hall.undoes(wangMin)
    expect(standing(hall)).toEqual(before)
    expect(calledOnBoard(hall)).toEqual(['A002', 'A001'])
  })

  test('[C12] a call: the ticket waits in its old place and the board withdraws it', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Mr Li', 'id-card')
    })
    hall.calls(wangMin)
    expect(calledOnBoard(hall)).toEqual(['A001'])
    hall.undoes(wangMin)
    expect(calledOnBoard(hall)).toEqual([])
    expect(hall.stateOf('Aunt Wang')).toBe('waiting')
    expect(hall.counter('one').currentId).toBeNull()
    expect(hall.callsInTurn(wangMin, 2)).toEqual(['Aunt Wang', 'Mr Li'])
  })

  test('[C12] a call that finished somebody first, as one: who was finished is served on', () => {
    const hall = given(served)
    const before = standing(hall)
    hall.calls(wangMin)
    hall.undoes(wangMin)
    expect(standing(hall)).toEqual(before)
    expect(hall.stateOf('Aunt Wang')).toBe('serving')
  })

  test('[C12] with a next matter that began by it, also where that one was called at once', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card', { serviceIds: ['id-card', 'household'] })
      hall.calls(wangMin)
      hall.starts(wangMin)
    })
    const before = standing(hall)
    hall.calls(wangMin)
    expect(hall.ticketOf('Aunt Wang')).toMatchObject({ serviceId: 'household', state: { name: 'called' } })
    hall.undoes(wangMin)
    expect(standing(hall)).toEqual(before)
  })

  test('[C12] where a call begins service, too', () => {
    const hall = given(
      (hall) => {
        hall.seats(wangMin, 'one')
        hall.gives('Aunt Wang', 'id-card')
        hall.calls(wangMin)
      },
      smallHall(({ call }) => set(call, { confirmArrival: false })),
    )
    hall.undoes(wangMin)
    expect(hall.stateOf('Aunt Wang')).toBe('waiting')
  })

  test('[C12] what was announced cannot be unsaid: the next call is announced as another', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(wangMin)
      hall.undoes(wangMin)
      hall.calls(wangMin)
    })
    expect(hall.rows('board').get(`call:${idOf('Aunt Wang')}`)).toMatchObject({ callCount: 2 })
  })
})

describe('a call that was taken back is not counted', () => {
  test('[Q7] by promises after so many calls, whether they were made before it or after', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.seats(chenJie, 'two')
      hall.gives('Aunt Wang', 'id-card')
      hall.gives('Dr Bai', 'id-card')
      hall.calls(chenJie)
      hall.misses(chenJie)
      for (const visitor of ['Mr Li', 'Mrs Zhou', 'Uncle Sun', 'Miss Qian']) hall.gives(visitor, 'id-card')
      hall.calls(wangMin)
      hall.returns('Aunt Wang')
      hall.undoes(wangMin)
    })
    expect(hall.callsInTurn(wangMin, 4)).toEqual(['Dr Bai', 'Mr Li', 'Aunt Wang', 'Mrs Zhou'])
  })

  test('[D2] by the quota: who leaves after it gives the place to another', () => {
    const hall = given(
      (hall) => {
        hall.seats(wangMin, 'one')
        hall.gives('Aunt Wang', 'id-card')
        hall.calls(wangMin)
        hall.undoes(wangMin)
        hall.cancels('Aunt Wang')
      },
      smallHall(({ services }) => set(services[0], { quota: 1 })),
    )
    hall.when(kiosk, { type: 'takeTicket', serviceIds: ['id-card'] }).happens({ type: 'ticketTaken' })
  })

  test('[C11] nor is a finish', () => {
    const hall = given((hall) => {
      served(hall)
      hall.finishes(wangMin)
      hall.undoes(wangMin)
    })
    expect(hall.rows('desk', 'one').get('counter')).toMatchObject({ finishedCount: 0, currentId: idOf('Aunt Wang') })
  })
})

describe('the automatic call', () => {
  const byItself = smallHall(({ counters }) => set(counters[0], { autoCallSeconds: 20 }))

  test('[C13] stays off after a call was taken back, until the counter is next free', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.calls(wangMin)
      hall.undoes(wangMin)
    }, byItself)
    expect(hall.autoCallAt('one')).toBeNull()
    hall.serves(wangMin)
    expect(hall.autoCallAt('one')).toBe(NINE + 20 * SECOND)
  })

  test('[C13] is not taken back by anybody', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.passes(20 * SECOND)
    }, byItself)
    hall.when(timer, next(), idOf('the clock')).isAccepted()
    hall.when(wangMin, { type: 'undo', counterId: 'one', commandId: idOf('the clock') }).isRefused('nothing-to-undo')
  })
})

describe('what the desk offers', () => {
  const offer = (hall: RehearsedHall) => {
    const row = hall.rows('desk', 'one').get('counter')
    return row?.kind === 'desk-counter' ? row.undo : undefined
  }

  test('[C12] the last step, whom it was about, and until when', () => {
    const hall = given(served)
    expect(offer(hall)).toBeNull()
    hall.passes(MINUTE)
    hall.when(wangMin, { type: 'finishService', counterId: 'one' }, idOf('the press')).isAccepted()
    const until = NINE + SECOND + MINUTE + 15 * SECOND
    expect(offer(hall)).toEqual({ commandId: idOf('the press'), what: 'finish', label: 'A001', until })
    hall.isAt(until)
    expect(offer(hall)).not.toBeNull()
    hall.isAt(until + 1)
    expect(offer(hall)).toBeNull()
  })

  test('[C12] a call is told by whom it called', () => {
    const hall = given(served)
    hall.calls(wangMin)
    expect(offer(hall)).toMatchObject({ what: 'call', label: 'A002' })
  })

  test('[C12] nothing once it was taken back, or changed by anything else', () => {
    const hall = given(served)
    hall.finishes(wangMin)
    hall.undoes(wangMin)
    expect(offer(hall)).toBeNull()
    hall.calls(wangMin)
    hall.starts(wangMin)
    expect(offer(hall)).toBeNull()
  })

  test.each<[string, (hall: RehearsedHall) => void]>([
    ['hold', (hall) => hall.holds(wangMin)],
    ['transfer', (hall) => hall.sends(wangMin, { serviceId: 'household' })],
    ['no-show', (hall) => hall.misses(wangMin)],
  ])('[C12] a %s as such', (what, press) => {
    const hall = given(
      served,
      smallHall(({ call }) => set(call, { confirmArrival: false })),
    )
    press(hall)
    expect(offer(hall)).toMatchObject({ what, label: 'A001' })
  })

  test('[C12] nothing of what a manager did', () => {
    const hall = given((hall) => {
      hall.seats(managerZhao, 'one')
      hall.gives('Aunt Wang', 'id-card')
    })
    hall.when(managerZhao, next()).isAccepted()
    expect(offer(hall)).toBeNull()
  })
})

/** The labels on the board, the newest call first. */
function calledOnBoard(hall: RehearsedHall): string[] {
  return [...hall.rows('board').values()].flatMap((row) => (row.kind === 'call' ? [row.label] : []))
}
