import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { useState } from 'react'
import { LaterPlaces } from './later-places.tsx'

/** Later please: the places that it would give are shown before anything is agreed (rule T9). */
export function Later({ left, ahead }: { left: number; ahead: number }) {
  const { words } = useWords()
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {words.phone.later}
      </button>
    )
  return <LaterPlaces left={left} ahead={ahead} close={() => setOpen(false)} />
}
