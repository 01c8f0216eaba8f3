import { useDeskKeys } from './desk-keys.ts'
import { PressButton } from './press-button.tsx'
import type { WhyNot } from './presses.ts'

export type ReasonButtonsProps<Id extends string> = {
  ids: readonly Id[]
  nameOf: (id: Id) => string
  press: (id: Id) => void
  not?: WhyNot | null
  /** Keys of the dialog besides the figures. */
  keys?: Record<string, () => void>
}

/** One press says which, and does it: a figure for each of the first nine. */
export function ReasonButtons<Id extends string>({ ids, nameOf, press, not = null, keys }: ReasonButtonsProps<Id>) {
  const pressIfReady = (id: Id) => not === null && press(id)
  const figures = ids.slice(0, FIGURES).map((id, index) => [String(index + 1), () => pressIfReady(id)] as const)
  useDeskKeys({ ...Object.fromEntries(figures), ...keys }, true)
  return (
    <div className="answers">
      {ids.map((id, index) => (
        <PressButton
          key={id}
          name={nameOf(id)}
          fixedKey={index < FIGURES ? String(index + 1) : ''}
          press={() => pressIfReady(id)}
          not={not}
          reasonElsewhere
        />
      ))}
    </div>
  )
}

const FIGURES = 9
