import type { DepartmentId } from '@tingxu/shared/ids.ts'
import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef, useState } from 'react'
import { useEdit } from '../draft/use-draft.ts'
import { type Item, move } from './arrange.ts'
import { keyOf } from './tree-item.tsx'
import type { TreeRow } from './tree-rows.ts'

type Hands = {
  rows: readonly TreeRow[]
  chosen: Item | null
  choose: (item: Item) => void
  open: (id: DepartmentId, open: boolean) => void
}

/**
 * The tree is one stop of the Tab key. Inside it arrows walk, right and left open and close a department, Enter chooses,
 * and Alt with an arrow puts what has the focus in another place.
 */
export function useTreeKeys({ rows, chosen, choose, open }: Hands) {
  const tree = useRef<HTMLDivElement>(null)
  const moved = useRef<string | null>(null)
  const [visited, setVisited] = useState<string | null>(null)
  const edit = useEdit()
  const known = rows.map(keyOf)
  const stop = [visited, chosen && keyOf(chosen)].find((key) => key !== null && known.includes(key)) ?? known[0]
  const focusOn = (key: string | undefined) => {
    if (key !== undefined) tree.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus()
  }
  // A row that changes its place is taken out and put in again, and loses the focus.
  useLayoutEffect(() => {
    if (moved.current === null) return
    focusOn(moved.current)
    moved.current = null
  })
  const rowOf = ({ target }: { target: EventTarget }) => {
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset.key : undefined
    return rows.find((row) => keyOf(row) === key)
  }
  const take = (row: TreeRow) => {
    const isHere = chosen?.kind === row.kind && chosen.id === row.id
    if (row.kind === 'department') open(row.id, isHere ? !row.isOpen : true)
    choose({ kind: row.kind, id: row.id })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowOf(event)
    if (row === undefined) return
    const at = known.indexOf(keyOf(row))
    const direction = DIRECTIONS[event.key]
    if (event.altKey && direction !== undefined) {
      moved.current = keyOf(row)
      edit((draft) => move(draft, row, direction))
    } else if (event.key === 'ArrowDown') focusOn(known[at + 1])
    else if (event.key === 'ArrowUp') focusOn(known[at - 1])
    else if (event.key === 'Home') focusOn(known[0])
    else if (event.key === 'End') focusOn(known[known.length - 1])
    else if (event.key === 'Enter' || event.key === ' ') take(row)
    else if (event.key === 'ArrowRight' && row.kind === 'department') open(row.id, true)
    else if (event.key === 'ArrowLeft') closeOrRise(row, at)
    else return
    event.preventDefault()
  }
  /** Left closes a department; from a service it goes up to its department. */
  const closeOrRise = (row: TreeRow, at: number) => {
    if (row.kind === 'department') open(row.id, false)
    else
      focusOn(
        known
          .slice(0, at)
          .reverse()
          .find((key) => key.startsWith('department ')),
      )
  }
  const onClick = (event: MouseEvent) => {
    const row = rowOf(event)
    if (row) take(row)
  }
  const onFocus = (event: { target: EventTarget }) => {
    const row = rowOf(event)
    if (row) setVisited(keyOf(row))
  }
  return { tree, stop, onKeyDown, onClick, onFocus }
}

const DIRECTIONS: Record<string, 'up' | 'down' | undefined> = { ArrowUp: 'up', ArrowDown: 'down' }
