import type { Command, CommandType } from '@tingxu/shared/commands.ts'
import { type CommandId, type HallId, newId } from '@tingxu/shared/ids.ts'
import { ATTEMPT_MS_MAX, RETRY_MS_FIRST, RETRY_MS_MAX } from '@tingxu/shared/limits.ts'
import { type Answer, answerFrom } from './answer.ts'
import { askHall } from './ask-hall.ts'
import { backOffMs } from './back-off.ts'
import type { Credential } from './credential.ts'
import { type Keeping, keptHere, type Pending, PendingCommands } from './pending-commands.ts'

export type HallClientOptions = {
  hallId: HallId
  credential: Credential
  /** Which screen this is: `kiosk`, `desk`. Keeps its unanswered commands apart from other screens of the browser. */
  whose: string
  language?: () => string
  fetch?: typeof fetch
  storage?: Keeping | null
  wait?: (ms: number) => Promise<void>
  /** Milliseconds of a clock that only goes forward. */
  elapsedMs?: () => number
  random?: () => number
}
export type SendOptions = {
  /** Give up after this; left out, the command is asked until somebody answers. */
  answerMs?: number
}

/**
 * Asks a hall. A command gets its id once and keeps it through every retry and reload, so that the hall does once what
 * was asked once; only an answer of the hall itself, or the asker's own patience, ends the asking.
 */
export class HallClient {
  readonly hallId: HallId
  readonly credential: Credential
  readonly #options: HallClientOptions
  readonly #pending: PendingCommands

  constructor(options: HallClientOptions) {
    this.hallId = options.hallId
    this.credential = options.credential
    this.#options = options
    this.#pending = new PendingCommands(
      options.whose,
      options.hallId,
      options.storage === undefined ? keptHere() : options.storage,
    )
  }

  send<C extends Command>(command: C, { answerMs }: SendOptions = {}): Promise<Answer<C['type']>> {
    const pending: Pending = { id: newId(), command, askedAt: Date.now(), answerMs: answerMs ?? null }
    this.#pending.keep(pending)
    return this.#untilAnswered<C['type']>(pending, answerMs ?? null)
  }

  /** Whether an earlier life of this page asked for something that is not answered yet. */
  hasPending(): boolean {
    return this.#pending.left().length > 0
  }

  /** Asks on for what an earlier life of this page asked; what nobody waits for any more is let go. */
  resumePending(): Promise<{ id: CommandId; command: Command; answer: Answer }[]> {
    return Promise.all(
      this.#pending.left().map(async (pending) => {
        const answer = await this.#untilAnswered<CommandType>(pending, restMs(pending))
        return { id: pending.id, command: pending.command, answer }
      }),
    )
  }

  /** One GET with this client's credential: the body, or null if nobody answered or the hall said no. */
  async read<Body>(path: string): Promise<Body | null> {
    const answered = await askHall(path, this.#asking())
    return answered?.status === 200 ? (answered.body as Body) : null
  }

  async #untilAnswered<T extends CommandType>(pending: Pending, answerMs: number | null): Promise<Answer<T>> {
    const until = answerMs === null ? Number.POSITIVE_INFINITY : this.#elapsedMs() + answerMs
    let answer: Answer<T> | null = null
    for (let attempt = 0; answer === null; attempt += 1) {
      const leftMs = until - this.#elapsedMs()
      if (leftMs <= 0) break
      answer = await this.#ask<T>(pending, Math.min(leftMs, ATTEMPT_MS_MAX))
      if (answer === null) await this.#rest(attempt, until)
    }
    this.#pending.forget(pending.id)
    return answer ?? { kind: 'unknown' }
  }

  async #ask<T extends CommandType>({ id, command }: Pending, withinMs: number): Promise<Answer<T> | null> {
    const path = `/api/halls/${encodeURIComponent(this.hallId)}/commands`
    const answered = await askHall(path, { ...this.#asking(), body: { id, command }, withinMs })
    return answered && answerFrom<T>(answered.status, answered.body)
  }

  async #rest(attempt: number, until: number) {
    const pauseMs = backOffMs(attempt, RETRY_MS_FIRST, RETRY_MS_MAX, this.#options.random)
    await (this.#options.wait ?? wait)(Math.max(0, Math.min(pauseMs, until - this.#elapsedMs())))
  }

  #asking() {
    return { credential: this.credential, language: this.#options.language?.(), fetch: this.#options.fetch }
  }

  #elapsedMs(): number {
    return (this.#options.elapsedMs ?? (() => performance.now()))()
  }
}

/** What is left of the asker's patience after a reload; a device clock that went back leaves none. */
function restMs({ askedAt, answerMs }: Pending): number | null {
  if (answerMs === null) return null
  const passedMs = Date.now() - askedAt
  return passedMs < 0 ? 0 : answerMs - passedMs
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
