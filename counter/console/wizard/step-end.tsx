import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useConsoleWords } from '../look/use-console-words.ts'

export type StepEndProps = {
  next: () => void
  /** Why one cannot go on yet; null: one can. */
  missing: string | null
  /** What stands on the press; left out: on to the next step. */
  name?: string
  busy?: boolean
  children?: ReactNode
}

/** The way on, or what is still missing for it. */
export function StepEnd({ next, missing, name, busy, children }: StepEndProps) {
  const { wizard: said } = useConsoleWords()
  return (
    <div className="step-end">
      <Button type="primary" size="large" disabled={missing !== null} loading={busy === true} onClick={next}>
        {name ?? said.next}
      </Button>
      {missing !== null && <p role="status">{missing}</p>}
      {children}
    </div>
  )
}
