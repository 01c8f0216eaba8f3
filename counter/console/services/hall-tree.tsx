import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import type { Item } from './arrange.ts'
import { NewDepartment } from './new-department.tsx'
import { keyOf, TreeItem } from './tree-item.tsx'
import { type TreeRow, treeRows } from './tree-rows.ts'
import { useMarks } from './use-marks.ts'
import { useOpenDepartments } from './use-open-departments.ts'
import { useTreeKeys } from './use-tree-keys.ts'

export type HallTreeProps = { chosen: Item | null; choose: (item: Item | null) => void }

/** All departments with their services, one of which is chosen. */
export function HallTree({ chosen, choose }: HallTreeProps) {
  const { services: said } = useConsoleWords()
  const departments = useSettings((settings) => settings.departments)
  const services = useSettings((settings) => settings.services)
  const [sought, setSought] = useState('')
  const open = useOpenDepartments(chosen)
  const { isOpen } = open
  const rows = useMemo(
    () => treeRows({ departments, services }, sought, isOpen),
    [departments, services, sought, isOpen],
  )
  return (
    <nav className="tree" aria-label={said.tree}>
      <div className="tree-head">
        <Input
          type="search"
          aria-label={said.search}
          placeholder={said.search}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <div className="tree-presses">
          <NewDepartment choose={choose} />
          {departments.length > 0 && (
            <Button type="link" onClick={open.turn}>
              {open.isAny ? said.closeAll : said.openAll}
            </Button>
          )}
        </div>
        <p className="quiet" role="status">
          {rows.length === 0 && sought !== '' ? said.nothingFound : ''}
        </p>
      </div>
      <Rows rows={rows} chosen={chosen} choose={choose} open={open.set} />
    </nav>
  )
}

type RowsProps = HallTreeProps & { rows: readonly TreeRow[]; open: (id: string, open: boolean) => void }

function Rows({ rows, chosen, choose, open }: RowsProps) {
  const { services: said } = useConsoleWords()
  const markOf = useMarks()
  const { tree, stop, ...hands } = useTreeKeys({ rows, chosen, choose, open })
  return (
    <div className="tree-rows" role="tree" aria-label={said.tree} tabIndex={-1} ref={tree} {...hands}>
      {rows.map((row) => (
        <TreeItem
          key={keyOf(row)}
          row={row}
          mark={row.kind === 'service' ? markOf(row.id) : null}
          isChosen={chosen?.kind === row.kind && chosen.id === row.id}
          isStop={stop === keyOf(row)}
        />
      ))}
    </div>
  )
}
