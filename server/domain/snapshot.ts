import { emptyHall, type Hall } from './hall.ts'
import { rebuildLines } from './lines.ts'
import type { Ticket } from './ticket.ts'

/** Raised whenever the shape of a stored hall changes: older checkpoints are then passed over. */
export const SNAPSHOT_FORMAT = 5

/** The fields of a hall that are maps or sets; they are written as arrays of entries. */
const MAPS = ['series', 'tickets', 'counters', 'assignments', 'tallies', 'paces'] as const
const CATALOGUE_MAPS = ['services', 'classes', 'series', 'counters', 'served'] as const

/** A hall as JSON, for a checkpoint. The indexes are left out: they follow from the tickets. */
export function writeHall(hall: Hall): string {
  const { lines: _lines, holders, day, catalogue, ...rest } = hall
  return JSON.stringify({
    ...rest,
    ...Object.fromEntries(MAPS.map((name) => [name, [...hall[name]]])),
    catalogue: Object.fromEntries(CATALOGUE_MAPS.map((name) => [name, [...catalogue[name]]])),
    pausedServices: [...hall.pausedServices],
    lastCalled: [...hall.lastCalled],
    missed: [...hall.missed],
    held: [...hall.held],
    holders: [...holders].map(([label, { id }]) => [label, id]),
    day: day && { ...day, stoppedServices: [...day.stoppedServices] },
  })
}

/** The hall of a checkpoint, with its indexes. */
export function readHall(state: string): Hall {
  const stored = JSON.parse(state)
  const tickets: Hall['tickets'] = new Map(stored.tickets)
  const hall: Hall = {
    ...emptyHall(stored.id, stored.clock),
    ...stored,
    ...Object.fromEntries(MAPS.map((name) => [name, new Map(stored[name])])),
    tickets,
    catalogue: Object.fromEntries(CATALOGUE_MAPS.map((name) => [name, new Map(stored.catalogue[name])])),
    pausedServices: new Set(stored.pausedServices),
    lastCalled: new Set(stored.lastCalled),
    missed: new Set(stored.missed),
    held: new Set(stored.held),
    holders: new Map(stored.holders.map(([label, id]: [string, string]) => [label, tickets.get(id) as Ticket])),
    day: stored.day && { ...stored.day, stoppedServices: new Set(stored.day.stoppedServices) },
  }
  rebuildLines(hall)
  return hall
}
