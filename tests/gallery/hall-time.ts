import { once } from 'node:events'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Environment } from '../helpers/server.ts'

/** The time of a pictured hall, from outside: a Monday morning, moved on as a state needs it. */
export type HallTime = { env: Environment; pass(minutes: number): Promise<void>; now(): number }

const FROM_MS = Date.parse('2026-03-09T08:58:00+08:00')
const OWN_TIME = fileURLToPath(new URL('./own-time.ts', import.meta.url))

export function hallTime(folder: string): HallTime {
  const socket = `${folder}/time`
  const startedMs = Date.now()
  let passedMs = 0
  return {
    env: { NODE_OPTIONS: `--import=${OWN_TIME}`, TIME_FROM: String(FROM_MS), TIME_MOVED_AT: socket },
    now: () => FROM_MS + passedMs + Date.now() - startedMs,
    pass: async (minutes) => {
      const mover = connect(socket)
      mover.write(String(minutes))
      mover.resume()
      await once(mover, 'end')
      passedMs += minutes * 60_000
    },
  }
}
