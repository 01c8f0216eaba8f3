import { memo } from 'react'
import { useConsoleWords } from '../look/use-console-words.ts'
import { cellTraits } from './grid-traits.ts'
import type { Column, Row } from './lists.ts'
import { Mark } from './mark.tsx'
import { type Marks, readMark } from './marks.ts'
import { HEAD_ROW, ROW } from './measures.ts'
import { HEAD } from './selection.ts'
import { SPOT_ID } from './spot-id.ts'

export type MatrixLineProps = {
  row: Row
  index: number
  columns: readonly Column[]
  /** The place of the first of these columns. */
  first: number
  marks: Marks
  primary: number
  others: number
  isUnserved: boolean
  /** The column where the keys are, if they are in this line. */
  at: number | null
  chosenFirst: number
  chosenEnd: number
}

/** One service: its name, how many counters have it, and what each of those in sight does for it. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { row, index, columns, first, marks, isUnserved, at, chosenFirst, chosenEnd } = props
  const { serving: said } = useConsoleWords()
  return (
    <tr
      aria-rowindex={index + 2}
      className={classOf(row.isFirst && index > 0, at !== null, isUnserved)}
      style={{ top: HEAD_ROW + index * ROW }}
    >
      <LineHead {...props} />
      {columns.map(({ id, number }, place) => {
        const column = first + place
        const { how, isNew } = readMark(marks[place] ?? 'n')
        return (
          <td
            key={id}
            id={at === column ? SPOT_ID : undefined}
            className={at === column ? 'matrix-cell at' : 'matrix-cell'}
            style={place === 0 ? { marginLeft: `calc(${first} * var(--column))` } : undefined}
            aria-colindex={column + 2}
            aria-label={said.cell(number, row.name, said.how[how])}
            {...cellTraits(column >= chosenFirst && column < chosenEnd)}
          >
            {how === 'none' && !isNew ? null : <Mark how={how} isNew={isNew} />}
          </td>
        )
      })}
    </tr>
  )
})

function LineHead({ row, primary, others, isUnserved, at }: MatrixLineProps) {
  const { serving: said } = useConsoleWords()
  return (
    <th
      scope="row"
      id={at === HEAD ? SPOT_ID : undefined}
      aria-colindex={1}
      className={at === HEAD ? 'matrix-name at' : 'matrix-name'}
    >
      <span className="hidden">{row.department}</span>
      <span className="matrix-service" title={row.name}>
        {row.name}
      </span>
      <span className="matrix-count">
        {isUnserved && (
          <>
            <b aria-hidden="true">{said.missing}</b>
            <span className="hidden">{said.unserved}</span>
          </>
        )}
        {!isUnserved && row.noTicket && primary + others === 0 && said.noTicket}
        {(primary > 0 || others > 0) && (
          <>
            <span aria-hidden="true">
              {primary > 0 && <b>{primary}</b>}
              {others > 0 && ` +${others}`}
            </span>
            <span className="hidden">{`${said.primaries(primary)} ${said.others(others)}`}</span>
          </>
        )}
      </span>
      {isUnserved && others === 0 && (
        <span className="matrix-gap" aria-hidden="true">
          {said.unserved}
        </span>
      )}
    </th>
  )
}

function classOf(isFirst: boolean, isHere: boolean, isUnserved: boolean): string {
  return ['matrix-line', isFirst && 'first', isHere && 'here', isUnserved && 'unserved'].filter(Boolean).join(' ')
}
