import { Label as LabelText } from '@tingxu/shared/browser/ui/label.tsx'
import type { Label } from '@tingxu/shared/label.ts'
import { pressedBy } from './press-button.tsx'

/** A label in a list; pressed, it says what can be done with the ticket. */
export function LabelButton({ label, press }: { label: Label; press: () => void }) {
  return (
    <button type="button" className="pick" aria-haspopup="dialog" onClick={(event) => pressedBy(event, press)}>
      <LabelText label={label} />
    </button>
  )
}
