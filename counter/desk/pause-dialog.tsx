import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { useDeskKeys } from './desk-keys.ts'
import { Dialog } from './dialog.tsx'
import { PAUSE_REASONS } from './pause-reasons.ts'
import { PressButton } from './press-button.tsx'

/** One press says why, and pauses. */
export function PauseDialog({ close, pause }: { close: () => void; pause: (reason: string) => void }) {
  const { words } = useWords()
  const said = words.desk.pause
  const pauseFor = (reason: string) => () => {
    close()
    pause(reason)
  }
  useDeskKeys(Object.fromEntries(PAUSE_REASONS.map((reason, index) => [String(index + 1), pauseFor(reason)])), true)
  return (
    <Dialog title={said.title} close={close}>
      <p className="quiet">{said.explain}</p>
      <div className="answers">
        {PAUSE_REASONS.map((reason, index) => (
          <PressButton key={reason} name={said.reasons[reason]} fixedKey={String(index + 1)} press={pauseFor(reason)} />
        ))}
      </div>
      <PressButton name={said.cancel} fixedKey="Esc" look="small" press={close} />
    </Dialog>
  )
}
