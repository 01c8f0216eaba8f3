import type { KeyboardEvent } from 'react'
import type { Scroller } from '../long/use-scroller.ts'
import { entryAt, HOWS, type How } from './entry.ts'
import { HEAD_ROW, ROW } from './measures.ts'
import { moved, one, type Selection, type Spot } from './selection.ts'
import type { Changes } from './use-changes.ts'
import type { Matrix } from './use-matrix.ts'

export type MatrixKeys = {
  matrix: Matrix
  selection: Selection
  select: (selection: Selection) => void
  changes: Changes
  enter: () => void
  scroller: Scroller | null
}

/** Everything by keyboard: arrows move, with Shift they choose several, figures say how, Space goes through. */
export function useMatrixKeys({ matrix, selection, select, changes, enter, scroller }: MatrixKeys) {
  const { to } = selection
  const size = { rows: matrix.rows.length, columns: matrix.columns.length }
  const acts: Record<string, () => void> = {
    ' ': () => changes.turn(howAt(matrix, to)),
    Enter: enter,
    Escape: () => select(one(to)),
    Delete: () => changes.setHow('none'),
    Backspace: () => changes.setHow('none'),
  }
  HOWS.forEach((how, index) => {
    acts[String(index + 1)] = () => changes.setHow(how)
  })
  return (event: KeyboardEvent) => {
    if (event.altKey) return
    const far = event.ctrlKey || event.metaKey
    const page = Math.max(1, Math.floor(((scroller?.height ?? 0) - HEAD_ROW) / ROW) - 1)
    const next = moved(to, { key: event.key, shift: event.shiftKey, far }, size, page)
    const act = next === null && !far ? acts[event.key] : undefined
    if (next !== null) select(event.shiftKey ? { from: selection.from, to: next } : one(next))
    else if (far && event.key === 'a') select(everything(size))
    else if (act) act()
    else return
    event.preventDefault()
  }
}

/** What stands there; at a head what stands in its first cell. */
export function howAt({ rows, columns, now }: Matrix, { row, column }: Spot): How {
  const service = rows[Math.max(row, 0)]
  const counter = now.get(columns[Math.max(column, 0)]?.id ?? '')
  return service && counter ? entryAt(counter, service.id).how : 'none'
}

function everything({ rows, columns }: { rows: number; columns: number }): Selection {
  return { from: { row: 0, column: 0 }, to: { row: rows - 1, column: columns - 1 } }
}
