import type { ClassId } from '@tingxu/shared/ids.ts'
import type { Hall } from './hall.ts'
import { SortedList } from './sorted-list.ts'
import type { PlacePromise, Reservation, Ticket, WaitingTicket } from './ticket.ts'

/** What the order of arrival looks at. */
export type ArrivalKey = Pick<Ticket, 'arrivedAt' | 'takenSeq'>

export function byArrival(a: ArrivalKey, b: ArrivalKey): number {
  return a.arrivedAt - b.arrivedAt || a.takenSeq - b.takenSeq
}

/**
 * Tickets that may be called under the same conditions: those without a promise class by class, earliest arrival
 * first, since among equals no calling rule asks for more; and the few with a promise one by one.
 */
export class Group {
  readonly byClass = new Map<ClassId, SortedList<WaitingTicket, ArrivalKey>>()
  readonly promised = new Set<WaitingTicket>()

  add(ticket: WaitingTicket): void {
    if (ticket.state.promise) this.promised.add(ticket)
    else this.#ofClass(ticket.classId).add(ticket)
  }

  remove(ticket: WaitingTicket): void {
    if (ticket.state.promise) this.promised.delete(ticket)
    else this.#ofClass(ticket.classId).remove(ticket)
  }

  #ofClass(classId: ClassId): SortedList<WaitingTicket, ArrivalKey> {
    const found = this.byClass.get(classId)
    if (found) return found
    const list = new SortedList<WaitingTicket, ArrivalKey>(byArrival)
    this.byClass.set(classId, list)
    return list
  }
}

/** Those who are known to be here, and those who were asked and have not answered (rule T6). */
export class Standing {
  readonly confirmed = new Group()
  readonly unconfirmed = new Group()

  groupOf({ presence }: Ticket): Group {
    return presence === 'asked' ? this.unconfirmed : this.confirmed
  }
}

/**
 * Those who wait for one service, kept in the orders that the rules ask for, so that choosing the next never looks at
 * everybody. An index only: the tickets themselves stand in the hall.
 */
export class WaitingLine {
  /** Everybody, those who cannot be called yet among them. */
  readonly byArrival = new SortedList<WaitingTicket, ArrivalKey>(byArrival)
  /** Whom any counter may call that serves them. */
  readonly open = new Standing()
  /** Whom only one counter or clerk may call, by the key of the reservation. */
  readonly reserved = new Map<string, Standing>()

  get length(): number {
    return this.byArrival.length
  }

  /** `away`: a phone ticket whose visitor has not checked in; it waits, but is never a candidate (rule T4). */
  add(ticket: WaitingTicket, away: boolean): void {
    this.byArrival.add(ticket)
    if (!away) this.#standingOf(ticket).groupOf(ticket).add(ticket)
  }

  /** Takes out a ticket that is still as it was when it was added. */
  remove(ticket: WaitingTicket, away: boolean): void {
    this.byArrival.remove(ticket)
    if (!away) this.#standingOf(ticket).groupOf(ticket).remove(ticket)
  }

  #standingOf({ state: { reservedFor } }: WaitingTicket): Standing {
    if (reservedFor === null) return this.open
    const key = reservationKey(reservedFor)
    const standing = this.reserved.get(key) ?? new Standing()
    this.reserved.set(key, standing)
    return standing
  }
}

export function reservationKey(reservation: Reservation): string {
  return 'counterId' in reservation ? `counter ${reservation.counterId}` : `clerk ${reservation.staffId}`
}

/** Whether a phone ticket's visitor is still to check in, where the hall asks for it (rule T4). */
export function isAway({ settings }: Hall, { channel, presence }: Ticket): boolean {
  return channel === 'phone' && presence !== 'confirmed' && (settings?.presence?.phone ?? false)
}

export type FirstTicket = WaitingTicket & { state: { promise: PlacePromise & { kind: 'first' } } }

/** Whether it goes before absolute classes and the calling rule (rule Q7). */
export function goesFirst(ticket: WaitingTicket): ticket is FirstTicket {
  return ticket.state.promise?.kind === 'first'
}
