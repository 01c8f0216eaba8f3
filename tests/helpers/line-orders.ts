import type { Hall } from '@tingxu/server/domain/hall.ts'
import type { Ticket } from '@tingxu/server/domain/ticket.ts'
import type { Group, Standing } from '@tingxu/server/domain/waiting-line.ts'
import type { ServiceId, TicketId } from '@tingxu/shared/ids.ts'

/** Who waits, and in which list of which line. */
export function linesOf({ lines }: Hall): [ServiceId, unknown][] {
  const standing = ({ confirmed, unconfirmed }: Standing) => [confirmed, unconfirmed].map(groupOf)
  const filled = [...lines].filter(([, { length }]) => length > 0)
  const orders = filled.map(([id, { byArrival, open, reserved }]): [ServiceId, unknown] => [
    id,
    [idsOf(byArrival), standing(open), sorted([...reserved].map(([key, one]) => [key, standing(one)]))],
  ])
  return sorted(orders.map(([id, order]): [ServiceId, unknown] => [id, order]))
}

function groupOf({ byClass, promised }: Group) {
  const classes = [...byClass].filter(([, { length }]) => length > 0)
  return [sorted(classes.map(([id, tickets]): [string, unknown] => [id, idsOf(tickets)])), idsOf(promised).sort()]
}

function idsOf(tickets: Iterable<Ticket>): TicketId[] {
  return [...tickets].map(({ id }) => id)
}

function sorted(entries: [string, unknown][]): [string, unknown][] {
  return entries.filter(([, order]) => JSON.stringify(order) !== EMPTY).sort(([a], [b]) => (a < b ? -1 : 1))
}

const EMPTY = JSON.stringify([
  [[], []],
  [[], []],
])
