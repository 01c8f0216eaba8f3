import type { HallTime } from '@tingxu/shared/ids.ts'
import type { Ticket } from './hall.ts'
import { SortedList } from './sorted-list.ts'

/** A waiting ticket with the instant by which it should be called. */
export type Place = { ticket: Ticket; dueAt: HallTime }
/** What the order by due instants looks at. */
export type DueKey = { ticket: Pick<Ticket, 'takenSeq'>; dueAt: HallTime }

/**
 * Those who wait for one service, kept in the orders that the rules ask for, so that choosing the next
 * never looks at everybody. An index only: the tickets themselves stand in the hall.
 */
export class WaitingLine {
  /** Places by the calling rule: earliest due first. */
  readonly byDue = new SortedList<Place, DueKey>((a, b) => a.dueAt - b.dueAt || a.ticket.takenSeq - b.ticket.takenSeq)
  /** Returned tickets, in the order of their promises (rule Q7). */
  readonly returned = new SortedList<Place>(
    (a, b) => promisedAt(a) - promisedAt(b) || a.ticket.takenSeq - b.ticket.takenSeq,
  )
  /** Everybody, earliest arrival first. */
  readonly byArrival = new SortedList<Place>(
    (a, b) => a.ticket.arrivedAt - b.ticket.arrivedAt || a.ticket.takenSeq - b.ticket.takenSeq,
  )

  get length(): number {
    return this.byArrival.length
  }

  add(place: Place): void {
    this.byArrival.add(place)
    this.#orderOf(place).add(place)
  }

  /** Takes out a ticket that is still in the state in which it was added. */
  remove(place: Place): void {
    this.byArrival.remove(place)
    this.#orderOf(place).remove(place)
  }

  #orderOf(place: Place): SortedList<Place> {
    return promiseOf(place) === null ? this.byDue : this.returned
  }
}

function promiseOf({ ticket }: Place) {
  return ticket.state.name === 'waiting' ? ticket.state.promise : null
}

function promisedAt(place: Place): HallTime {
  return promiseOf(place)?.at ?? 0
}
