import type {
  DeskCounterRow,
  DeskMissedRow,
  DeskServiceRow,
  DeskTicketRow,
  QueueRow,
  WaitingRow,
} from '@tingxu/shared/desk-rows.ts'
import type { DeskRow, HallRow } from '@tingxu/shared/views.ts'

/** The rows of the desk, sorted into what a clerk looks at. */
export type DeskNow = {
  hall: HallRow
  counter: DeskCounterRow
  current: DeskTicketRow | null
  services: Map<string, DeskServiceRow>
  /** The first of those who wait, in the order in which they would be called here. */
  queue: WaitingRow[]
  waiting: number
  /** Why the first of the queue is the first. */
  next: QueueRow['next']
  missed: DeskMissedRow[]
}

/** Null until the first snapshot, or where there is no such counter. */
export function deskNowOf(rows: ReadonlyMap<string, DeskRow>): DeskNow | null {
  const hall = rows.get('hall') as HallRow | undefined
  const counter = rows.get('counter') as DeskCounterRow | undefined
  if (hall === undefined || counter === undefined) return null
  const all = [...rows.values()]
  const queue = rows.get('queue') as QueueRow | undefined
  return {
    hall,
    counter,
    current: (rows.get('current') as DeskTicketRow | undefined) ?? null,
    services: new Map(all.filter((row) => row.kind === 'desk-service').map((row) => [row.id, row])),
    queue: (queue?.ticketIds ?? []).flatMap((id) => (rows.get(`waiting:${id}`) as WaitingRow | undefined) ?? []),
    waiting: queue?.waiting ?? 0,
    next: queue?.next ?? null,
    missed: all.filter((row) => row.kind === 'desk-missed').sort((a, b) => b.missedAt - a.missedAt),
  }
}

/** The service of the visitor at the counter. */
export function serviceOf({ current, services }: DeskNow): DeskServiceRow | null {
  return (current && services.get(current.serviceId)) ?? null
}

/** What the visitor at the counter should have brought. */
export function materialsOf(desk: DeskNow): DeskServiceRow['materials'] {
  return serviceOf(desk)?.materials ?? []
}
