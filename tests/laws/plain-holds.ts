import type { Moment, PlainHall } from './plain-hall.ts'
import type { PlainEventOf } from './plain-log.ts'
import { changed, left, moved } from './plain-moves.ts'
import { afterHold, asOf } from './plain-ticket.ts'

/** What holding changes in a plain hall (rules C7, K2), and what of it was not allowed. */
export function held(hall: PlainHall, event: PlainEventOf<'ticketHeld'>, moment: Moment): string[] {
  const { ticketId, counterId, until } = event
  const faults = left(hall, ticketId, ['serving'], 'held', moment, counterId)
  return [...faults, ...changed(hall, ticketId, { counterId, heldUntil: until })]
}

export function resumed(
  hall: PlainHall,
  { ticketId, counterId }: PlainEventOf<'ticketResumed'>,
  moment: Moment,
): string[] {
  const counter = hall.counters.get(counterId)
  const free = counter?.seat === 'open' && counter.currentId === null
  const elsewhere = hall.ticket(ticketId)?.counterId !== counterId
  const faults = moved(hall, ticketId, ['held'], 'serving', moment, null)
  if (counter) counter.currentId = ticketId
  return [
    ...faults,
    ...(free ? [] : [`${ticketId} came back to ${counterId}, which was not free`]),
    ...(elsewhere ? [`${ticketId} came back to ${counterId}, which did not hold it`] : []),
    ...changed(hall, ticketId, { counterId }),
  ]
}

/** Written down late, it only says what was so already; before its time it is because the counter closes (rule K2). */
export function holdEnded(hall: PlainHall, event: PlainEventOf<'holdEnded'>, { at }: Moment): string[] {
  const { ticketId, counterId, endedAt, reserved } = event
  const ticket = hall.ticket(ticketId)
  if (!ticket) return [`ticket ${ticketId} is not of this date`]
  if (ticket.state === 'held') {
    const wrong = reserved || endedAt !== at ? [`the hold of ${ticket.label} ended before its time`] : []
    Object.assign(ticket, afterHold(ticket, endedAt, null))
    return wrong
  }
  const said = { state: ticket.state, since: ticket.since, reservedFor: ticket.reservedFor }
  const wanted = { state: 'waiting', since: endedAt, reservedFor: { counterId } }
  ticket.reservedFor = reserved ? ticket.reservedFor : null
  return JSON.stringify(said) === JSON.stringify(wanted)
    ? []
    : [`${ticket.label} was not held: ${JSON.stringify(said)}`]
}

/** Everybody whose hold is over waits, from the instant at which it was. */
export function endHolds(hall: PlainHall, at: number): void {
  for (const ticket of hall.tickets) {
    const now = asOf(ticket, at)
    if (now !== ticket) Object.assign(ticket, now)
  }
}
