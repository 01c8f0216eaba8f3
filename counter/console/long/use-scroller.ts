import { useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Lane, type Stretch, stillFits, stretchAt } from './lane.ts'

/** Something that scrolls, and what of it is seen, as last told. Asking the page each time would have it laid out anew. */
export type Scroller = { element: HTMLElement; top: number; left: number; height: number; width: number }

/** `ref` goes to what scrolls; its width makes the page be drawn anew when it changes. */
export function useScroller(): {
  ref: (element: HTMLElement | null) => void
  scroller: Scroller | null
  width: number
} {
  const [scroller, setScroller] = useState<Scroller | null>(null)
  const [width, setWidth] = useState(0)
  const [ref] = useState(() => (element: HTMLElement | null) => {
    setScroller(element && { element, top: 0, left: 0, height: element.clientHeight, width: element.clientWidth })
  })
  useLayoutEffect(() => {
    if (scroller === null) return
    setWidth(scroller.width)
    const resized = new ResizeObserver(() => {
      scroller.height = scroller.element.clientHeight
      scroller.width = scroller.element.clientWidth
      setWidth(scroller.width)
    })
    resized.observe(scroller.element)
    return () => resized.disconnect()
  }, [scroller])
  return { ref, scroller, width }
}

export type Seen = {
  scroller: Scroller | null
  lane: Lane
  axis: 'down' | 'across'
  /** So many px of the scroller are covered by what stays in place. */
  covered?: number
  /** So many items more on both sides. */
  spare?: number
}

/** Which items of a long list to draw: those that are seen, and a few around them. */
export function useSeen({ scroller, lane, axis, covered = 0, spare = 8 }: Seen): Stretch {
  const [stretch, setStretch] = useState<Stretch>(NOTHING)
  useLayoutEffect(() => {
    if (scroller === null) return
    const look = (before: Stretch) => {
      const from = axis === 'down' ? scroller.top : scroller.left
      const to = from + (axis === 'down' ? scroller.height : scroller.width) - covered
      return stillFits(before, lane, from, to, spare) ? before : stretchAt(lane, from, to, spare)
    }
    const scrolled = () => {
      scroller.top = scroller.element.scrollTop
      scroller.left = scroller.element.scrollLeft
      // In the same frame: drawn a frame later, what comes into sight would be empty first.
      flushSync(() => setStretch(look))
    }
    const resized = new ResizeObserver(() => setStretch(look))
    setStretch(look)
    resized.observe(scroller.element)
    scroller.element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      resized.disconnect()
      scroller.element.removeEventListener('scroll', scrolled)
    }
  }, [scroller, lane, axis, covered, spare])
  return stretch.end <= lane.count ? stretch : { first: Math.min(stretch.first, lane.count), end: lane.count }
}

const NOTHING: Stretch = { first: 0, end: 0 }

/** Scrolls just so far that this item is neither under what stays in place nor out of sight. */
export function useReveal({ scroller, lane, axis, covered = 0 }: Omit<Seen, 'spare'>, index: number) {
  useEffect(() => {
    if (scroller === null || index < 0 || index >= lane.count) return
    const room = (axis === 'down' ? scroller.height : scroller.width) - covered
    const from = axis === 'down' ? scroller.top : scroller.left
    const to = Math.min(lane.startOf(index), Math.max(from, lane.startOf(index + 1) - room))
    if (to === from) return
    if (axis === 'down') scroller.element.scrollTop = to
    else scroller.element.scrollLeft = to
  }, [scroller, lane, axis, covered, index])
}
