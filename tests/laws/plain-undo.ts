import type { Before, Moment, PlainHall } from './plain-hall.ts'
import type { PlainEvent, PlainUndo } from './plain-log.ts'

/** Keeps every ticket and counter that a step names as it was before the step, so that an undo can bring it back. */
export function noted(hall: PlainHall, event: PlainEvent, { seq }: Moment): void {
  const before: Before = hall.before.get(seq) ?? { tickets: [], currentIds: new Map() }
  hall.before.set(seq, before)
  if ('counterId' in event && event.counterId !== undefined && !before.currentIds.has(event.counterId)) {
    before.currentIds.set(event.counterId, hall.counters.get(event.counterId)?.currentId ?? null)
  }
  const ticket = 'ticketId' in event ? hall.ticket(event.ticketId) : undefined
  if (ticket && !before.tickets.some(({ id }) => id === ticket.id)) before.tickets.push({ ...ticket })
}

/** Everything is as it was before the step, and its call was none (rule C12). */
export function undone(hall: PlainHall, { counterId, undoneSeq, ticketIds }: PlainUndo, { seq }: Moment): string[] {
  const before = hall.before.get(undoneSeq)
  const counter = hall.counters.get(counterId)
  if (!before || !counter) return [`step ${undoneSeq} of ${counterId} is not known and was undone`]
  const names = before.tickets.map(({ id }) => id)
  const others = names.sort().join() === [...ticketIds].sort().join() ? [] : [`undone for ${ticketIds}, not ${names}`]
  for (const ticket of before.tickets) Object.assign(hall.ticket(ticket.id) ?? {}, ticket, { carriedSeq: seq })
  counter.currentId = before.currentIds.get(counterId) ?? null
  hall.calls = hall.calls.filter(({ seq }) => seq !== undoneSeq)
  hall.before.delete(undoneSeq)
  return others
}
