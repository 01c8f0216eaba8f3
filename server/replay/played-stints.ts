import type { Command } from '@tingxu/shared/commands.ts'
import type { CounterId, HallTime, TicketId } from '@tingxu/shared/ids.ts'
import { isRefusal } from '../domain/ask.ts'
import type { TicketCalled } from '../domain/events.ts'
import { currentAtCounter, type Rehearsal } from './rehearsal.ts'
import type { Press, PressCommand, Script, ScriptStint } from './script.ts'

/** What the counters are told of their stints. */
export type Told = {
  freeIn(counterId: CounterId, gapMs: number): void
  resumes(counterId: CounterId, ticketId: TicketId): void
}

/** A ticket in a counter's hands. */
type Playing = { ticketId: TicketId; counterId: CounterId; stint: ScriptStint; since: HallTime }

/**
 * Everybody's time at the counter, played as it was. Other settings may ask for more than was pressed then, one more
 * recall before a no-show, say: then that is pressed too, as soon as the hall allows it.
 */
export class PlayedStints {
  readonly #rehearsal: Rehearsal
  readonly #script: Script
  readonly #told: Told
  /** How many of a ticket's stints have been played. */
  readonly #played = new Map<TicketId, ScriptStint[]>()

  constructor(rehearsal: Rehearsal, script: Script, told: Told) {
    this.#rehearsal = rehearsal
    this.#script = script
    this.#told = told
  }

  begin({ ticketId, counterId, serviceId }: Pick<TicketCalled, 'ticketId' | 'counterId' | 'serviceId'>): void {
    const stint = this.#nextOf(ticketId, serviceId)
    this.#press({ ticketId, counterId, stint, since: this.#rehearsal.now }, 0)
  }

  /** A held ticket is back at its counter, unless its hold was over. */
  resume(counterId: CounterId, ticketId: TicketId): void {
    const { hall } = this.#rehearsal
    const ticket = hall.tickets.get(ticketId)
    if (!ticket) return
    const resumed = this.#rehearsal.ask({ type: 'resumeTicket', counterId, expect: null, ticketId })
    if (!isRefusal(resumed)) this.begin({ ticketId, counterId, serviceId: ticket.serviceId })
  }

  #nextOf(ticketId: TicketId, serviceId: string): ScriptStint {
    const left = this.#played.get(ticketId) ?? [...(this.#script.stints.get(ticketId) ?? [])]
    this.#played.set(ticketId, left)
    const place = left.findIndex((stint) => stint.serviceId === serviceId)
    const [stint = this.#script.typical.get(serviceId) ?? AT_ONCE] = place < 0 ? [] : left.splice(place, 1)
    return stint
  }

  #press(playing: Playing, place: number): void {
    const press = playing.stint.presses[place]
    if (!press) return this.#end(playing)
    this.#rehearsal.at(playing.since + press.afterMs, () => this.#pressNow(playing, press, place))
  }

  #pressNow(playing: Playing, press: Press, place: number): void {
    // The visitor has left meanwhile; the counter has heard of it.
    if (!this.#isStillThere(playing)) return
    const answer = this.#ask(playing, press.command)
    if (isRefusal(answer)) {
      const again = this.#makesUp(playing, press, answer)
      if (again !== null) return this.#rehearsal.at(again, () => this.#pressNow(playing, press, place))
    } else this.#follows(playing, press.command)
    this.#press(playing, place + 1)
  }

  /** What has to come before the press, done now; when to press again, or null to leave it. */
  #makesUp(playing: Playing, { command }: Press, refusal: { refused: string; at?: number }): HallTime | null {
    const { now } = this.#rehearsal
    if (command.type === 'recall') return null
    switch (refusal.refused) {
      case 'too-soon':
        return refusal.at ?? null
      case 'too-few-calls': {
        const recalled = this.#ask(playing, { type: 'recall' })
        return isRefusal(recalled) ? ((recalled as { at?: number }).at ?? null) : now
      }
      case 'not-started':
        return isRefusal(this.#ask(playing, { type: 'startService' })) ? null : now
    }
    return null
  }

  #follows({ ticketId, counterId, stint }: Playing, { type }: PressCommand): void {
    const { now, hall } = this.#rehearsal
    const later = (afterMs: number | null, does: () => void) => {
      if (afterMs !== null) this.#rehearsal.at(now + afterMs, does)
    }
    if (type === 'markNoShow') {
      later(stint.returnsAfterMs, () => void this.#rehearsal.ask({ type: 'returnTicket', ticketId }))
    }
    const state = hall.tickets.get(ticketId)?.state
    if (type !== 'holdTicket' || state?.name !== 'held') return
    later(stint.resumesAfterMs, () => this.#told.resumes(counterId, ticketId))
    this.#rehearsal.at(state.until, () => void this.#rehearsal.ask({ type: 'endHold', counterId, ticketId }))
  }

  #end(playing: Playing): void {
    if (this.#isStillThere(playing)) {
      this.#ask(playing, { type: 'startService' })
      this.#ask(playing, { type: 'finishService', outcome: 'done' })
    }
    this.#told.freeIn(playing.counterId, playing.stint.gapMs)
  }

  #isStillThere({ counterId, ticketId }: Playing): boolean {
    return currentAtCounter(this.#rehearsal.hall, counterId) === ticketId
  }

  #ask({ counterId, ticketId }: Playing, command: PressCommand) {
    const whole: Command =
      command.type === 'cancelTicket'
        ? { ...command, ticketId }
        : command.type === 'transferTicket'
          ? { ...command, ticketId, counterId, expect: ticketId }
          : { ...command, counterId, expect: ticketId }
    return this.#rehearsal.ask(whole)
  }
}

/** For a service that nobody was served with that day. */
const AT_ONCE: ScriptStint = {
  serviceId: '',
  presses: [],
  gapMs: 0,
  returnsAfterMs: null,
  resumesAfterMs: null,
}
