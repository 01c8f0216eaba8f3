import { WeekHoursField } from '../fields/week-hours-field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { CalendarPart } from './calendar-part.tsx'
import { DayPart } from './day-part.tsx'
import { NextDays } from './next-days.tsx'
import './hours.css'

/** When tickets are given. */
export function HoursPage() {
  const { hours: said } = useConsoleWords()
  return (
    <>
      <DayPart />
      <section className="part">
        <WeekHoursField at="/hours" label={said.week} hint={said.weekHint} />
      </section>
      <NextDays />
      <CalendarPart />
    </>
  )
}
