import type { BusinessDate } from '@tingxu/shared/ids.ts'
import { WEEKDAYS, weekdayOf } from '@tingxu/shared/opening-hours.ts'
import { type KeyboardEvent, memo, useCallback, useEffect, useRef } from 'react'
import { useConsoleWords } from '../look/use-console-words.ts'
import { type Chosen, firstOf, lastOf } from './chosen.ts'
import type { DayMark } from './day-marks.ts'
import { useDateWords } from './use-date-words.ts'

export type YearGridProps = {
  year: number
  marks: ReadonlyMap<BusinessDate, DayMark>
  today: BusinessDate
  chosen: Chosen
  /** A day, alone or with all between it and where the choice began. Always the same function, as the next. */
  pick: (date: BusinessDate, isRange: boolean) => void
  /** So many days on from where the choice has got. */
  step: (days: number, isRange: boolean) => void
}

/** Twelve months. One press of Tab leads in and one out; inside arrows go from day to day, with Shift they take along. */
export function YearGrid({ year, marks, today, chosen, pick, step }: YearGridProps) {
  const grid = useRef<HTMLDivElement>(null)
  const { end } = chosen
  useEffect(() => {
    const inside = grid.current?.contains(document.activeElement)
    if (inside) grid.current?.querySelector<HTMLElement>(`[data-date="${end}"]`)?.focus()
  }, [end])
  const go = useCallback(
    (event: KeyboardEvent) => {
      const days = STEPS[event.key]
      if (days === undefined) return
      event.preventDefault()
      step(days, event.shiftKey)
    },
    [step],
  )
  const entry = marks.has(end) ? end : `${year}-01-01`
  const days = [...marks]
  return (
    <div className="year" ref={grid}>
      {MONTHS.map((month) => (
        <Month
          key={month}
          days={days.filter(([date]) => date.slice(5, 7) === month)}
          {...{ today, chosen, pick, go, entry }}
        />
      ))}
    </div>
  )
}

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

type MonthProps = Pick<YearGridProps, 'today' | 'chosen' | 'pick'> & {
  days: [BusinessDate, DayMark][]
  go: (event: KeyboardEvent) => void
  /** The day that Tab leads to. */
  entry: BusinessDate
}

function Month({ days, today, chosen, entry, pick, go }: MonthProps) {
  const { hours: said } = useConsoleWords()
  const [first] = days
  if (first === undefined) return null
  const number = Number(first[0].slice(5, 7))
  const before = WEEKDAYS.indexOf(weekdayOf(first[0]))
  return (
    <section className="month" aria-label={said.months[number - 1]}>
      <h3>{said.months[number - 1]}</h3>
      <div className="month-days">
        {WEEKDAYS.map((day) => (
          <span key={day} className="quiet" aria-hidden="true">
            {said.weekdayLetters[day]}
          </span>
        ))}
        {WEEKDAYS.slice(0, before).map((day) => (
          <span key={day} />
        ))}
        {days.map(([date, mark]) => (
          <Day
            key={date}
            {...{ date, mark, pick, go }}
            isToday={date === today}
            isChosen={firstOf(chosen) <= date && date <= lastOf(chosen)}
            isEntry={date === entry}
          />
        ))}
      </div>
    </section>
  )
}

type DayProps = Pick<MonthProps, 'pick' | 'go'> & {
  date: BusinessDate
  mark: DayMark
  isToday: boolean
  isChosen: boolean
  isEntry: boolean
}

/** Drawn anew only when something about this day changes: a key moves two days of the year and not all. */
const Day = memo(function Day({ date, mark, isToday, isChosen, isEntry, pick, go }: DayProps) {
  const { hours: said } = useConsoleWords()
  const words = useDateWords()
  return (
    <button
      type="button"
      className={`date ${mark}`}
      data-date={date}
      aria-pressed={isChosen}
      aria-current={isToday ? 'date' : undefined}
      onKeyDown={go}
      tabIndex={isEntry ? 0 : -1}
      onClick={({ shiftKey }) => pick(date, shiftKey)}
    >
      <span className="hidden">{said.dayMarked(words.day(date), said.marks[mark] ?? '')}</span>
      <span aria-hidden="true">
        {Number(date.slice(8))}
        {said.markLetters[mark]}
      </span>
    </button>
  )
})
