import { Clock } from '@tingxu/shared/browser/ui/clock.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Staff } from '../session/use-session.ts'
import type { DeskNow } from './desk-rows.ts'

/** Which counter this is, who sits there, how much is done, and the time. */
export function DeskBar({ desk: { counter, hall }, staff }: { desk: DeskNow; staff: Staff }) {
  const { words, text } = useWords()
  return (
    <header className="deskbar">
      <Plate number={counter.number} look={counter.state === 'open' ? 'serving' : 'idle'} />
      <b>{text(counter.name)}</b>
      <span className="staff">{staff.name}</span>
      <span className="count">{words.desk.finishedToday(counter.finishedCount)}</span>
      <Clock zone={hall.zone} />
    </header>
  )
}
