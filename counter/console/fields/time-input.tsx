import { Input } from 'antd'
import { useState } from 'react'
import { timeTyped } from './time-typed.ts'

export type TimeInputProps = {
  value: string
  put: (time: string) => void
  /** Where no label of the page is tied to it by `id`. */
  label?: string
  id?: string
  isWrong: boolean
  describedBy: string | undefined
}

/** A time, by figures alone: it gets its form when it is left. What is no time stays as typed, and is said to be wrong. */
export function TimeInput({ value, put, label, id, isWrong, describedBy }: TimeInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const leave = () => {
    if (typed !== null) put(timeTyped(typed) ?? typed.trim())
    setTyped(null)
  }
  return (
    <Input
      className="time"
      {...(id !== undefined && { id })}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isWrong}
      status={isWrong ? 'error' : ''}
      value={typed ?? value}
      maxLength={TYPED_MAX}
      autoComplete="off"
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={leave}
      onPressEnter={leave}
    />
  )
}

const TYPED_MAX = 8
