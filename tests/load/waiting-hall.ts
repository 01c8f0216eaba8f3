import { largeHall } from '../helpers/large-hall.ts'
import { clerkOf, HallByHand, KIOSK, MANAGER } from './hall-by-hand.ts'

export const SERVICES = 25

/** A large hall with its day and every counter open, and so many waiting, one in nine with priority. */
export function waitingHall(waiting: number, counters: number): HallByHand {
  const hall = new HallByHand('bench', largeHall({ counters, services: SERVICES }), Date.now())
  hall.found()
  hall.step(MANAGER, { type: 'openDay' })
  for (const counterId of hall.hall.counters.keys()) hall.step(clerkOf(counterId), { type: 'openCounter', counterId })
  for (let index = 0; index < waiting; index++) {
    hall.at += 7
    const classId = index % 9 === 0 ? 'priority' : 'ordinary'
    hall.step(KIOSK, { type: 'takeTicket', serviceIds: [`service-${1 + (index % SERVICES)}`], classId })
  }
  return hall
}
