import { COUNTER_NUMBER_MAX } from '@tingxu/shared/limits.ts'
import { useState } from 'react'
import type { CellTies } from './cell-ties.ts'

export type NumberCellProps = {
  ties: CellTies
  className: string
  value: number | undefined
  max?: number
  placeholder?: string
  put: (value: number | undefined) => void
}

/** A number that counts only once it is typed whole: lines stand by number, and none may jump away under the hands. */
export function NumberCell({ ties, className, value, max = COUNTER_NUMBER_MAX, placeholder, put }: NumberCellProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const done = () => {
    if (typed === null) return
    const number = Number(typed)
    setTyped(null)
    if (typed.trim() === '') put(undefined)
    else if (number !== value && number <= max) put(number)
  }
  return (
    <input
      {...ties}
      className={className}
      inputMode="numeric"
      maxLength={String(max).length}
      value={typed ?? value ?? ''}
      placeholder={placeholder}
      onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null)
        ties.onKeyDown(event)
      }}
    />
  )
}
