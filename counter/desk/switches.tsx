import { LanguageSwitch } from '@tingxu/shared/browser/ui/language-switch.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { DeskNow } from './desk-rows.ts'
import { PressButton } from './press-button.tsx'
import { whyNot } from './presses.ts'
import { ThemeSwitch } from './theme-switch.tsx'
import { useChime } from './use-chime.ts'
import type { DeskPresses } from './use-desk-presses.ts'

export type SwitchesProps = { desk: DeskNow; live: boolean; presses: DeskPresses; stood: () => void }

/** What is set once a day at most: how the desk looks and sounds, and leaving it. */
export function Switches({ desk, live, presses, stood }: SwitchesProps) {
  const { words } = useWords()
  const chime = useChime(desk, live)
  const not = whyNot('leave', { desk, live, now: 0, outcome: null })
  const leave = async () => {
    if (not === null && (await presses.leave())) stood()
  }
  return (
    <footer className="switches">
      <LanguageSwitch offered={desk.hall.languages} />
      <ThemeSwitch />
      <PressButton name={words.desk.chime} look="small" chosen={chime.on} press={chime.turn} />
      <PressButton
        name={words.desk.leave}
        look="small"
        press={leave}
        not={not}
        note={desk.held.length > 0 ? words.desk.heldGoBack(desk.held.length) : null}
      />
    </footer>
  )
}
