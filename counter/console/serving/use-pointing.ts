import { type MouseEvent, type PointerEvent, useRef } from 'react'
import type { Scroller } from '../long/use-scroller.ts'
import { type Lanes, spotAt } from './lanes.ts'
import { isHead, isOne, one, type Selection, type Spot } from './selection.ts'

export type Pointing = {
  scroller: Scroller | null
  lanes: Lanes
  selection: Selection
  select: (selection: Selection) => void
  /** What is chosen becomes the next. */
  turn: () => void
}

/** A click chooses, one more on the same cell changes it; drawn across cells, or with Shift, it chooses several. */
export function usePointing({ scroller, lanes, selection, select, turn }: Pointing) {
  const wasHere = useRef(false)
  const spotOf = ({ clientX, clientY }: MouseEvent): Spot | null => {
    if (scroller === null) return null
    const { x, y } = scroller.element.getBoundingClientRect()
    return spotAt(lanes, { x: clientX - x, y: clientY - y }, scroller)
  }
  const onPointerDown = (event: PointerEvent) => {
    const to = event.button === 0 ? spotOf(event) : null
    if (to === null) return
    wasHere.current = isOne(selection) && isSpot(selection.to, to)
    select(event.shiftKey ? { from: selection.from, to } : one(to))
  }
  const onPointerMove = (event: PointerEvent) => {
    // Fingers scroll.
    if (event.pointerType !== 'mouse' || event.buttons !== 1) return
    const to = spotOf(event)
    if (to === null || isSpot(to, selection.to) || isHead(to) !== isHead(selection.from)) return
    wasHere.current = false
    select({ from: selection.from, to })
  }
  const onClick = (event: MouseEvent) => {
    const to = spotOf(event)
    if (to !== null && wasHere.current && !isHead(to) && !event.shiftKey) turn()
  }
  return { onPointerDown, onPointerMove, onClick }
}

const isSpot = (one: Spot, other: Spot) => one.row === other.row && one.column === other.column
