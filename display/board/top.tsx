import { dayIn, weekdayIn } from '@tingxu/shared/browser/hall-day.ts'
import { Clock } from '@tingxu/shared/browser/ui/clock.tsx'
import { TestClockBar } from '@tingxu/shared/browser/ui/test-clock-bar.tsx'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { textIn } from '@tingxu/shared/browser/use-words.tsx'
import type { HallRow } from '@tingxu/shared/views.ts'
import type { RoomWords } from '../room-words.ts'

/** Whose hall it is, the day, and the time in the hall. */
export function Top({ hall, words }: { hall: HallRow | undefined; words: RoomWords }) {
  const now = useHallTime()
  if (hall === undefined) return <header className="top" />
  const language = words.firstLanguage
  return (
    <header className="top">
      <h1 className="hall">
        {words.text(hall.name)}
        {words.secondLanguage !== null && (
          <span lang={words.secondLanguage}>{textIn(hall.name, words.secondLanguage)}</span>
        )}
      </h1>
      <TestClockBar hall={hall} />
      <span className="heals">{words.first.healsItself}</span>
      <span className="day">
        {dayIn(hall.zone, now, language)} <span className="weekday">{weekdayIn(hall.zone, now, language)}</span>
      </span>
      <Clock zone={hall.zone} />
    </header>
  )
}
