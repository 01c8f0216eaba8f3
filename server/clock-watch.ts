import type { LiveHalls } from './live/live-halls.ts'

const LOOK_MS = 10_000
/** A wall clock that differs by more than this from the hall's is an alarm; it is adopted when a day opens. */
const DRIFT_MS_MAX = 1000

/** Looks now and then whether the machine's clock has jumped away from the halls'. Returns how to stop. */
export function watchClock(halls: LiveHalls, alarm: (hallId: string, driftMs: number) => void): () => void {
  const alarmed = new Map<string, boolean>()
  const timer = setInterval(() => {
    for (const hall of halls.list()) {
      const driftMs = hall.driftMs()
      const off = Math.abs(driftMs) > DRIFT_MS_MAX
      if (off && !alarmed.get(hall.id)) alarm(hall.id, driftMs)
      alarmed.set(hall.id, off)
    }
  }, LOOK_MS).unref()
  return () => clearInterval(timer)
}
