import type { Settings } from '@tingxu/shared/settings.ts'
import type { PlainEvent, PlainStep, PlainTaking } from './plain-log.ts'

/** A ticket of the date as the log tells it. */
export type PlainTicket = {
  id: string
  label: string
  seriesId: string
  round: number
  number: number
  serviceId: string
  classId: string
  takenSeq: number
  arrivedAt: number
  state: PlainState
  counterId: string | null
  /** When it came into its state. */
  since: number
  returns: number
  returnUntil: number
  promise: { at: number; whenCalls: number } | null
}

export type PlainState =
  | 'held'
  | 'waiting'
  | 'called'
  | 'serving'
  | 'missed'
  | 'finished'
  | 'no-show'
  | 'cancelled'
  | 'expired'

export type PlainCounter = { seat: 'closed' | 'open' | 'paused'; staffId: string | null; currentId: string | null }
export type Moment = Pick<PlainStep, 'seq' | 'at'>

/**
 * A hall rebuilt from its log, plainly: lists that are searched, nothing kept in order, nothing remembered
 * that could be counted again. `apply` says what may not have happened.
 */
export class PlainHall {
  /** Every document ever published; the last is in force, the others tell of what was removed. */
  documents: Settings[] = []
  date: string | null = null
  lastDate: string | null = null
  tickets: PlainTicket[] = []
  counters = new Map<string, PlainCounter>()
  /** The services called on this date, in order, and whether the call went first. */
  calls: { serviceId: string; wentFirst: boolean }[] = []

  get settings(): Settings {
    const settings = this.documents.at(-1)
    if (!settings) throw new Error('a hall without settings')
    return settings
  }

  ticket(id: string): PlainTicket | undefined {
    return this.tickets.find((ticket) => ticket.id === id)
  }

  /** Takes over one event and says what about it was not allowed. */
  apply(event: PlainEvent, moment: Moment): string[] {
    switch (event.type) {
      case 'hallFounded':
      case 'ticketsStopped':
      case 'ticketsResumed':
      case 'servicePaused':
      case 'serviceResumed':
      case 'autoCallStopped':
        return []
      case 'settingsPublished':
        return this.#published(event.settings)
      case 'dayOpened':
        return this.#dayOpened(event.date)
      case 'dayClosed':
        return this.#dayClosed(event.date)
      case 'ticketTaken':
        return this.#taken(event, moment)
      case 'ticketCalled':
        this.calls.push({ serviceId: event.serviceId, wentFirst: event.wentFirst })
        return this.#called(event.ticketId, event.counterId, event.confirmArrival ? 'called' : 'serving', moment)
      case 'ticketRecalled':
        return this.#expect(event.ticketId, ['called', 'serving'], event.counterId)
      case 'serviceStarted':
        return this.#move(event.ticketId, ['called'], 'serving', moment, event.counterId)
      case 'serviceFinished':
        return this.#leave(event.ticketId, ['serving'], 'finished', moment, event.counterId)
      case 'ticketMissed':
        return this.#missed(event.ticketId, event.returnUntil, moment, event.counterId)
      case 'ticketReturned':
        return this.#returned(event.ticketId, event.afterCalls, moment)
      case 'ticketCancelled':
        return this.#leave(event.ticketId, ['waiting', 'called', 'serving', 'missed'], 'cancelled', moment, null)
      case 'ticketExpired':
        return this.#move(event.ticketId, ['waiting'], 'expired', moment, null)
      case 'noShowRecorded':
        return this.#move(event.ticketId, ['missed'], 'no-show', moment, null)
      case 'counterOpened':
        return this.#seat(event.counterId, ['closed'], { seat: 'open', staffId: event.staffId })
      case 'clerkReplaced':
        return this.#seat(event.counterId, ['open', 'paused'], { staffId: event.staffId })
      case 'counterClosed':
        return this.#seat(event.counterId, ['open', 'paused'], { seat: 'closed', staffId: null }, 'free')
      case 'counterPaused':
        return this.#seat(event.counterId, ['open'], { seat: 'paused' }, 'free')
      case 'counterResumed':
        return this.#seat(event.counterId, ['paused'], { seat: 'open' })
    }
  }

