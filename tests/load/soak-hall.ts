import { setTimeout as pause } from 'node:timers/promises'
import { openDemo } from '@tingxu/server/demo/open-demo.ts'
import { codeFor, startServer } from '../helpers/server.ts'

/** A hall in which day follows day, the address of a board of it, and how far it has come. */
export type SoakHall = {
  board: string
  lived(): { days: number; calls: number }
  /** Time passes in the hall; throws if its people have given up. */
  passes(ms: number): Promise<void>
  end(): Promise<void>
}

/** The busy demo: a day with thousands of visitors, so many times as fast as life. */
export async function openSoakHall(speed: number): Promise<SoakHall> {
  const server = await startServer({ env: { LOG_LEVEL: 'warn' } })
  const demo = await openDemo({ url: server.url, dataDir: server.dataDir, day: 'busy', speed, seed: SEED })
  const hall: SoakHall = {
    board: `${server.url}/display#pair=${codeFor(server.firstRun, 'display')}`,
    lived: () => ({ days: demo.dayNumber(), calls: demo.tally().called }),
    passes: async (ms) => void (await Promise.race([pause(ms), demo.ended])),
    end: async () => {
      await demo.stop()
      await server.end()
    },
  }
  // Until the clerks have sat down nothing happens that a board could suffer from.
  while (hall.lived().calls < CALLS_BEFORE) await hall.passes(1000)
  return hall
}

const SEED = 7
const CALLS_BEFORE = 100
