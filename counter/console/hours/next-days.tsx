import { useMemo } from 'react'
import { useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { hoursAhead } from './hours-ahead.ts'
import { useDateWords } from './use-date-words.ts'
import { useToday } from './use-today.ts'

/** What week and calendar come to, day by day. */
export function NextDays() {
  const { hours: said } = useConsoleWords()
  const words = useDateWords()
  const hours = useSettings((settings) => settings.hours)
  const calendar = useSettings((settings) => settings.calendar)
  const today = useToday()
  const ahead = useMemo(() => hoursAhead({ hours, calendar }, today, DAYS_AHEAD), [hours, calendar, today])
  return (
    <section className="part">
      <h2>{said.ahead}</h2>
      <dl className="ahead">
        {ahead.map(({ from, to, spans }) => (
          <div key={from}>
            <dt>{from === today ? said.today(words.day(from)) : words.stretch(from, to)}</dt>
            <dd className={spans?.length === 0 ? 'quiet' : ''}>{words.spans(spans)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const DAYS_AHEAD = 14
