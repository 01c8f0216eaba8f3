import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { Dialog } from './dialog.tsx'
import { PressButton } from './press-button.tsx'
import { ReasonButtons } from './reason-buttons.tsx'
import { PAUSE_REASONS } from './reasons.ts'

/** One press says why, and pauses. */
export function PauseDialog({ close, pause }: { close: () => void; pause: (reason: string) => void }) {
  const { words } = useWords()
  const said = words.desk.pause
  const pauseFor = (reason: string) => {
    close()
    pause(reason)
  }
  return (
    <Dialog title={said.title} close={close}>
      <p className="quiet">{said.explain}</p>
      <ReasonButtons ids={PAUSE_REASONS} nameOf={(id) => said.reasons[id]} press={pauseFor} />
      <PressButton name={words.desk.cancel} fixedKey="Esc" look="small" press={close} />
    </Dialog>
  )
}
