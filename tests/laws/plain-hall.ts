import type { ServedService, Settings } from '@tingxu/shared/settings.ts'
import { applied } from './plain-apply.ts'
import type { PlainEvent, PlainStep } from './plain-log.ts'
import type { PlainTicket } from './plain-ticket.ts'

export type PlainCounter = {
  seat: 'closed' | 'open' | 'paused'
  staffId: string | null
  currentId: string | null
  absent: boolean
  /** What it serves in place of its settings, until an instant or the day's end. */
  assigned: { services: readonly ServedService[]; until: number } | null
}

/** A call as the rules count it; whether its ticket was absolute or ordinary is as of the call. */
export type PlainMade = { seq: number; serviceId: string; absolute: boolean; ordinary: boolean; wentFirst: boolean }

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
  /** The calls of this date, in order. */
  calls: PlainMade[] = []
  /** Every ticket and counter of a step as it was before, by the step's seq: what an undo brings back. */
  before = new Map<number, Before>()

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
    return applied(this, event, moment)
  }
}

export type Before = { tickets: PlainTicket[]; currentIds: Map<string, string | null> }
