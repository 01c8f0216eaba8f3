import type { CounterId, HallTime, ServiceId, TicketId } from '@tingxu/shared/ids.ts'
import { isRefusal } from '../domain/ask.ts'
import { callableFrom } from '../domain/auto-call.ts'
import type { Event } from '../domain/events.ts'
import { servicesOf } from '../domain/serving.ts'
import type { Touched } from '../domain/touched.ts'
import { PlayedStints } from './played-stints.ts'
import { currentAtCounter, type Rehearsal } from './rehearsal.ts'
import type { Script } from './script.ts'

/** What its clerk still has in mind, besides calling: at the next free moment, or once nobody waits. */
type InMind = { gapMs: number; readyFrom: HallTime; whenFree: (() => void)[]; whenEmpty: (() => void)[] }

/** The counters of a rehearsal: each calls as soon as it is free, ready, and somebody can be called. */
export class PlayedCounters {
  readonly #rehearsal: Rehearsal
  readonly #stints: PlayedStints
  readonly #inMind = new Map<CounterId, InMind>()
  /** Those that have nobody to call, and the services that would change that. */
  readonly #idle = new Map<CounterId, ReadonlySet<ServiceId>>()

  constructor(rehearsal: Rehearsal, script: Script) {
    this.#rehearsal = rehearsal
    this.#stints = new PlayedStints(rehearsal, script, {
      freeIn: (counterId, gapMs) => this.isReadyIn(counterId, gapMs),
      resumes: (counterId, ticketId) => this.#resumes(counterId, ticketId),
    })
    rehearsal.onStep((events, touched) => this.#heard(events, touched))
  }

  isReadyIn(counterId: CounterId, gapMs: number): void {
    const inMind = this.#of(counterId)
    inMind.gapMs = gapMs
    inMind.readyFrom = this.#rehearsal.now + gapMs
    this.#rehearsal.at(inMind.readyFrom, () => this.#looks(counterId))
  }

  whenFree(counterId: CounterId, does: () => void): void {
    this.#of(counterId).whenFree.push(does)
    this.#looks(counterId)
  }

  whenEmpty(counterId: CounterId, does: () => void): void {
    this.#of(counterId).whenEmpty.push(does)
    this.#looks(counterId)
  }

  #heard(events: readonly Event[], touched: Touched): void {
    for (const event of events) if (event.type === 'ticketCalled') this.#stints.begin(event)
    const looks = (counterId: CounterId) => this.#rehearsal.at(this.#rehearsal.now, () => this.#looks(counterId))
    for (const counterId of touched.counters) {
      if (currentAtCounter(this.#rehearsal.hall, counterId) === null) looks(counterId)
    }
    for (const [counterId, services] of this.#idle) {
      if (!touched.hall && services.isDisjointFrom(touched.services)) continue
      this.#idle.delete(counterId)
      // Somebody has come: the clerk takes as long to call as after the last one.
      this.isReadyIn(counterId, this.#of(counterId).gapMs)
    }
  }

  #looks(counterId: CounterId): void {
    const { hall, now } = this.#rehearsal
    const counter = hall.counters.get(counterId)
    if (!counter || counter.state.name === 'closed' || counter.currentId !== null) return
    const inMind = this.#of(counterId)
    const does = inMind.whenFree.shift()
    if (does) {
      does()
      return this.#looks(counterId)
    }
    if (counter.state.name === 'paused' || now < inMind.readyFrom) return
    const called = this.#rehearsal.ask({ type: 'callNext', counterId, expect: null })
    if (isRefusal(called)) this.#hasNobody(counterId)
  }

  #hasNobody(counterId: CounterId): void {
    const { hall, now } = this.#rehearsal
    for (const does of this.#of(counterId).whenEmpty.splice(0)) does()
    const counter = hall.counters.get(counterId)
    if (counter?.state.name !== 'open') return
    this.#idle.set(counterId, new Set(servicesOf(hall, counterId, now)))
    const from = callableFrom(hall, counter, now)
    if (from !== null && from > now) this.#rehearsal.at(from, () => this.#looks(counterId))
  }

  #resumes(counterId: CounterId, ticketId: TicketId): void {
    this.whenFree(counterId, () => this.#stints.resume(counterId, ticketId))
  }

  #of(counterId: CounterId): InMind {
    const inMind = this.#inMind.get(counterId) ?? { gapMs: 0, readyFrom: 0, whenFree: [], whenEmpty: [] }
    this.#inMind.set(counterId, inMind)
    return inMind
  }
}
