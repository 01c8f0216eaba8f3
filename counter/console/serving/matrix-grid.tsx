import { type CSSProperties, type Ref, useMemo } from 'react'
import { evenLane } from '../long/lane.ts'
import { useReveal, useScroller, useSeen } from '../long/use-scroller.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { gridTraits } from './grid-traits.ts'
import { marksOf } from './marks.ts'
import { CounterHeads, DepartmentNames } from './matrix-heads.tsx'
import { MatrixLine } from './matrix-line.tsx'
import { COLUMN_MAX, COLUMN_MIN, departmentIn, HEAD_ROW, headColumnIn, ROW } from './measures.ts'
import { type Block, blockOf, type Selection, type Spot } from './selection.ts'
import { SPOT_ID } from './spot-id.ts'
import type { Changes } from './use-changes.ts'
import type { Matrix } from './use-matrix.ts'
import { howAt, useMatrixKeys } from './use-matrix-keys.ts'
import { usePointing } from './use-pointing.ts'

export type MatrixGridProps = {
  matrix: Matrix
  selection: Selection
  select: (selection: Selection) => void
  changes: Changes
  /** To where what is chosen is said and changed in words. */
  enter: () => void
  ref: Ref<HTMLTableElement>
}

/** The matrix itself. Only what is seen is drawn, so that a hundred counters are as quick as ten. */
export function MatrixGrid({ matrix, selection, select, changes, enter, ref }: MatrixGridProps) {
  const { shell } = useConsoleWords()
  const { rows, groups, columns, now, inForce, counts, unserved } = matrix
  const { ref: scrolls, scroller, width } = useScroller()
  const head = headColumnIn(width)
  const column = columnWidth(width - head, columns.length)
  const down = useMemo(() => evenLane(rows.length, ROW), [rows.length])
  const across = useMemo(() => evenLane(columns.length, column), [columns.length, column])
  const vertically = { scroller, lane: down, axis: 'down', covered: HEAD_ROW } as const
  const sideways = { scroller, lane: across, axis: 'across', covered: head } as const
  const inSight = useSeen(vertically)
  const seenAcross = useSeen(sideways)
  const drawn = useMemo(() => columns.slice(seenAcross.first, seenAcross.end), [columns, seenAcross])
  const size = { rows: rows.length, columns: columns.length }
  const block = blockOf(selection, size)
  const { to } = selection
  const isSeen = isDrawn(to, inSight, seenAcross)
  useReveal(vertically, to.row)
  useReveal(sideways, to.column)
  const keys = useMatrixKeys({ matrix, selection, select, changes, enter, scroller })
  const pointing = usePointing({
    scroller,
    lanes: { down, across, head },
    selection,
    select,
    turn: () => changes.turn(howAt(matrix, to)),
  })
  return (
    <div ref={scrolls} className="matrix">
      <div className="matrix-sheet" style={sheetStyle(down.length, across.length, { head, column })}>
        {to.column >= 0 && <div className="matrix-cross" style={{ left: head + to.column * column }} />}
        <DepartmentNames groups={groups} seen={inSight} />
        <table
          ref={ref}
          {...gridTraits({ label: shell.serving, ...size, at: isSeen ? SPOT_ID : undefined })}
          onKeyDown={keys}
          {...pointing}
        >
          <thead>
            <CounterHeads columns={drawn} first={seenAcross.first} at={to} block={block} now={now} />
          </thead>
          <tbody>
            {rows.slice(inSight.first, inSight.end).map((row, place) => {
              const index = inSight.first + place
              return (
                <MatrixLine
                  key={row.id}
                  row={row}
                  index={index}
                  columns={drawn}
                  first={seenAcross.first}
                  marks={marksOf(row.id, drawn, now, inForce)}
                  primary={counts.get(row.id)?.primary ?? 0}
                  others={counts.get(row.id)?.others ?? 0}
                  isUnserved={unserved.has(row.id)}
                  at={to.row === index ? to.column : null}
                  {...chosenIn(block, index)}
                />
              )
            })}
          </tbody>
        </table>
        <div className="matrix-frame" style={frameStyle(block, { head, column })} />
      </div>
    </div>
  )
}

/** As wide as there is room for, within reason. */
function columnWidth(room: number, count: number): number {
  return Math.min(COLUMN_MAX, Math.max(COLUMN_MIN, Math.floor(room / Math.max(count, 1))))
}

type Widths = { head: number; column: number }

function sheetStyle(height: number, width: number, { head, column }: Widths): CSSProperties {
  const own: Record<`--${string}`, string> = {
    '--column': `${column}px`,
    '--head-column': `${head}px`,
    '--department': `${departmentIn(head)}px`,
    '--head-row': `${HEAD_ROW}px`,
    '--row': `${ROW}px`,
  }
  return { ...own, height: HEAD_ROW + height, width: head + width }
}

function frameStyle({ rows, columns }: Block, { head, column }: Widths): CSSProperties {
  return {
    top: HEAD_ROW + rows.first * ROW,
    height: (rows.end - rows.first) * ROW,
    left: head + columns.first * column,
    width: (columns.end - columns.first) * column,
  }
}

type Part = { first: number; end: number }

/** Heads are always there. */
function isDrawn({ row, column }: Spot, down: Part, across: Part): boolean {
  return (row < 0 || isIn(row, down)) && (column < 0 || isIn(column, across))
}

const isIn = (index: number, { first, end }: Part) => index >= first && index < end

/** Numbers and not an object, so that a line stays as it is while others are chosen. */
function chosenIn({ rows, columns }: Block, index: number): { chosenFirst: number; chosenEnd: number } {
  const isOn = isIn(index, rows)
  return { chosenFirst: isOn ? columns.first : 0, chosenEnd: isOn ? columns.end : 0 }
}
