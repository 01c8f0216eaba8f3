import { type ReactNode, useId } from 'react'
import { useFaults } from '../draft/use-draft.ts'
import type { Path } from './at-path.ts'

export type FieldProps = {
  at: Path
  label: string
  /** What it means, where the label alone does not tell. */
  hint?: string | undefined
}
/** What an input needs to stand under its label, with what is said about it. */
export type InputTies = {
  id: string
  'aria-describedby': string | undefined
  status: 'error' | ''
  'aria-invalid': boolean
}

/** A label, an input tied to it, and under it what is wrong there. */
export function Field({ at, label, hint, children }: FieldProps & { children: (ties: InputTies) => ReactNode }) {
  const id = useId()
  const faults = useFaults(at)
  const said = [...(hint ? [`${id}-hint`] : []), ...(faults.length > 0 ? [`${id}-faults`] : [])].join(' ')
  const wrong = faults.length > 0
  return (
    <div className="field" data-at={at}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': said || undefined, status: wrong ? 'error' : '', 'aria-invalid': wrong })}
      {hint && (
        <p id={`${id}-hint`} className="quiet hint">
          {hint}
        </p>
      )}
      {wrong && (
        <p id={`${id}-faults`} className="faulty">
          {faults.map(({ why }) => why).join(' ')}
        </p>
      )}
    </div>
  )
}
