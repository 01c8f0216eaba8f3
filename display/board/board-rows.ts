import type { CounterId } from '@tingxu/shared/ids.ts'
import { ROOMY_COUNTERS_MAX } from '@tingxu/shared/limits.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import type {
  BoardRow,
  BoardServiceRow,
  CallRow,
  HallRow,
  LookRow,
  MissedRow,
  NoteRow,
  Wait,
} from '@tingxu/shared/views.ts'

/** What a board shows, in the order in which it shows it. */
export type BoardRows = {
  hall: HallRow | undefined
  calls: CallRow[]
  missed: MissedRow[]
  waiting: WaitingService[]
  notes: NoteRow[]
  /** Where each window is, for a call that sends people there. */
  places: ReadonlyMap<CounterId, Text>
  /** So many windows that the list of calls matters more than its size. */
  crowded: boolean
  look: Look
}
/** What stands beside the calls, and how loud they are said. */
export type Look = Omit<LookRow, 'kind'>
export type WaitingService = BoardServiceRow & { count: number; wait: Wait }

export function boardRowsFrom(rows: Iterable<BoardRow>): BoardRows {
  const all = [...rows]
  return {
    hall: all.find((row) => row.kind === 'hall'),
    calls: all.filter((row) => row.kind === 'call').sort(newestFirst),
    missed: all.filter((row) => row.kind === 'missed').sort(newestFirst),
    waiting: waitingFrom(all),
    notes: all.filter((row) => row.kind === 'note').sort((a, b) => a.order - b.order),
    places: placesFrom(all),
    look: all.find((row) => row.kind === 'look') ?? EVERYTHING,
    crowded: all.filter((row) => row.kind === 'counter').length > ROOMY_COUNTERS_MAX,
  }
}

/** Where the hall has set nothing. */
const EVERYTHING: Look = { waiting: true, missed: true, notices: true, volume: 1 }

function placesFrom(rows: BoardRow[]): Map<CounterId, Text> {
  const counters = rows.filter((row) => row.kind === 'counter')
  return new Map(counters.flatMap(({ id, place }): [CounterId, Text][] => (place === null ? [] : [[id, place]])))
}

/** Services for which nobody waits would only hide those for which somebody does. */
function waitingFrom(rows: BoardRow[]): WaitingService[] {
  const loads = new Map(rows.filter((row) => row.kind === 'load').map((load) => [load.serviceId, load]))
  return rows
    .filter((row) => row.kind === 'board-service')
    .map((service) => ({
      ...service,
      count: loads.get(service.id)?.waiting ?? 0,
      wait: loads.get(service.id)?.wait ?? null,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.order - b.order)
}

const newestFirst = (a: { order: number }, b: { order: number }) => b.order - a.order
