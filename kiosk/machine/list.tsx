import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { firstTouch } from './first-touch.ts'

type ListProps = {
  className: string
  /** Everything stands in it; of a part of it nothing is below. */
  whole: boolean
  children: ReactNode
}

/** A list to choose from. Where it is longer than the screen it says so: not everybody knows that glass can be pushed. */
export function List({ className, whole, children }: ListProps) {
  const { words } = useWords()
  const { list, more, down } = useMoreBelow()
  return (
    <>
      <ul className={className} ref={list}>
        {children}
      </ul>
      {whole && more && (
        <button type="button" className="below" onClick={firstTouch(down)}>
          {words.kiosk.moreBelow}
        </button>
      )}
    </>
  )
}

function useMoreBelow() {
  const list = useRef<HTMLUListElement>(null)
  const [more, setMore] = useState(false)
  const look = useCallback(() => {
    const seen = list.current
    if (seen !== null) setMore(seen.scrollHeight - seen.clientHeight - seen.scrollTop > NEARLY_PX)
  }, [])
  useEffect(look)
  useEffect(() => {
    const seen = list.current
    if (seen === null) return
    const watching = new ResizeObserver(look)
    watching.observe(seen)
    seen.addEventListener('scroll', look)
    return () => {
      watching.disconnect()
      seen.removeEventListener('scroll', look)
    }
  }, [look])
  const down = useCallback(
    () => list.current?.scrollBy({ top: list.current.clientHeight * MOST_OF_IT, behavior: 'smooth' }),
    [],
  )
  return { list, more, down }
}

/** Less than this is the padding under the last card. */
const NEARLY_PX = 24
/** What stood at the bottom stands at the top afterwards, so that nobody loses the place. */
const MOST_OF_IT = 0.8
