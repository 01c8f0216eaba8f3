import type { Command } from '@tingxu/shared/commands.ts'
import type { CommandId, CounterId, HallTime } from '@tingxu/shared/ids.ts'
import { type Decision, isRefusal } from '../domain/ask.ts'
import { decide } from '../domain/decide.ts'
import type { Actor, Event, Step } from '../domain/events.ts'
import { evolve } from '../domain/evolve.ts'
import type { Hall } from '../domain/hall.ts'
import type { Touched } from '../domain/touched.ts'
import { Agenda } from './agenda.ts'

/** Sees every step before the hall changes by it. */
export type Watch = (hall: Hall, step: Step) => void

/** Asks for what no person's role forbids; who pressed what is not what a rehearsal is about. */
export const STAGE_HAND: Actor = { role: 'manager', id: 'rehearsal' }

/** A hall whose time is made of what is still to happen in it. Its steps are in no log, so they carry no hash. */
export class Rehearsal {
  readonly hall: Hall
  now: HallTime
  readonly #agenda = new Agenda()
  readonly #watch: Watch
  readonly #listeners: ((events: readonly Event[], touched: Touched) => void)[] = []
  #asked = 0

  constructor(hall: Hall, watch: Watch) {
    this.hall = hall
    this.now = hall.at
    this.#watch = watch
  }

  at(instant: HallTime, what: () => void): void {
    this.#agenda.add(Math.max(instant, this.now), what)
  }

  onStep(listener: (events: readonly Event[], touched: Touched) => void): void {
    this.#listeners.push(listener)
  }

  /** Until nothing is left to happen. */
  run(): void {
    for (let next = this.#agenda.next(); next; next = this.#agenda.next()) {
      this.now = next.at
      next.what()
    }
  }

  ask(command: Command, actor: Actor = STAGE_HAND, id: CommandId = this.#ownId()): Decision {
    const { hall, now: at } = this
    const decision = decide(hall, { id, at, actor, command })
    if (isRefusal(decision) || decision.length === 0) return decision
    const step: Step = { seq: hall.seq + 1, at, actor, commandId: id, bodyHash: '', events: decision, hash: '' }
    this.#watch(hall, step)
    const touched = evolve(hall, step)
    for (const listener of this.#listeners) listener(decision, touched)
    return decision
  }

  #ownId(): CommandId {
    return `00000000-0000-4000-9000-${(++this.#asked).toString(16).padStart(12, '0')}`
  }
}

export function currentAtCounter({ counters }: Hall, counterId: CounterId): string | null {
  return counters.get(counterId)?.currentId ?? null
}
