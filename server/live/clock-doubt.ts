import type { HallTime } from '@tingxu/shared/ids.ts'
import type { Hall } from '../domain/hall.ts'

const BEHIND_MS_MAX = 10 * 60_000
const AHEAD_MS_MAX = 24 * 3_600_000

/**
 * The machine's clock cannot be right, or its owner should say that it is: time in the log never goes back,
 * so a wrong clock would stay in the figures for ever.
 */
export class ClockDoubt extends Error {
  override name = 'ClockDoubt'
  readonly wall: HallTime
  readonly lastStepAt: HallTime

  constructor(wall: HallTime, lastStepAt: HallTime) {
    super('the clock of this machine does not fit the log')
    this.wall = wall
    this.lastStepAt = lastStepAt
  }
}

/**
 * More than ten minutes behind the last step; or more than a day ahead of it while a day is open, when people
 * may still be waiting. A hall that was closed over a holiday is not asked about.
 */
export function clockDoubt(hall: Hall, wall: HallTime): ClockDoubt | null {
  const behind = wall < hall.at - BEHIND_MS_MAX
  const ahead = hall.seq > 0 && hall.day !== null && wall > hall.at + AHEAD_MS_MAX
  return behind || ahead ? new ClockDoubt(wall, hall.at) : null
}
