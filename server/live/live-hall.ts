import type { Command } from '@tingxu/shared/commands.ts'
import type { CommandId, HallId, HallTime } from '@tingxu/shared/ids.ts'
import type { Refusal } from '@tingxu/shared/refusals.ts'
import type { Right } from '@tingxu/shared/roles.ts'
import type { ViewName } from '@tingxu/shared/views.ts'
import { isRefusal } from '../domain/ask.ts'
import { brokenLink, canonicalHash, sealStep } from '../domain/chain.ts'
import { decide } from '../domain/decide.ts'
import type { Actor, Step } from '../domain/events.ts'
import { evolve } from '../domain/evolve.ts'
import type { Hall } from '../domain/hall.ts'
import { type Result, resultOf } from '../domain/result.ts'
import { nothingTouched, type Touched } from '../domain/touched.ts'
import type { HallLog, StepFound, Turn } from '../store/hall-log.ts'
import { Attendance } from './attendance.ts'
import type { HallClock } from './hall-clock.ts'
import type { LiveView } from './live-view.ts'
import { LiveViews } from './live-views.ts'

/** How many commands one turn takes at most: they share one commit. */
const TURN_MAX = 256
const PAGE = 1000

export type Asked = { id: CommandId; actor: Actor; command: Command; denied?: readonly Right[] }
export type Done = { seq: number; now: HallTime; result: Result }
export type Refused = Refusal & { now: HallTime }
export type Answer = Done | Refused

type Waiting = { asked: Asked; resolve(answer: Answer): void; reject(error: unknown): void }
/** A turn so far: its steps, and the steps that the commands of the turn have led to, now or earlier. */
type InTurn = { steps: Step[]; before: Map<CommandId, StepFound>; touched: Touched }

/**
 * A hall that is open for business: one line of commands, taken in turns. A turn decides everything that
 * waits, puts it on disk in one commit, and only then answers and tells the followers.
 */
export class LiveHall {
  readonly id: HallId
  readonly attendance: Attendance
  readonly #log: HallLog
  readonly #clock: HallClock
  readonly #line: Waiting[] = []
  readonly #followers = new Set<(steps: readonly Step[]) => void>()
  readonly #views: LiveViews
  readonly #load: () => Promise<Hall>
  #hall: Hall
  #turn: Promise<void> | null = null
  #deciding = false

