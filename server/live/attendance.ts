import type { CounterId, HallTime, StaffId } from '@tingxu/shared/ids.ts'
import type { DueCommand } from '../domain/due-commands.ts'
import type { Hall } from '../domain/hall.ts'

/**
 * Which clerks' desks are being followed, which the log cannot know by itself (rule K4). Who comes and who has been
 * gone for too long is written down by commands like any other.
 */
export class Attendance {
  readonly #startedAt: HallTime
  readonly #desks = new Map<string, { followers: number; since: HallTime }>()
  readonly #listeners = new Set<() => void>()
  #comings = 0

  /** `startedAt`: whoever was there before is missed from then on; nobody could follow a desk while there was no hall. */
  constructor(startedAt: HallTime) {
    this.#startedAt = startedAt
  }

  /** A clerk's own desk is followed from now on. Returns how to say that it is not any more. */
  follows(counterId: CounterId, staffId: StaffId, now: () => HallTime): () => void {
    this.#count(counterId, staffId, 1, now())
    return () => this.#count(counterId, staffId, -1, now())
  }

  /** Hears of everybody who comes and goes. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What is to be written down of those who sit at counters. */
  *due({ counters, settings }: Hall, now: HallTime): Generator<DueCommand> {
    const absentMs = (settings?.call.absentMinutes ?? 0) * 60_000
    for (const { id: counterId, state, clerk } of counters.values()) {
      if (state.name === 'closed') continue
      const { staffId } = state
      const desk = this.#desks.get(keyOf(counterId, staffId)) ?? { followers: 0, since: this.#startedAt }
      const of = `${counterId} ${staffId}`
      if (desk.followers > 0 && clerk !== 'present') {
        const subject = `present ${of} ${desk.since} ${this.#comings}`
        yield { at: now, subject, command: { type: 'notePresence', counterId, staffId } }
      }
      if (desk.followers === 0 && clerk === 'present') {
        const from = Math.max(desk.since, state.since)
        const subject = `absent ${of} ${from}`
        yield { at: from + absentMs, subject, command: { type: 'noteAbsence', counterId, staffId } }
      }
    }
  }

  #count(counterId: CounterId, staffId: StaffId, more: 1 | -1, now: HallTime): void {
    const key = keyOf(counterId, staffId)
    const desk = this.#desks.get(key) ?? { followers: 0, since: now }
    const followers = desk.followers + more
    const turned = desk.followers === 0 || followers === 0
    if (turned && more === 1) this.#comings++
    this.#desks.set(key, { followers, since: turned ? now : desk.since })
    if (turned) for (const listener of this.#listeners) listener()
  }
}

function keyOf(counterId: CounterId, staffId: StaffId): string {
  return `${counterId} ${staffId}`
}
