import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Label } from '@tingxu/shared/label.ts'
import { type FormEvent, useState } from 'react'
import { Choices } from './choices.tsx'
import { Dialog } from './dialog.tsx'
import { PressButton } from './press-button.tsx'
import type { Hold } from './question.ts'
import { ReasonButtons } from './reason-buttons.tsx'
import { HOLD_REASONS } from './reasons.ts'
import { SubmitButton } from './submit-button.tsx'

export type HoldDialogProps = { label: Label; minutesMax: number; close: () => void; hold: (hold: Hold) => void }

/** A figure says what for, and holds; Enter holds at once, for as long as the hall allows (rule C7). */
export function HoldDialog({ label, minutesMax, close, hold }: HoldDialogProps) {
  const { words } = useWords()
  const said = words.desk.hold
  const [minutes, setMinutes] = useState(minutesMax)
  const holdFor = (reason: Hold['reason']) => {
    close()
    hold({ ...(reason !== undefined && { reason }), ...(minutes !== minutesMax && { minutes }) })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    holdFor(undefined)
  }
  return (
    <Dialog title={said.title(label)} close={close}>
      <form onSubmit={submit}>
        <p className="quiet">{said.explain}</p>
        <Choices
          title={said.howLong}
          choices={[minutesMax, ...SHORTER.filter((count) => count < minutesMax)].map((count) => ({
            id: count,
            name: said.minutes(count),
          }))}
          chosen={minutes}
          choose={setMinutes}
        />
        <p className="asked">{said.why}</p>
        <ReasonButtons ids={HOLD_REASONS} nameOf={(id) => said.reasons[id]} press={holdFor} />
        <div className="answers">
          <SubmitButton name={said.withoutReason} />
          <PressButton name={words.desk.cancel} fixedKey="Esc" press={close} />
        </div>
      </form>
    </Dialog>
  )
}

const SHORTER = [20, 10, 5]
