import type { CounterId } from '@tingxu/shared/ids.ts'
import type { Event, Step } from '../domain/events.ts'
import type { Hall } from '../domain/hall.ts'
import { candidateCount } from '../domain/next.ts'
import { prospectOf } from '../domain/prospect.ts'
import type { Happening } from './script.ts'

type Beginning = { gapMs: number }
type Pausing = Extract<Happening, { what: 'pauses' }>

/** Who sat where, and when they were away: read off the log one event after the other. */
export class SeatsInLog {
  readonly happenings: Happening[] = []
  /** What a counter has begun or gone on with, until its first call. */
  readonly #begun = new Map<CounterId, Beginning>()
  readonly #paused = new Map<CounterId, Pausing>()

  /** Whether the event was about a seat. */
  read(hall: Hall, { at, commandId: id, actor }: Step, event: Event): boolean {
    switch (event.type) {
      case 'counterOpened':
      case 'clerkReplaced': {
        const { counterId, staffId } = event
        const command = { type: 'openCounter', counterId, takeOver: true } as const
        this.#begin(counterId, { at, id, actor: { role: 'clerk', id: staffId }, what: 'begins', command, gapMs: 0 })
        return true
      }
      case 'counterPaused': {
        const { counterId, reason } = event
        const pausing: Pausing = { at, id, actor, what: 'pauses', counterId, reason, lastsMs: null, gapMs: 0 }
        this.#paused.set(counterId, pausing)
        this.happenings.push(pausing)
        return true
      }
      case 'counterResumed': {
        const pausing = this.#paused.get(event.counterId)
        if (!pausing) {
          const command = { type: 'resumeCounter', counterId: event.counterId } as const
          this.#begin(event.counterId, { at, id, actor, what: 'begins', command, gapMs: 0 })
          return true
        }
        pausing.lastsMs = at - pausing.at
        this.#begun.set(event.counterId, pausing)
        return true
      }
      case 'counterClosed': {
        const { counterId } = event
        const emptyFirst = candidateCount(prospectOf(hall, counterId, at)) === 0
        this.happenings.push({ at, id, actor, what: 'closes', counterId, emptyFirst })
        this.#begun.delete(counterId)
        return true
      }
    }
    return false
  }

  /** The counter has called; `gapMs`: how long it let somebody wait before. */
  called(counterId: CounterId, gapMs: number): void {
    const begun = this.#begun.get(counterId)
    if (begun) begun.gapMs = gapMs
    this.#begun.delete(counterId)
  }

  #begin(counterId: CounterId, happening: Happening & Beginning): void {
    this.happenings.push(happening)
    this.#begun.set(counterId, happening)
  }
}
