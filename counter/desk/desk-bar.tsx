import { Clock } from '@tingxu/shared/browser/ui/clock.tsx'
import { LanguageSwitch } from '@tingxu/shared/browser/ui/language-switch.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { DeskNow } from './desk-rows.ts'
import { PressButton } from './press-button.tsx'
import { whyNot } from './presses.ts'
import type { DeskPresses } from './use-desk-presses.ts'
import type { Staff } from './use-session.ts'

export type DeskBarProps = { desk: DeskNow; staff: Staff; live: boolean; presses: DeskPresses; stood: () => void }

export function DeskBar({ desk, staff, live, presses, stood }: DeskBarProps) {
  const { words, text } = useWords()
  const { counter, hall } = desk
  const not = whyNot('leave', { desk, live, now: 0, outcome: null })
  const leave = async () => {
    if (not === null && (await presses.leave())) stood()
  }
  return (
    <header className="deskbar">
      <Plate number={counter.number} look={counter.state === 'open' ? 'serving' : 'idle'} />
      <b>{text(counter.name)}</b>
      <span>{staff.name}</span>
      <span className="quiet">{words.desk.finishedToday(counter.finishedCount)}</span>
      <div className="right">
        <LanguageSwitch offered={hall.languages} />
        <PressButton name={words.desk.leave} look="small" press={leave} not={not} />
        <Clock zone={hall.zone} />
      </div>
    </header>
  )
}
