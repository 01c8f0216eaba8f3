import { memo } from 'react'
import { useConsoleWords } from '../look/use-console-words.ts'
import type { Item } from './arrange.ts'
import { useNameShown } from './name-shown.ts'
import type { TreeRow } from './tree-rows.ts'
import type { Mark } from './use-marks.ts'

export type TreeItemProps = {
  row: TreeRow
  mark: Mark | null
  isChosen: boolean
  /** Where the Tab key comes in. */
  isStop: boolean
}

/** One row of the tree. Drawn anew only when something of it has changed: there are hundreds. */
export const TreeItem = memo(Row, isSame)

export const keyOf = ({ kind, id }: Item) => `${kind} ${id}`

function Row({ row, mark, isChosen, isStop }: TreeItemProps) {
  const { services: said } = useConsoleWords()
  const shown = useNameShown()
  const isDepartment = row.kind === 'department'
  return (
    <div
      role="treeitem"
      data-key={keyOf(row)}
      className={isDepartment ? 'tree-department' : 'tree-service'}
      aria-level={isDepartment ? 1 : 2}
      aria-selected={isChosen}
      aria-expanded={isDepartment ? row.isOpen : undefined}
      tabIndex={isStop ? 0 : -1}
    >
      <span className="tree-name">{shown(row.name)}</span>
      {isDepartment && <span className="quiet">{row.count}</span>}
      {mark !== null && <span className={mark === 'noTicket' ? 'quiet' : 'faulty'}>{said.marks[mark]}</span>}
    </div>
  )
}

function isSame({ row: one, ...before }: TreeItemProps, { row: other, ...after }: TreeItemProps): boolean {
  const isSameRow = one.name === other.name && one.count === other.count && one.isOpen === other.isOpen
  const isSameMark = before.mark === after.mark
  return isSameRow && isSameMark && before.isChosen === after.isChosen && before.isStop === after.isStop
}
