import { MINUTE, NINE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { idOf, wangMin } from '../helpers/people.ts'

/** What the tests of holds begin with, and the presses that they share. */
export const resume = { type: 'resumeTicket', counterId: 'one', ticketId: idOf('Aunt Wang') } as const
export const next = (counterId = 'one') => ({ type: 'callNext', counterId }) as const
export const HELD_UNTIL = NINE + SECOND + 10 * MINUTE

/** Wang Min serves Aunt Wang at window 1 while Mr Li waits. */
export function served(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  hall.gives('Aunt Wang', 'id-card')
  hall.passes(SECOND)
  hall.gives('Mr Li', 'id-card')
  hall.calls(wangMin)
  hall.starts(wangMin)
}

/** And holds her for ten minutes. */
export function held(hall: RehearsedHall): void {
  served(hall)
  hall.holds(wangMin, { minutes: 10, reason: '填表' })
}
