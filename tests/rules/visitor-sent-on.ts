import { MINUTE, type RehearsedHall, SECOND } from '../helpers/hall.ts'
import { chenJie, idOf, wangMin } from '../helpers/people.ts'

/** What the tests of transfers begin with, and the presses that they share. */
export const send = { type: 'transferTicket', counterId: 'one' } as const
export const sendAuntWang = { type: 'transferTicket', ticketId: idOf('Aunt Wang') } as const
export const next = (counterId: string) => ({ type: 'callNext', counterId }) as const

/** Wang Min serves Aunt Wang at window 1 a minute after nine; Chen Jie sits at window 3. */
export function served(hall: RehearsedHall): void {
  hall.seats(wangMin, 'one')
  hall.seats(chenJie, 'three')
  hall.gives('Aunt Wang', 'id-card')
  hall.passes(MINUTE)
  hall.calls(wangMin)
  hall.starts(wangMin)
}

/** The same, while two people wait for licences. */
export function licencesWait(hall: RehearsedHall): void {
  served(hall)
  hall.gives('Mrs Zhou', 'licence')
  hall.passes(SECOND)
  hall.gives('Uncle Sun', 'licence')
}
