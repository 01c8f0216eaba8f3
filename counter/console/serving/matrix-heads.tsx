import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { memo } from 'react'
import type { Stretch } from '../long/lane.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import type { Column, Group } from './lists.ts'
import { MarkKey } from './mark.tsx'
import type { Counters } from './marks.ts'
import { HEAD_ROW, ROW } from './measures.ts'
import { type Block, HEAD, type Spot } from './selection.ts'
import { SPOT_ID } from './spot-id.ts'
import { countAt } from './who-serves.ts'

export type CounterHeadsProps = {
  columns: readonly Column[]
  first: number
  at: Spot
  block: Block
  now: Counters
}

/** The counters in sight: their plates, their names standing upright, and how much each has to do. */
export function CounterHeads({ columns, first, at, block, now }: CounterHeadsProps) {
  const { serving: said } = useConsoleWords()
  return (
    <tr aria-rowindex={1} className="matrix-heads" style={{ height: HEAD_ROW }}>
      <th scope="col" aria-colindex={1} className="matrix-corner">
        <MarkKey />
        <span>{said.department}</span>
        <span>{said.service}</span>
        <span>{said.windows}</span>
      </th>
      {columns.map((column, place) => {
        const counter = now.get(column.id)
        const { primary, others } = counter ? countAt(counter) : { primary: 0, others: 0 }
        const index = first + place
        return (
          <CounterHead
            key={column.id}
            {...{ column, index, primary, others }}
            skipped={place === 0 ? first : 0}
            isAt={at.column === index}
            isKeyHere={at.column === index && at.row === HEAD}
            isChosen={block.whole === 'columns' && index >= block.columns.first && index < block.columns.end}
          />
        )
      })}
    </tr>
  )
}

type CounterHeadProps = {
  column: Column
  index: number
  /** So many columns before it are not drawn. */
  skipped: number
  primary: number
  others: number
  isAt: boolean
  isKeyHere: boolean
  isChosen: boolean
}

const CounterHead = memo(function CounterHead(props: CounterHeadProps) {
  const { column, index, skipped, primary, others, isAt, isKeyHere, isChosen } = props
  const { serving: said } = useConsoleWords()
  const isIdle = primary + others === 0
  return (
    <th
      scope="col"
      id={isKeyHere ? SPOT_ID : undefined}
      aria-colindex={index + 2}
      aria-selected={isChosen}
      title={column.name}
      style={skipped > 0 ? { marginLeft: `calc(${skipped} * var(--column))` } : undefined}
      className={['matrix-head', isAt && 'here', isKeyHere && 'at'].filter(Boolean).join(' ')}
    >
      <Plate number={column.number} look={isIdle ? 'idle' : 'serving'} />
      <span className="matrix-upright">{column.name}</span>
      <span className="matrix-load" aria-hidden="true">
        <b>{primary}</b>
        {others > 0 && `+${others}`}
      </span>
      <span className="hidden">{isIdle ? said.idle : `${said.ofPrimary(primary)} ${said.ofOthers(others)}`}</span>
    </th>
  )
})

/** Each beside its services, and in sight as long as one of them is. The lines say it once more to who cannot see. */
export const DepartmentNames = memo(function DepartmentNames({
  groups,
  seen,
}: {
  groups: readonly Group[]
  seen: Stretch
}) {
  const near = groups.filter(({ first, count }) => first < seen.end && first + count > seen.first)
  return (
    <div className="matrix-departments" aria-hidden="true">
      {near.map(({ key, name, first, count }) => (
        <div key={key} style={{ top: HEAD_ROW + first * ROW + 1, height: count * ROW - 2 }}>
          <span title={name}>{name}</span>
        </div>
      ))}
    </div>
  )
})
