import type { CounterId } from '@tingxu/shared/ids.ts'
import type { Account } from '../setup/accounts.ts'
import type { Caller, Line } from './caller.ts'
import type { Cast } from './cast.ts'
import type { DemoDay } from './demo-day.ts'
import type { Pace } from './pace.ts'
import type { Entrance } from './visitors.ts'
import type { Tally } from './watch.ts'

/** Somebody's own window: the demo never sits down there. */
export type Mine = Account & { counterId: CounterId }

/** Where a demo plays, and how far it has come. */
export type Stage = {
  readonly day: DemoDay
  readonly seed: number
  readonly speed: number
  readonly line: Line
  readonly cast: Cast
  readonly manager: Caller
  readonly entrance: Entrance
  readonly mine: Mine | null
  dayNumber: number
  tally: Tally
  /** Of the day that is being lived. */
  pace: Pace | null
}
