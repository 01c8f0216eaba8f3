import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useSettings } from '../draft/use-draft.ts'
import { Beside } from '../frame/beside.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { ChosenPanel } from './chosen-panel.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Leftovers } from './leftovers.tsx'
import { ALL, type Filter, type Row } from './lists.ts'
import { MatrixGrid } from './matrix-grid.tsx'
import { blockOf, clamped, one, type Selection } from './selection.ts'
import './serving.css'
import { useChanges } from './use-changes.ts'
import { useMatrix } from './use-matrix.ts'

/** Who serves what: every service and every counter of the hall, and what is so where they meet. */
export function ServingPage() {
  const { serving: said } = useConsoleWords()
  const hasServices = useSettings(({ services }) => services.length > 0)
  const hasCounters = useSettings(({ counters }) => counters.length > 0)
  // A fault leads to the very service: `#/HALL/serving/SERVICE`.
  const [, , , wanted = ''] = useLocation()[0].split('/')
  if (!hasServices) return <First what={said.noServices} to="services" how={said.toServices} />
  if (!hasCounters) return <First what={said.noCounters} to="counters" how={said.toCounters} />
  return <Filled key={wanted} wanted={wanted} />
}

function First({ what, to, how }: { what: string; to: string; how: string }) {
  const { hallId } = useHall()
  return (
    <p className="first-steps">
      {what} <Link href={`/${hallId}/${to}`}>{how}</Link>
    </p>
  )
}

const BEGINNING = one({ row: 0, column: 0 })

function Filled({ wanted }: { wanted: string }) {
  const { serving: said } = useConsoleWords()
  const [filter, setFilter] = useState<Filter>(ALL)
  const [asked, select] = useState<Selection | null>(null)
  const matrix = useMatrix(filter)
  const size = { rows: matrix.rows.length, columns: matrix.columns.length }
  const selection = clamped(asked ?? beginningAt(matrix.rows, wanted), size)
  const block = blockOf(selection, size)
  const changes = useChanges(matrix, block)
  const grid = useRef<HTMLTableElement>(null)
  const choice = useRef<HTMLFieldSetElement>(null)
  const show = (next: Filter) => {
    setFilter(next)
    select(BEGINNING)
  }
  return (
    <>
      <FilterBar filter={filter} show={show} unserved={matrix.unserved} />
      <div className="matrix-place">
        <Leftovers />
        {size.rows === 0 || size.columns === 0 ? (
          <p className="first-steps">
            {said.nothingFits}{' '}
            <button type="button" onClick={() => show(ALL)}>
              {said.showAll}
            </button>
          </p>
        ) : (
          <>
            <MatrixGrid {...{ matrix, selection, select, changes }} ref={grid} enter={() => focusOn(choice.current)} />
            <Beside>
              <ChosenPanel {...{ matrix, block, changes }} ref={choice} leave={() => grid.current?.focus()} />
            </Beside>
          </>
        )}
      </div>
    </>
  )
}

function beginningAt(rows: readonly Row[], serviceId: string): Selection {
  const row = rows.findIndex(({ id }) => id === serviceId)
  return row < 0 ? BEGINNING : one({ row, column: 0 })
}

/** On what is so now; where the chosen cells differ, on the first. */
function focusOn(choice: HTMLFieldSetElement | null) {
  const now = choice?.querySelector<HTMLInputElement>('input:checked')
  const radio = now ?? choice?.querySelector('input')
  radio?.focus()
}
