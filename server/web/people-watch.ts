import type { People } from '../store/people.ts'
import type { DeviceSightings } from './device-sightings.ts'
import type { Devices } from './devices.ts'
import type { Sessions } from './sessions.ts'
import { steadyNow } from './steady-clock.ts'

/** What is taken from somebody ends their sockets within a second, whoever has written it. */
const WATCH_MS = 500

type Watched = {
  people: People
  sessions: Sessions
  devices: Devices
  sightings: DeviceSightings
  /** What others had written (People.writtenByOthers) before sessions and devices were read for the first time. */
  since: number
}

/**
 * Twice a second: ends sessions that are over, writes down which devices were seen, and reads accounts, sessions and
 * devices anew when another process has changed them, say a password reset at the terminal. Returns how to stop.
 */
export function watchPeople(
  { people, sessions, devices, sightings, since }: Watched,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let written = since
  let looking: Promise<void> = Promise.resolve()
  async function look() {
    const now = await people.writtenByOthers()
    if (written !== now) await Promise.all([sessions.readAgain(), devices.readAgain()])
    written = now
    await sessions.sweep(steadyNow())
    await sightings.sweep(steadyNow())
  }
  const timer = setInterval(() => {
    looking = looking.then(look).catch(failed)
  }, WATCH_MS).unref()
  return () => {
    clearInterval(timer)
    return looking
  }
}
