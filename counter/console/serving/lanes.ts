import type { Lane } from '../long/lane.ts'
import { HEAD_ROW } from './measures.ts'
import { HEAD, type Spot } from './selection.ts'

/** Lines and columns of the matrix as they lie on the page; `head`: px of the lines' own heads. */
export type Lanes = { down: Lane; across: Lane; head: number }

/** What was pointed at, `x` and `y` px from the corner of what is seen; null: the corner itself, or nothing. */
export function spotAt({ down, across, head }: Lanes, { x, y }: Point, scrolled: Scrolled): Spot | null {
  const row = y < HEAD_ROW ? HEAD : at(down, y - HEAD_ROW + scrolled.top)
  const column = x < head ? HEAD : at(across, x - head + scrolled.left)
  if (row === null || column === null || (row === HEAD && column === HEAD)) return null
  return { row, column }
}

type Point = { x: number; y: number }
type Scrolled = { top: number; left: number }

const at = (lane: Lane, px: number) => (px < lane.length ? lane.at(px) : null)
