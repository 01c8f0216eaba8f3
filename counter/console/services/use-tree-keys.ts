import type { DepartmentId } from '@tingxu/shared/ids.ts'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useEdit } from '../draft/use-draft.ts'
import { type Item, move } from './arrange.ts'
import { keyOf } from './tree-item.tsx'
import { type TreePress, treePress } from './tree-press.ts'
import type { TreeRow } from './tree-rows.ts'

type Hands = {
  rows: readonly TreeRow[]
  chosen: Item | null
  choose: (item: Item) => void
  open: (id: DepartmentId, open: boolean) => void
}
type Aimed = { target: EventTarget }

/** The tree is one stop of the Tab key; inside it keys walk, open, choose and put in order. A touch chooses. */
export function useTreeKeys({ rows, chosen, choose, open }: Hands) {
  const { tree, focusOn, focusWhenMoved } = useTreeFocus(chosen)
  const [visited, setVisited] = useState<string | null>(null)
  const edit = useEdit()
  const known = rows.map(keyOf)
  const stop = [visited, chosen && keyOf(chosen)].find((key) => key !== null && known.includes(key)) ?? known[0]
  const rowOf = ({ target }: Aimed) => {
    const key = target instanceof Element ? target.closest('[data-key]')?.getAttribute('data-key') : null
    return rows.find((row) => keyOf(row) === key)
  }
  const take = (row: TreeRow) => {
    const isHere = chosen?.kind === row.kind && chosen.id === row.id
    if (row.kind === 'department') open(row.id, isHere ? !row.isOpen : true)
    choose({ kind: row.kind, id: row.id })
  }
  const act = (row: TreeRow, press: TreePress) => {
    const at = known.indexOf(keyOf(row))
    switch (press) {
      case 'next':
        return focusOn(known[at + 1])
      case 'previous':
        return focusOn(known[at - 1])
      case 'first':
        return focusOn(known[0])
      case 'last':
        return focusOn(known[known.length - 1])
      case 'take':
        return take(row)
      case 'open':
        return row.kind === 'department' ? open(row.id, true) : undefined
      case 'close':
        if (row.kind === 'department') return open(row.id, false)
        return focusOn(known.filter((_, index) => index < at && rows[index]?.kind === 'department').pop())
      case 'up':
      case 'down':
        focusWhenMoved(keyOf(row))
        return edit((draft) => move(draft, row, press))
    }
  }
  return {
    tree,
    stop,
    onKeyDown: (event: KeyboardEvent) => {
      const row = rowOf(event)
      const press = treePress(event)
      if (row === undefined || press === null) return
      event.preventDefault()
      act(row, press)
    },
    onClick: (event: Aimed) => {
      const row = rowOf(event)
      if (row) take(row)
    },
    onFocus: (event: Aimed) => {
      const row = rowOf(event)
      if (row) setVisited(keyOf(row))
    },
  }
}

/** Where the focus is in the tree, and that whatever was chosen elsewhere can be seen in it. */
function useTreeFocus(chosen: Item | null) {
  const tree = useRef<HTMLDivElement>(null)
  const moved = useRef<string | null>(null)
  const chosenKey = chosen && keyOf(chosen)
  const rowAt = (key: string) => tree.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)
  const focusOn = (key: string | undefined) => {
    if (key !== undefined) rowAt(key)?.focus()
  }
  // A row that changes its place is taken out and put in again, and loses the focus.
  useLayoutEffect(() => {
    if (moved.current !== null) rowAt(moved.current)?.focus()
    moved.current = null
  })
  useEffect(() => {
    if (chosenKey === null) return
    tree.current?.querySelector(`[data-key="${chosenKey}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosenKey])
  const focusWhenMoved = (key: string) => {
    moved.current = key
  }
  return { tree, focusOn, focusWhenMoved }
}
