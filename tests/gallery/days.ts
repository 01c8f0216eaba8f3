import type { PicturedHall } from './pictured-hall.ts'

/** Windows that are open in the forenoon, and what people come to them for. */
const WINDOWS: Record<number, readonly [usual: string, other: string]> = {
  1: ['investment-filing', 'project-change'],
  3: ['statistics-registration', 'statistics-report'],
  4: ['organisation-code', 'special-equipment'],
  16: ['house-transfer', 'house-mortgage'],
  20: ['company-registration', 'company-change'],
  22: ['tax-registration', 'invoice-purchase'],
  23: ['name-approval', 'sole-trader'],
}
export const OPEN_WINDOWS = Object.keys(WINDOWS).map(Number)

/** Doors have opened: clerks sit, and the first visitors have tickets. Nobody is called yet. */
export async function firstVisitors(hall: PicturedHall) {
  await hall.sit(...OPEN_WINDOWS)
  for (const [usual, other] of Object.values(WINDOWS)) {
    for (const service of [usual, other, usual, usual]) await hall.take(service)
    await hall.time.pass(1)
  }
}

/** An ordinary forenoon: fourteen were called, three of them did not come, others wait. The last call is a minute old. */
export async function forenoon(hall: PicturedHall) {
  await firstVisitors(hall)
  await oneRound(hall, OPEN_WINDOWS)
  for (const number of [4, 16, 22]) {
    await hall.call(number)
    await hall.miss(number)
  }
  for (const service of ['investment-filing', 'house-transfer', 'house-transfer', 'name-approval']) {
    await hall.take(service)
    await hall.time.pass(1)
  }
  await oneRound(hall, [20, 3, 23, 1])
  await hall.time.pass(1)
}

/** Each of these windows calls and serves. */
export async function oneRound(hall: PicturedHall, numbers: readonly number[]) {
  for (const number of numbers) {
    await hall.call(number)
    await hall.time.pass(0.5)
    await hall.atCounter(number, 'startService')
    await hall.time.pass(1)
  }
}
