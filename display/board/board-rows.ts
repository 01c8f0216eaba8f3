import type { BoardRow, BoardServiceRow, CallRow, HallRow, MissedRow, Wait } from '@tingxu/shared/views.ts'

/** What a board shows, in the order in which it shows it. */
export type BoardRows = { hall: HallRow | undefined; calls: CallRow[]; missed: MissedRow[]; waiting: WaitingService[] }
export type WaitingService = BoardServiceRow & { count: number; wait: Wait }

export function boardRowsFrom(rows: Iterable<BoardRow>): BoardRows {
  const all = [...rows]
  return {
    hall: all.find((row) => row.kind === 'hall'),
    calls: all.filter((row) => row.kind === 'call').sort(newestFirst),
    missed: all.filter((row) => row.kind === 'missed').sort(newestFirst),
    waiting: waitingFrom(all),
  }
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
