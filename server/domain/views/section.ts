import type { HallTime, TicketId } from '@tingxu/shared/ids.ts'
import type { Hall } from '../hall.ts'
import type { Touched } from '../touched.ts'

/**
 * A part of a view whose rows are built together. Every section is bounded, by the settings or by a limit,
 * so that a step costs the same in a full hall as in an empty one.
 */
export type Section<Row = unknown> = {
  /** Whether what was touched may have changed these rows; they are then rebuilt at once. */
  touchedBy(touched: Touched, hall: Hall, of: string | null): boolean
  /** Rows that move with every step or with the clock are rebuilt once a second besides. */
  eachSecond: boolean
  rows(hall: Hall, of: string | null, now: HallTime, kept?: Kept<Row>): Iterable<[id: string, row: Row]>
}

/**
 * The row that stands under an id, where nothing has touched its ticket since it was made. Only for rows that follow from
 * the ticket and the settings and know no clock: in a full queue nearly all are what they were, and of those whose
 * object is the same nothing is compared.
 */
export type Kept<Row = unknown> = (rowId: string, ticketId: TicketId) => Row | undefined
export const nothingKept = () => undefined

/** For rows that follow the clock and the queue, not single steps: people ahead and expected waits. */
export const NOT_AT_ONCE = () => false

export function intersects<Item>(some: ReadonlySet<Item>, others: Iterable<Item>): boolean {
  for (const item of others) if (some.has(item)) return true
  return false
}
