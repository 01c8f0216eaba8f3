import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { PressButton } from './press-button.tsx'
import { type Outlook, undoOffer, whyNot } from './presses.ts'

/** What was just done, for as long as it can be taken back (rule C12). */
export function UndoBar({ outlook, undo }: { outlook: Outlook; undo: () => void }) {
  const { words } = useWords()
  const offer = undoOffer(outlook)
  if (offer === null) return null
  return (
    <div className="undo">
      <p>
        <b>{words.desk.undoable[offer.what](offer.label)}</b> <span>{words.desk.undoLeft(offer.seconds)}</span>
      </p>
      <PressButton
        name={words.desk.press.undo}
        keyName="undo"
        look="small"
        press={undo}
        not={whyNot('undo', outlook)}
      />
    </div>
  )
}
