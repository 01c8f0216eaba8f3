import type {
  DeskCounterRow,
  DeskMissedRow,
  DeskServiceRow,
  DeskTicketRow,
  HeldRow,
  QueueRow,
  TargetCounterRow,
  TargetServiceRow,
  WaitingRow,
} from '@tingxu/shared/desk-rows.ts'
import type { HallTime, ServiceId } from '@tingxu/shared/ids.ts'
import type { Text } from '@tingxu/shared/schema.ts'
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
  /** The tickets whose place is kept here, the first held first. */
  held: HeldRow[]
  missed: DeskMissedRow[]
  /** Where a ticket may be sent. */
  targets: { services: TargetServiceRow[]; counters: TargetCounterRow[] }
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
    held: all.filter((row) => row.kind === 'held').sort((a, b) => a.heldAt - b.heldAt),
    missed: all.filter((row) => row.kind === 'desk-missed').sort((a, b) => b.missedAt - a.missedAt),
    targets: {
      services: all.filter((row) => row.kind === 'target-service').sort((a, b) => a.order - b.order),
      counters: all.filter((row) => row.kind === 'target-counter').sort((a, b) => a.number - b.number),
    },
  }
}

/** What a service is called, also one that this counter does not serve: a ticket may have been sent here for it. */
export function serviceNameIn({ services, targets }: DeskNow, serviceId: ServiceId): Text {
  const named = services.get(serviceId) ?? targets.services.find(({ id }) => id === serviceId)
  return named?.name ?? { en: serviceId }
}

/** How this counter comes to serve somebody; who was sent here for another service has it as their own. */
export function comesAs({ services }: DeskNow, serviceId: ServiceId): DeskServiceRow['as'] {
  return services.get(serviceId)?.as ?? 'primary'
}

/** The first of the held whose time is not over; from then on a ticket waits. */
export function firstHeld({ held }: DeskNow, now: HallTime): HeldRow | null {
  return held.find(({ until }) => until > now) ?? null
}
