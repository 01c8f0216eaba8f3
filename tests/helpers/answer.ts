import { type Decision, isRefusal } from '@tingxu/server/domain/ask.ts'
import type { Actor, Event } from '@tingxu/server/domain/events.ts'
import { resultOf } from '@tingxu/server/domain/result.ts'
import type { Command } from '@tingxu/shared/commands.ts'
import type { RefusalReason } from '@tingxu/shared/refusals.ts'
import { expect } from 'vitest'

type EventLike = { type: Event['type'] } & Record<string, unknown>

/** What the hall said to a command. */
export class Answer {
  readonly decision: Decision
  readonly #command: Command
  readonly #actor: Actor

  constructor(decision: Decision, command: Command, actor: Actor) {
    this.decision = decision
    this.#command = command
    this.#actor = actor
  }

  isAccepted(): this {
    if (isRefusal(this.decision)) throw new Error(`${this.#command.type}: ${JSON.stringify(this.decision)}`)
    return this
  }

  /** These events in this order and no others; of each the fields named here. */
  happens(...events: EventLike[]): this {
    this.isAccepted()
    expect(this.decision).toMatchObject(events)
    return this
  }

  /** What the asker is told. */
  answers(result: object): this {
    const events = isRefusal(this.decision) ? [] : this.decision
    expect(resultOf(this.#command.type, { events, actor: this.#actor })).toEqual(result)
    return this
  }

  isRefused(reason: RefusalReason, rest: object = {}): void {
    expect(this.decision).toEqual({ refused: reason, ...rest })
  }

  /** Accepted, and nothing happens. */
  staysQuiet(): void {
    expect(this.decision).toEqual([])
  }
}
