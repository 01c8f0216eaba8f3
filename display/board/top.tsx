import { dayIn, weekdayIn } from '@tingxu/shared/browser/hall-day.ts'
import { Clock } from '@tingxu/shared/browser/ui/clock.tsx'
import { TestClockBar } from '@tingxu/shared/browser/ui/test-clock-bar.tsx'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { textIn } from '@tingxu/shared/browser/use-words.tsx'
import type { HallRow } from '@tingxu/shared/views.ts'
import type { ReactNode } from 'react'
import type { RoomWords } from '../room-words.ts'

type TopProps = { hall: HallRow | undefined; words: RoomWords; children?: ReactNode }

/** Whose hall it is, the day, and the time in the hall. `children`: what the room is asked to do for the display. */
export function Top({ hall, words, children }: TopProps) {
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
      {children}
      <span className="day">
        {dayIn(hall.zone, now, language)} <span className="weekday">{weekdayIn(hall.zone, now, language)}</span>
      </span>
      <Clock zone={hall.zone} />
    </header>
  )
}
