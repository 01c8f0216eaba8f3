import type { CounterId, StaffId, TicketId } from '@tingxu/shared/ids.ts'
import type { ServedService } from '@tingxu/shared/settings.ts'
import { type Change, counterIn, freeFrom, setCounter, touchSeat } from './change.ts'
import type { Counter } from './counter.ts'
import type { EventOf } from './events.ts'
import { heldAt } from './holds.ts'
import { counterStateOf, there, ticketStateOf } from './in-force.ts'
import { changeTicket, moveTo } from './lines.ts'
import { endStint, resting } from './stints.ts'
import type { Reservation, WaitingTicket } from './ticket.ts'
import { reservationKey } from './waiting-line.ts'

/** What opening, pausing and closing change at a counter, and who sits down and gets up there. */
export function counterOpened(change: Change, counterId: CounterId, staffId: StaffId): void {
  setSeat(change, counterId, (counter) => {
    counter.state = { name: 'open', staffId, since: change.at, free: freeFrom(change) }
    counter.clerk = 'unknown'
  })
}

/** A take-over changes the clerk and nothing else (rule K1). */
export function clerkReplaced(change: Change, counterId: CounterId, staffId: StaffId): void {
  const state = counterStateOf(counterIn(change.hall, counterId), 'open', 'paused')
  endReservations(change, { staffId: state.staffId })
  setSeat(change, counterId, (counter) => {
    counter.state = { ...state, staffId, since: change.at }
    counter.clerk = 'unknown'
  })
}

/** What it holds goes along to where the clerk sits down next; what was reserved for it is anybody's (rules K1, Q1). */
export function counterClosed(change: Change, { counterId, staffId, movedTo }: EventOf<'counterClosed'>): void {
  const { hall } = change
  endReservations(change, { counterId })
  if (movedTo === undefined) endReservations(change, { staffId })
  if (movedTo !== undefined) {
    for (const { id, state } of heldAt(hall, counterId)) moveTo(change, id, { ...state, counterId: movedTo })
  }
  setSeat(change, counterId, (counter) => {
    endStint(change, counter, 0)
    counter.state = { name: 'closed' }
    counter.clerk = 'unknown'
    counter.undoable = null
  })
}

export function counterPaused(change: Change, counterId: CounterId, reason: string): void {
  setSeat(change, counterId, (counter) => {
    const { staffId, since } = counterStateOf(counter, 'open')
    endStint(change, counter, 0)
    counter.state = { name: 'paused', staffId, since, reason, pausedAt: change.at }
  })
}

export function counterResumed(change: Change, counterId: CounterId): void {
  setSeat(change, counterId, (counter) => {
    const { staffId, since } = counterStateOf(counter, 'paused')
    counter.state = { name: 'open', staffId, since, free: freeFrom(change) }
  })
}

export function autoCallStopped(change: Change, counterId: CounterId): void {
  setCounter(change, counterId, (counter) => {
    const state = counterStateOf(counter, 'open')
    counter.state = { ...state, free: { ...there(state.free, 'automatic call'), autoCall: false } }
  })
}

/** An assignment and a clerk's coming and going leave the counter itself as it is (rule C12). */
export function servicesAssigned(change: Change, { counterId, services, until }: EventOf<'servicesAssigned'>): void {
  touchSeat(change, counterId)
  change.hall.assignments.set(counterId, { services: services as ServedService[], until: until ?? null })
  touchSeat(change, counterId)
}

export function clerkIs(change: Change, counterId: CounterId, clerk: 'present' | 'absent'): void {
  counterIn(change.hall, counterId).clerk = clerk
  touchSeat(change, counterId)
}

export function seat(change: Change, counterId: CounterId, ticketId: TicketId): void {
  setCounter(change, counterId, (counter) => {
    counter.currentId = ticketId
    counter.state = { ...counterStateOf(counter, 'open'), free: null }
  })
}

export function unseat(change: Change, counterId: CounterId): void {
  setCounter(change, counterId, (counter) => {
    counter.currentId = null
    counter.stint = counter.stint && resting(counter.stint, change.at)
    counter.state = { ...counterStateOf(counter, 'open'), free: freeFrom(change) }
  })
}

/** A reservation ends when its counter closes or its clerk leaves; whoever had it keeps the rest of the place (rule Q1). */
function endReservations(change: Change, reservation: Reservation): void {
  const key = reservationKey(reservation)
  const isMeant = ({ state: { reservedFor } }: WaitingTicket) =>
    reservedFor !== null && reservationKey(reservedFor) === key
  // Everybody, not only those who could be called: one who has yet to check in would else be reserved for nobody.
  const meant = [...change.hall.lines.values()].flatMap(({ byArrival }) => [...byArrival].filter(isMeant))
  for (const { id } of meant) {
    changeTicket(change, id, (one) => {
      one.state = { ...ticketStateOf(one, 'waiting'), reservedFor: null }
    })
  }
}

function setSeat(change: Change, counterId: CounterId, set: (counter: Counter) => void): void {
  setCounter(change, counterId, set)
  touchSeat(change, counterId)
}
