import { performance } from 'node:perf_hooks'

/**
 * Real time for sessions, codes and patience: the wall clock at the start of this process and steady time since, so
 * that a clock set wrong at noon signs nobody out and opens nothing again. It is not the hall's time.
 */
export function steadyNow(): number {
  return Math.trunc(performance.timeOrigin + performance.now())
}
