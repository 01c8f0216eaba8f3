import { replayDay } from '@tingxu/server/replay/replay-day.ts'
import { describe, expect, test } from 'vitest'
import { given, MINUTE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { idOf, wangMin } from '../helpers/people.ts'
import { smallHall } from '../helpers/small-hall.ts'
import { comeInTurn, dayOf, servesFor } from './replayed.ts'

const FOUR = ['Aunt Wang', 'Mr Li', 'Mrs Zhou', 'Uncle Sun'].map((name) => [name, 'ordinary'] as const)

/** Under the settings that were in force the day goes as it went. */
function goesAsItWent(hall: RehearsedHall): void {
  const replayed = replayDay(dayOf(hall), smallHall())
  if ('faults' in replayed) throw new Error('the small hall works')
  expect(replayed.before.length).toBeGreaterThan(0)
  expect(replayed.after).toEqual(replayed.before)
}

describe('under the same settings the day goes as it went', () => {
  test('[X3] with everybody’s time at the window, and the clerk’s own pace between', () => {
    goesAsItWent(
      given((hall) => {
        hall.seats(wangMin, 'one')
        comeInTurn(hall, FOUR)
        hall.passes(2 * MINUTE)
        for (const minutes of [7, 3, 12]) {
          servesFor(hall, minutes)
          hall.passes(30 * SECOND)
        }
        servesFor(hall, 5)
      }),
    )
  })

  test('[X3] with a pause, however the clerk came back from it', () => {
    goesAsItWent(
      given((hall) => {
        hall.seats(wangMin, 'one')
        comeInTurn(hall, FOUR)
        servesFor(hall, 7)
        hall.pauses(wangMin)
        hall.passes(20 * MINUTE)
        hall.when(wangMin, { type: 'resumeCounter', counterId: 'one' }).isAccepted()
        hall.passes(MINUTE)
        for (const minutes of [3, 12, 5]) servesFor(hall, minutes)
      }),
    )
  })

  test('[X3] with who did not come, and came back later', () => {
    goesAsItWent(
      given((hall) => {
        hall.seats(wangMin, 'one')
        comeInTurn(hall, FOUR)
        hall.calls(wangMin)
        hall.misses(wangMin)
        servesFor(hall, 3)
        hall.calls(wangMin)
        hall.starts(wangMin)
        hall.passes(MINUTE)
        hall.returns('Aunt Wang')
        hall.passes(4 * MINUTE)
        hall.finishes(wangMin)
        for (const minutes of [6, 5]) servesFor(hall, minutes)
      }),
    )
  })

  test('[X3] with who gave up while waiting, and while called', () => {
    goesAsItWent(
      given((hall) => {
        hall.seats(wangMin, 'one')
        comeInTurn(hall, FOUR)
        hall.calls(wangMin)
        hall.passes(20 * SECOND)
        hall.cancels('Aunt Wang')
        hall.cancels('Mrs Zhou')
        for (const minutes of [6, 5]) servesFor(hall, minutes)
      }),
    )
  })

  test('[X3] with who was held and called back', () => {
    goesAsItWent(
      given((hall) => {
        hall.seats(wangMin, 'one')
        comeInTurn(hall, FOUR)
        hall.calls(wangMin)
        hall.starts(wangMin)
        hall.passes(2 * MINUTE)
        hall.when(wangMin, { type: 'holdTicket', counterId: 'one', minutes: 20 }).isAccepted()
        servesFor(hall, 6)
        const ticketId = idOf('Aunt Wang')
        hall.when(wangMin, { type: 'resumeTicket', counterId: 'one', expect: null, ticketId }).isAccepted()
        hall.passes(3 * MINUTE)
        hall.finishes(wangMin)
        for (const minutes of [4, 5]) servesFor(hall, minutes)
      }),
    )
  })

  test('[X3] with somebody who had no ticket', () => {
    goesAsItWent(
      given((hall) => {
        hall.seats(wangMin, 'one')
        const serve = { type: 'serveVisitor', counterId: 'one', expect: null, serviceId: 'id-card' } as const
        hall.when(wangMin, serve).isAccepted()
        comeInTurn(hall, FOUR)
        hall.passes(8 * MINUTE)
        hall.finishes(wangMin)
        for (const minutes of [4, 5, 6, 7]) servesFor(hall, minutes)
      }),
    )
  })

  test('[X3] a call that was taken back was none', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      comeInTurn(hall, FOUR)
      hall.calls(wangMin)
      const commandId = hall.steps.at(-1)?.commandId ?? ''
      hall.when(wangMin, { type: 'undo', counterId: 'one', commandId }).isAccepted()
      hall.passes(5 * MINUTE)
      for (const minutes of [4, 5, 6, 7]) servesFor(hall, minutes)
    })
    goesAsItWent(hall)
  })
})
