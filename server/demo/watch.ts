import type { ServiceId } from '@tingxu/shared/ids.ts'
import { LOG_PAGE_MAX } from '@tingxu/shared/limits.ts'
import type { BoardRow, CounterRow } from '@tingxu/shared/views.ts'
import type { Event, Step } from '../domain/events.ts'
import type { Caller } from './caller.ts'
import type { Pace } from './pace.ts'

/** What has happened since the demo began; by whomever, for it is read from the log. */
export type Tally = {
  /** Now, on the board. */
  waiting: number
  countersOpen: number
  taken: number
  called: number
  finished: number
  missed: number
  cancelled: number
}

/**
 * What people in the hall see with one look at the board, for all of them together, and what they hear has happened.
 * A look is taken a few times a second at most: windows that looked by themselves would be ninety askers.
 */
export class Watch {
  readonly tally: Tally
  readonly #manager: Caller
  readonly #heard: (event: Event, seq: number) => void
  #seq = 0
  #waiting = new Map<ServiceId, number>()

  constructor(manager: Caller, tally: Tally, heard: (event: Event, seq: number) => void) {
    this.#manager = manager
    this.tally = tally
    this.#heard = heard
  }

  waitingFor(serviceIds: readonly ServiceId[]): number {
    return serviceIds.reduce((sum, id) => sum + (this.#waiting.get(id) ?? 0), 0)
  }

  /** What was before the demo is not its business. */
  async begin(): Promise<void> {
    const { head } = await this.#manager.get<LogAnswer>('log?limit=1')
    this.#seq = head.seq
    await this.#look()
  }

  async follow(pace: Pace): Promise<void> {
    for (;;) {
      await this.#look()
      await pace.realMs(Math.min(LOOK_MS_MAX, Math.max(LOOK_MS_LEAST, LOOK_SECONDS * (1000 / pace.speed))))
    }
  }

  async #look(): Promise<void> {
    const { rows } = await this.#manager.get<{ rows: [string, BoardRow][] }>('views/board')
    const loads = rows.flatMap(([, row]) => (row.kind === 'load' ? [row] : []))
    this.#waiting = new Map(loads.map(({ serviceId, waiting }) => [serviceId, waiting]))
    this.tally.waiting = loads.reduce((sum, { waiting }) => sum + waiting, 0)
    this.tally.countersOpen = rows.filter(([, row]) => isOpenCounter(row)).length
    await this.#listen()
  }

  async #listen(): Promise<void> {
    let steps: Step[]
    do {
      steps = (await this.#manager.get<LogAnswer>(`log?after=${this.#seq}&limit=${LOG_PAGE_MAX}`)).steps
      for (const { events, seq } of steps) for (const event of events) this.#hear(event, seq)
      this.#seq = steps.at(-1)?.seq ?? this.#seq
    } while (steps.length === LOG_PAGE_MAX)
  }

  #hear(event: Event, seq: number) {
    const counted = COUNTED[event.type]
    if (counted !== undefined) this.tally[counted] += 1
    this.#heard(event, seq)
  }
}

type LogAnswer = { steps: Step[]; head: { seq: number } }

const LOOK_SECONDS = 2
const LOOK_MS_LEAST = 200
const LOOK_MS_MAX = 1000

const COUNTED: Partial<Record<Event['type'], keyof Tally>> = {
  ticketTaken: 'taken',
  ticketCalled: 'called',
  serviceFinished: 'finished',
  ticketMissed: 'missed',
  ticketCancelled: 'cancelled',
}

const isOpenCounter = (row: BoardRow): row is CounterRow => row.kind === 'counter' && row.state === 'open'