  /** `load` reads the hall anew from its log; it is used when a turn could not be put on disk. */
  constructor(hall: Hall, { log, clock, load }: { log: HallLog; clock: HallClock; load: () => Promise<Hall> }) {
    this.id = hall.id
    this.#hall = hall
    this.#log = log
    this.#clock = clock
    this.#load = load
    this.attendance = new Attendance(this.now())
    this.#views = new LiveViews(
      () => this.#hall,
      () => this.now(),
      () => !this.#deciding,
    )
  }

  /** Hall time: never below the last step. */
  now(): HallTime {
    return Math.max(this.#clock.now(), this.#hall.at)
  }

  /** How far the world's clock is ahead of the hall's, in milliseconds. */
  driftMs(): number {
    return this.#clock.driftMs()
  }

  /**
   * Asks the hall for a change and waits for its turn. Throws StorageFull or StorageBroken where the turn
   * could not be put on disk; then nothing has happened, or the process must look at its disk.
   */
  submit(asked: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#line.push({ asked, resolve, reject })
      this.#takeTurns()
    })
  }

  /** Reads between turns: what is seen is on disk. */
  async read<T>(work: (hall: Hall, now: HallTime) => T): Promise<T> {
    while (this.#deciding) await new Promise(setImmediate)
    return work(this.#hall, this.now())
  }

  /** A view to be followed; null where the hall has nothing that it could be of. */
  view(name: ViewName, of: string | null): Promise<LiveView | null> {
    return this.read(() => this.#views.view(name, of))
  }

  /** Hears of the steps of each turn, after they are on disk. Returns how to stop. */
  follow(follower: (steps: readonly Step[]) => void): () => void {
    this.#followers.add(follower)
    return () => this.#followers.delete(follower)
  }

  /** Reads what other processes have written. */
  catchUp(): Promise<void> {
    return this.#log.inTurn(this.id, async (turn) => {
      const touched = nothingTouched()
      const steps = await this.#readOthers(turn, touched)
      if (steps.length > 0) this.#publish(steps, touched)
    })
  }

  refreshViews(): void {
    this.#views.refreshAll()
  }

  /** Lets the line run dry and stops the clockwork of the views. */
  async stop(): Promise<void> {
    while (this.#turn) await this.#turn
    this.#views.stop()
  }

  #takeTurns(): void {
    if (this.#turn) return
    this.#turn = this.#turnsUntilEmpty().finally(() => {
      this.#turn = null
      if (this.#line.length > 0) this.#takeTurns()
    })
  }

  async #turnsUntilEmpty(): Promise<void> {
    while (this.#line.length > 0) {
      // Everything that has arrived by the end of this round of the event loop shares the turn.
      await new Promise(setImmediate)
      await this.#oneTurn(this.#line.splice(0, TURN_MAX))
    }
  }

  async #oneTurn(waiting: Waiting[]): Promise<void> {
    const touched = nothingTouched()
    try {
      const { answers, steps } = await this.#log.inTurn(this.id, (turn) => this.#decideAll(turn, waiting, touched))
      for (const [index, answer] of answers.entries()) waiting[index]?.resolve(answer)
      this.#publish(steps, touched)
    } catch (error) {
      await this.#startOver(waiting, error)
    }
  }

  async #decideAll(turn: Turn, waiting: Waiting[], touched: Touched): Promise<{ answers: Answer[]; steps: Step[] }> {
    this.#deciding = true
    const others = await this.#readOthers(turn, touched)
    const before = await turn.stepsOf(waiting.map(({ asked }) => asked.id))
    const inTurn: InTurn = { steps: [], before, touched }
    const answers = waiting.map(({ asked }) => this.#answer(asked, inTurn))
    if (inTurn.steps.length > 0) await turn.append(inTurn.steps)
    this.#deciding = false
    return { answers, steps: [...others, ...inTurn.steps] }
  }

  #answer(asked: Asked, inTurn: InTurn): Answer {
    const bodyHash = canonicalHash(asked.command)
    const before = inTurn.before.get(asked.id)
    if (before) return this.#sameAnswer(before, asked, bodyHash)
    if (asked.command.type === 'openDay' && !this.#hall.day) this.#clock.adoptWall()
    const at = this.now()
    const decision = decide(this.#hall, { ...asked, at })
    if (isRefusal(decision)) return { ...decision, now: at }
    if (decision.length === 0) return { seq: this.#hall.seq, now: at, result: {} }
    const { id: commandId, actor } = asked
    const step = sealStep(this.#hall.hash, {
      seq: this.#hall.seq + 1,
      at,
      actor,
      commandId,
      bodyHash,
      events: decision,
    })
    evolve(this.#hall, step, inTurn.touched)
    inTurn.steps.push(step)
    inTurn.before.set(commandId, { hallId: this.id, step })
    return doneBy(step, asked.command)
  }

  /** The same id with the same body gets the first answer; with another body, asker or hall it is refused. */
  #sameAnswer({ hallId, step }: StepFound, { actor, command }: Asked, bodyHash: string): Answer {
    const same = hallId === this.id && step.bodyHash === bodyHash && step.actor.id === actor.id
    return same ? doneBy(step, command) : { refused: 'different-command', now: this.now() }
  }

  async #readOthers(turn: Turn, touched: Touched): Promise<Step[]> {
    const head = await turn.head()
    const steps: Step[] = []
    while (this.#hall.seq < head.seq) {
      const page = await turn.readAfter(this.#hall.seq, PAGE)
      if (brokenLink(this.#hall, page)) throw new Error(`the chain of ${this.id} does not hold after ${this.#hall.seq}`)
      for (const step of page) evolve(this.#hall, step, touched)
      steps.push(...page)
    }
    return steps
  }

  #publish(steps: readonly Step[], touched: Touched): void {
    if (steps.length === 0) return
    this.#views.touch(touched)
    for (const follower of this.#followers) follower(steps)
  }

  /** Nothing of the turn is on disk, so nothing of it may stay in memory. */
  async #startOver(waiting: Waiting[], error: unknown): Promise<void> {
    try {
      this.#hall = await this.#load()
    } finally {
      this.#deciding = false
      for (const { reject } of waiting) reject(error)
    }
  }
}

function doneBy(step: Step, command: Command): Done {
  return { seq: step.seq, now: step.at, result: resultOf(command.type, step) }
}
