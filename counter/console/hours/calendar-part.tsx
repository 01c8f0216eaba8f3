import type { BusinessDate } from '@tingxu/shared/ids.ts'
import { addDays } from '@tingxu/shared/opening-hours.ts'
import { Button } from 'antd'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { CalendarList } from './calendar-list.tsx'
import { alone, type Chosen } from './chosen.ts'
import { ChosenDays } from './chosen-days.tsx'
import { marksOf } from './day-marks.ts'
import { useToday } from './use-today.ts'
import { YearGrid } from './year-grid.tsx'

/** Holidays, make-up days and days with hours of their own. */
export function CalendarPart() {
  const { hours: said } = useConsoleWords()
  const hours = useSettings((settings) => settings.hours)
  const calendar = useSettings((settings) => settings.calendar)
  const today = useToday()
  const [chosen, setChosen] = useState<Chosen>(() => alone(today))
  const [year, setYear] = useState(() => yearOf(today))
  const marks = useMemo(() => marksOf(year, hours, calendar), [year, hours, calendar])
  const pick = useCallback((date: BusinessDate, isRange: boolean) => {
    setChosen((before) => (isRange ? { ...before, end: date } : alone(date)))
  }, [])
  const step = useCallback((days: number, isRange: boolean) => {
    setChosen((before) => {
      const end = addDays(before.end, days)
      return isRange ? { ...before, end } : alone(end)
    })
  }, [])
  // The year that is shown goes along with the choice, and back and forth without it.
  useEffect(() => setYear(yearOf(chosen.end)), [chosen.end])
  return (
    <section className="part calendar">
      <h2>{said.calendar}</h2>
      <p className="quiet">{said.calendarHint}</p>
      <ChosenDays chosen={chosen} choose={setChosen} />
      <div className="years">
        <Button aria-label={said.yearBefore} disabled={year <= YEAR_MIN} onClick={() => setYear(year - 1)}>
          ‹
        </Button>
        <h3 aria-live="polite">{said.year(year)}</h3>
        <Button aria-label={said.yearAfter} disabled={year >= YEAR_MAX} onClick={() => setYear(year + 1)}>
          ›
        </Button>
        <Legend />
      </div>
      <CalendarList year={year} choose={setChosen} />
      <YearGrid year={year} marks={marks} today={today} chosen={chosen} pick={pick} step={step} />
    </section>
  )
}

function Legend() {
  const { hours: said } = useConsoleWords()
  return (
    <ul className="legend" aria-hidden="true">
      {LEGEND.map((mark) => (
        <li key={mark}>
          <span className={`date ${mark}`}>{said.markLetters[mark] ?? '1'}</span> {said.marks[mark]}
        </li>
      ))}
    </ul>
  )
}

const LEGEND = ['closed', 'off', 'on', 'other'] as const
/** Dates of the settings have four figures for the year. */
const [YEAR_MIN, YEAR_MAX] = [2000, 9999]
const yearOf = (date: string) => Number(date.slice(0, 4))
