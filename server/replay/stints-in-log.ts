import type { CounterId, HallTime, ServiceId, TicketId } from '@tingxu/shared/ids.ts'
import type { Event, ServiceFinished, Step, TicketCalled } from '../domain/events.ts'
import type { Hall } from '../domain/hall.ts'
import { gapBefore } from './gap-before.ts'
import { transferOf } from './happening-of.ts'
import type { PressCommand, ScriptStint } from './script.ts'

type Open = { ticketId: TicketId; since: HallTime; stint: ScriptStint }

/** What everybody's time at a counter was like: read off the log one event after the other. */
export class StintsInLog {
  readonly byTicket = new Map<TicketId, ScriptStint[]>()
  readonly #open = new Map<CounterId, Open>()
  /** What a counter did last, until it calls the next. */
  readonly #last = new Map<CounterId, ScriptStint>()
  readonly #missed = new Map<TicketId, Open>()
  readonly #held = new Map<TicketId, Open>()

  /** A call begins a stint. How long the counter let the called one wait before, null where that is the last stint's. */
  call(hall: Hall, { at, events }: Step, event: TicketCalled): number | null {
    const { counterId, ticketId, serviceId } = event
    const ticket = hall.tickets.get(ticketId)
    const atOnce = events.some(({ type }) => type === 'serviceFinished')
    const gapMs = atOnce || !ticket ? 0 : gapBefore(hall, counterId, ticket, at)
    const last = this.#last.get(counterId)
    if (last) last.gapMs = gapMs
    this.#begin(counterId, ticketId, serviceId, at)
    return last ? null : gapMs
  }

  /** Whether the event was about somebody at a counter. */
  read(hall: Hall, { at }: Step, event: Event): boolean {
    switch (event.type) {
      case 'serviceStarted':
        return this.#press(event, at, { type: 'startService' })
      case 'ticketRecalled':
        return this.#press(event, at, { type: 'recall' })
      case 'serviceFinished':
        return this.#end(event, at, finishOf(event))
      case 'ticketMissed':
        this.#keep(this.#missed, event, at)
        return this.#end(event, at, { type: 'markNoShow' })
      case 'ticketHeld': {
        this.#keep(this.#held, event, at)
        const { reason, until } = event
        const minutes = (until - at) / 60_000
        return this.#end(event, at, { type: 'holdTicket', minutes, ...(reason !== undefined && { reason }) })
      }
      case 'ticketTransferred': {
        const { counterId } = event
        if (counterId === undefined || this.#open.get(counterId)?.ticketId !== event.ticketId) return false
        return this.#end({ ...event, counterId }, at, { type: 'transferTicket', ...transferOf(event) })
      }
      case 'ticketCancelled': {
        const counterId = counterWith(hall, event.ticketId)
        return counterId !== null && this.#end({ ...event, counterId }, at, { type: 'cancelTicket' })
      }
      case 'ticketReturned':
        return this.#after(this.#missed, event, at, 'returnsAfterMs')
      case 'ticketResumed':
        this.#after(this.#held, event, at, 'resumesAfterMs')
        this.#begin(event.counterId, event.ticketId, event.serviceId, at)
        return true
      case 'counterPaused':
      case 'counterClosed':
        this.#last.delete(event.counterId)
        return false
    }
    return false
  }

  /** Of each service the stint of middle length that ended with its finish: for who was never called. */
  typical(): Map<ServiceId, ScriptStint> {
    const finished = [...this.byTicket.values()].flat().filter(({ presses }) => {
      return presses.at(-1)?.command.type === 'finishService'
    })
    const byService = Map.groupBy(finished, ({ serviceId }) => serviceId)
    return new Map(
      [...byService].flatMap(([serviceId, stints]) => {
        const middle = stints.sort((a, b) => lengthOf(a) - lengthOf(b))[stints.length >> 1]
        return middle ? [[serviceId, middle] as const] : []
      }),
    )
  }

  #begin(counterId: CounterId, ticketId: TicketId, serviceId: ServiceId, since: HallTime): void {
    const stint: ScriptStint = { serviceId, presses: [], gapMs: 0, returnsAfterMs: null, resumesAfterMs: null }
    this.byTicket.set(ticketId, [...(this.byTicket.get(ticketId) ?? []), stint])
    this.#open.set(counterId, { ticketId, since, stint })
  }

  #press({ counterId }: { counterId: CounterId }, at: HallTime, command: PressCommand): true {
    const open = this.#open.get(counterId)
    open?.stint.presses.push({ afterMs: at - open.since, command })
    return true
  }

  #end(event: { counterId: CounterId }, at: HallTime, command: PressCommand): true {
    this.#press(event, at, command)
    const open = this.#open.get(event.counterId)
    this.#open.delete(event.counterId)
    if (open) this.#last.set(event.counterId, open.stint)
    return true
  }

  #keep(
    kept: Map<TicketId, Open>,
    { ticketId, counterId }: { ticketId: TicketId; counterId: CounterId },
    at: HallTime,
  ) {
    const open = this.#open.get(counterId)
    if (open) kept.set(ticketId, { ...open, since: at })
  }

  #after(
    kept: Map<TicketId, Open>,
    { ticketId }: { ticketId: TicketId },
    at: HallTime,
    which: 'returnsAfterMs' | 'resumesAfterMs',
  ): true {
    const open = kept.get(ticketId)
    if (open) open.stint[which] = at - open.since
    kept.delete(ticketId)
    return true
  }
}

function finishOf(event: ServiceFinished): PressCommand {
  const { outcome, kind, quantity, missingMaterials, noteId, endVisit } = event
  return {
    type: 'finishService',
    outcome,
    ...(kind !== undefined && { kind }),
    ...(quantity !== undefined && { quantity }),
    ...(missingMaterials !== undefined && { missingMaterials }),
    ...(noteId !== undefined && { noteId }),
    ...(endVisit !== undefined && { endVisit }),
  }
}

function counterWith({ tickets }: Hall, ticketId: TicketId): CounterId | null {
  const state = tickets.get(ticketId)?.state
  return state?.name === 'called' || state?.name === 'serving' ? state.counterId : null
}

function lengthOf({ presses }: ScriptStint): number {
  return presses.at(-1)?.afterMs ?? 0
}
