import { describe, test } from 'vitest'
import { given, MINUTE, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, kiosk, managerZhao, timer, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

/** Wang Min has finished Aunt Wang, by a press that has a name; Mr Li waits. */
function finished(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  hall.gives('Aunt Wang', 'id-card')
  hall.gives('Mr Li', 'id-card')
  hall.calls(wangMin)
  hall.starts(wangMin)
  hall.when(wangMin, { type: 'finishService', counterId: 'one' }, idOf('the press')).isAccepted()
}

/** She has called her, and not more. */
function called(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  hall.gives('Aunt Wang', 'id-card')
  hall.when(wangMin, { type: 'callNext', counterId: 'one' }, idOf('the press')).isAccepted()
}

const undo = { type: 'undo', counterId: 'one', commandId: idOf('the press') } as const

describe('too late', () => {
  test('[C12] undoSeconds after the step', () => {
    const hall = given(finished)
    hall.passes(15 * SECOND + 1)
    hall.when(wangMin, undo).isRefused('too-late', { at: NINE + 15 * SECOND })
  })
})

describe('already changed', () => {
  test.each<[string, (hall: RehearsedHall) => void]>([
    ['the counter called the next', (hall) => hall.calls(wangMin)],
    ['it paused', (hall) => hall.pauses(wangMin)],
  ])('[C12] %s', (_, change) => {
    const hall = given(finished)
    change(hall)
    hall.when(managerZhao, { type: 'resumeCounter', counterId: 'one' })
    hall.when(wangMin, undo).isRefused('already-changed')
  })

  test.each<[string, (hall: RehearsedHall) => void]>([
    ['the called visitor has come', (hall) => hall.starts(wangMin)],
    [
      'she was recalled',
      (hall) => {
        hall.passes(10 * SECOND)
        hall.recalls(wangMin)
      },
    ],
    ['she left', (hall) => hall.cancels('Aunt Wang')],
    [
      'she is of another class by now',
      (hall) => {
        hall
          .when(managerZhao, { type: 'setClass', ticketId: idOf('Aunt Wang'), classId: 'priority', reason: '怀孕' })
          .isAccepted()
      },
    ],
  ])('[C12] %s', (_, change) => {
    const hall = given(called)
    change(hall)
    hall.when(wangMin, undo).isRefused('already-changed')
  })

  test('[C12] another counter has called whom a transfer sent there', () => {
    const hall = given((hall) => {
      called(hall)
      hall.seats(chenJie, 'three')
      hall.sends(wangMin, { serviceId: 'licence' })
    })
    const back = hall.undoOf(wangMin)
    hall.calls(chenJie)
    hall.when(wangMin, back).isRefused('already-changed')
  })

  test('[C12] a step before the last: one back and no further', () => {
    const hall = given((hall) => {
      finished(hall)
      hall.calls(wangMin)
    })
    hall.when(wangMin, undo).isRefused('already-changed')
    hall.undoes(wangMin)
    hall.when(wangMin, undo).isRefused('nothing-to-undo')
  })

  test('[C12] settings, assignments and where the clerk’s desk is change nothing about it', () => {
    const hall = given(finished)
    hall.publishes(smallHall())
    hall.assigns('one', [{ serviceId: 'household', as: 'primary' }])
    hall.when(timer, { type: 'notePresence', counterId: 'one', staffId: wangMin.id }).isAccepted()
    hall.when(wangMin, undo).happens({ type: 'stepUndone' })
  })

  test('[C12] nor does what happens to others', () => {
    const hall = given(finished)
    hall.cancels('Mr Li')
    hall.gives('Mrs Zhou', 'id-card')
    hall.when(wangMin, undo).happens({ type: 'stepUndone' })
  })
})

describe('the label is somebody else’s', () => {
  /** Undo has its time back only after the label was given again. */
  const quick = smallHall(({ series, call }) => {
    set(series[0], { last: 1 })
    set(call, { undoSeconds: 0 })
  })
  const slow = smallHall(({ series }) => set(series[0], { last: 1 }))

  function givenAgain(hall: RehearsedHall): void {
    hall.seats(wangMin, 'one')
    hall.gives('Aunt Wang', 'id-card')
    hall.calls(wangMin)
    hall.starts(wangMin)
    hall.when(wangMin, { type: 'finishService', counterId: 'one' }, idOf('the press')).isAccepted()
    hall.gives('Mr Li', 'id-card')
    hall.publishes(slow)
  }

  test('[C12] while that one is in the hall', () => {
    given(givenAgain, quick).when(wangMin, undo).isRefused('label-in-use', { label: 'A001' })
  })

  test('[N3] and after that it is hers again, and nobody’s besides', () => {
    const hall = given((hall) => {
      givenAgain(hall)
      hall.cancels('Mr Li')
      hall.undoes(wangMin)
      hall.passes(MINUTE)
    }, quick)
    hall.when(kiosk, { type: 'takeTicket', serviceIds: ['id-card'] }).isRefused('series-full', { serviceId: 'id-card' })
  })
})

describe('which no comes first', () => {
  test('[C12] the counter', () => {
    const hall = given(finished)
    hall.when(wangMin, { ...undo, counterId: 'nine' }).isRefused('not-found', { what: 'counter' })
    hall.when(wangMin, { ...undo, counterId: 'two' }).isRefused('counter-closed')
    hall.when(chenJie, undo).isRefused('not-your-counter')
    hall.pauses(wangMin)
    hall.when(wangMin, undo).isRefused('counter-paused')
  })

  test('[C12] nothing that could be taken back: nothing was done, or somebody else did it', () => {
    const hall = given((hall) => hall.seats(wangMin, 'one'))
    hall.when(wangMin, undo).isRefused('nothing-to-undo')
    const other = given(finished)
    other.when(chenJie, { type: 'openCounter', counterId: 'one', takeOver: true }).isAccepted()
    other.when(chenJie, undo).isRefused('nothing-to-undo')
  })

  test('[C12] nothing is left of it once the counter has closed', () => {
    const hall = given((hall) => {
      finished(hall)
      hall.closes(wangMin)
      hall.seats(wangMin, 'one')
    })
    hall.when(wangMin, undo).isRefused('nothing-to-undo')
  })

  test('[C12] changed before too late', () => {
    const hall = given((hall) => {
      finished(hall)
      hall.calls(wangMin)
      hall.passes(MINUTE)
    })
    hall.when(wangMin, undo).isRefused('already-changed')
  })
})
