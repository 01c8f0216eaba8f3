import type { CounterId, StaffId, TicketId } from '@tingxu/shared/ids.ts'
import { type Change, freeFrom, setCounter } from './change.ts'

/** What opening, pausing and closing change at a counter, and who sits down and gets up there. */
export function counterOpened(change: Change, counterId: CounterId, staffId: StaffId): void {
  setCounter(change, counterId, (counter) => {
    counter.state = { name: 'open', staffId, since: change.at, free: freeFrom(change) }
  })
}

/** A take-over changes the clerk and nothing else (rule K1). */
export function clerkReplaced(change: Change, counterId: CounterId, staffId: StaffId): void {
  setCounter(change, counterId, ({ state }) => {
    if (state.name === 'closed') return
    state.staffId = staffId
    state.since = change.at
  })
}

export function counterClosed(change: Change, counterId: CounterId): void {
  setCounter(change, counterId, (counter) => {
    counter.state = { name: 'closed' }
  })
}

export function counterPaused(change: Change, counterId: CounterId, reason: string): void {
  setCounter(change, counterId, (counter) => {
    if (counter.state.name !== 'open') return
    const { staffId, since } = counter.state
    counter.state = { name: 'paused', staffId, since, reason, pausedAt: change.at }
  })
}

export function counterResumed(change: Change, counterId: CounterId): void {
  setCounter(change, counterId, (counter) => {
    if (counter.state.name !== 'paused') return
    const { staffId, since } = counter.state
    counter.state = { name: 'open', staffId, since, free: freeFrom(change) }
  })
}

export function autoCallStopped(change: Change, counterId: CounterId): void {
  setCounter(change, counterId, ({ state }) => {
    if (state.name === 'open' && state.free) state.free.autoCall = false
  })
}

export function seat(change: Change, counterId: CounterId, ticketId: TicketId): void {
  setCounter(change, counterId, (counter) => {
    counter.currentId = ticketId
    if (counter.state.name === 'open') counter.state.free = null
  })
}

export function unseat(change: Change, counterId: CounterId): void {
  setCounter(change, counterId, (counter) => {
    counter.currentId = null
    if (counter.state.name === 'open') counter.state.free = freeFrom(change)
  })
}