  #published(settings: Settings): string[] {
    this.documents.push(settings)
    for (const { id } of settings.counters) {
      if (!this.counters.has(id)) this.counters.set(id, { seat: 'closed', staffId: null, currentId: null })
    }
    return []
  }

  #dayOpened(date: string): string[] {
    const faults = this.date === null ? [] : [`${date} opened while ${this.date} was open`]
    if (this.lastDate !== null && date < this.lastDate) faults.push(`${date} opened after ${this.lastDate}`)
    if (date !== this.lastDate) {
      this.tickets = []
      this.calls = []
    }
    this.date = date
    this.lastDate = date
    return faults
  }

  #dayClosed(date: string): string[] {
    const left = this.tickets.filter(({ state }) => !isOver(state)).map(({ label, state }) => `${label} is ${state}`)
    const seated = [...this.counters].filter(([, { seat }]) => seat !== 'closed').map(([id]) => `${id} is not closed`)
    const wrong = this.date === date ? [] : [`${date} closed, ${this.date} was open`]
    this.date = null
    return [...wrong, ...left, ...seated]
  }

  #taken(event: PlainTaking, { seq, at }: Moment): string[] {
    const { ticketId: id, label, seriesId, round, number, serviceIds, classId } = event
    const faults = this.date === null ? [`${label} taken while no day was open`] : []
    if (this.ticket(id)) faults.push(`${label} taken twice`)
    const serviceId = serviceIds[0] ?? ''
    const nowhere = { state: 'waiting', counterId: null, returns: 0, returnUntil: 0, promise: null } as const
    const place = { serviceId, classId, takenSeq: seq, arrivedAt: at, since: at }
    this.tickets.push({ id, label, seriesId, round, number, ...place, ...nowhere })
    return faults
  }

  #called(ticketId: string, counterId: string, state: PlainState, moment: Moment): string[] {
    const counter = this.counters.get(counterId)
    if (!counter) return [`called to ${counterId}, which is not there`]
    const faults = counter.seat === 'open' ? [] : [`called to ${counterId}, which is ${counter.seat}`]
    if (counter.currentId !== null) faults.push(`called to ${counterId}, where ${counter.currentId} is`)
    const moved = this.#move(ticketId, ['waiting'], state, moment, null)
    counter.currentId = ticketId
    const ticket = this.ticket(ticketId)
    if (ticket) ticket.counterId = counterId
    return [...faults, ...moved]
  }

  #missed(ticketId: string, returnUntil: number, moment: Moment, counterId: string): string[] {
    const faults = this.#leave(ticketId, ['called', 'serving'], 'missed', moment, counterId)
    const ticket = this.ticket(ticketId)
    if (ticket) ticket.returnUntil = returnUntil
    return faults
  }

  #returned(ticketId: string, afterCalls: number, moment: Moment): string[] {
    const ticket = this.ticket(ticketId)
    const late = ticket && moment.at > ticket.returnUntil ? [`${ticket.label} returned too late`] : []
    const faults = this.#move(ticketId, ['missed'], 'waiting', moment, null)
    if (ticket) {
      ticket.returns += 1
      const calls = this.calls.filter(({ serviceId }) => serviceId === ticket.serviceId).length
      ticket.promise = { at: moment.at, whenCalls: calls + afterCalls }
    }
    return [...late, ...faults]
  }

  /** The same as `#move`, and the ticket's counter is free again. */
  #leave(ticketId: string, from: PlainState[], to: PlainState, moment: Moment, counterId: string | null): string[] {
    const at = this.ticket(ticketId)?.counterId ?? null
    const faults = this.#move(ticketId, from, to, moment, counterId)
    const counter = at === null ? undefined : this.counters.get(at)
    if (counter?.currentId === ticketId) counter.currentId = null
    const ticket = this.ticket(ticketId)
    if (ticket) ticket.counterId = null
    return faults
  }

  #move(ticketId: string, from: PlainState[], to: PlainState, { at }: Moment, counterId: string | null): string[] {
    const faults = this.#expect(ticketId, from, counterId)
    const ticket = this.ticket(ticketId)
    if (ticket) Object.assign(ticket, { state: to, since: at, promise: null })
    return faults
  }

  #expect(ticketId: string, states: PlainState[], counterId: string | null): string[] {
    const ticket = this.ticket(ticketId)
    if (!ticket) return [`ticket ${ticketId} is not of this date`]
    const { label, state } = ticket
    const faults = states.includes(state) ? [] : [`${label} is ${state}, not ${states.join(' or ')}`]
    if (counterId === null) return faults
    if (ticket.counterId !== counterId) faults.push(`${label} is at ${ticket.counterId}, not at ${counterId}`)
    if (this.counters.get(counterId)?.currentId !== ticketId) faults.push(`${counterId} does not have ${label}`)
    return faults
  }

  #seat(counterId: string, from: PlainCounter['seat'][], change: Partial<PlainCounter>, free?: 'free'): string[] {
    const counter = this.counters.get(counterId)
    if (!counter) return [`${counterId} is not there`]
    const faults = from.includes(counter.seat) ? [] : [`${counterId} is ${counter.seat}, not ${from.join(' or ')}`]
    if (free && counter.currentId !== null) faults.push(`${counterId} left while ${counter.currentId} was there`)
    Object.assign(counter, change)
    return faults
  }
}

export function isOver(state: PlainState): boolean {
  return state === 'finished' || state === 'no-show' || state === 'cancelled' || state === 'expired'
}

/** In the hall: waiting, at a counter, or missed and able to come back (rule N2). */
export function isInHall(hall: PlainHall, ticket: PlainTicket, at: number): boolean {
  if (ticket.state !== 'missed') return !isOver(ticket.state)
  // Somebody who was given its label since has it for good, whatever newer settings would allow.
  const passedOn = hall.tickets.some(({ label, takenSeq }) => label === ticket.label && takenSeq > ticket.takenSeq)
  return !passedOn && at <= ticket.returnUntil && ticket.returns < hall.settings.call.returnsMax
}
