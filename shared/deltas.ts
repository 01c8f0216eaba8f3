import canonicalize from 'canonicalize'
import CRC32 from 'crc-32'

/** A view is a map of rows; what changes is sent as a delta from one `seq` to another. */
export type Rows<Row = unknown> = Map<string, Row>
export type RowEntries<Row = unknown> = [id: string, row: Row][]

export type Snapshot<Row = unknown> = { seq: number; now: number; rows: RowEntries<Row> }
export type Delta<Row = unknown> = {
  hallId: string
  view: string
  of?: string
  after: number
  seq: number
  now: number
  put: RowEntries<Row>
  gone: string[]
}
export type Pulse = { hallId: string; view: string; of?: string; seq: number; now: number; digest: number }

/** What a client holds of one view. */
export type Held<Row = unknown> = { seq: number; rows: Rows<Row> }

export function fromSnapshot<Row>(snapshot: Snapshot<Row>): Held<Row> {
  return { seq: snapshot.seq, rows: new Map(snapshot.rows) }
}

/** The view after the delta, or null if the delta does not begin where this view stands: then follow again. */
export function applyDelta<Row>(held: Held<Row>, delta: Delta<Row>): Held<Row> | null {
  if (delta.after !== held.seq) return null
  const rows = new Map(held.rows)
  for (const id of delta.gone) rows.delete(id)
  for (const [id, row] of delta.put) rows.set(id, row)
  return { seq: delta.seq, rows }
}

/** CRC-32 (unsigned) of the canonical JSON (RFC 8785) of the rows sorted by id, as UTF-8. */
export function digestOf(rows: Iterable<[string, unknown]>): number {
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return CRC32.str(canonicalize(sorted) ?? '') >>> 0
}
