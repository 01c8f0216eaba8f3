import { CALENDAR_MAX } from '@tingxu/shared/limits.ts'
import { Button } from 'antd'
import { useEdit, useFaults, useSettings } from '../draft/use-draft.ts'
import { isWithin } from '../fields/at-path.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { isDate, type Stretch, stretchesOf } from './calendar-days.ts'
import type { Chosen } from './chosen.ts'
import { useDateWords } from './use-date-words.ts'

/** The year's special days in words, and what is wrong with them. */
export function CalendarList({ year, choose }: { year: number; choose: (chosen: Chosen) => void }) {
  const { hours: said } = useConsoleWords()
  const calendar = useSettings((settings) => settings.calendar)
  const faults = useFaults('/calendar', true)
  // A date that is none belongs to no year and must be seen all the same.
  const shown = stretchesOf(calendar).filter(({ from, to }) => !isDate(from) || isOf(year, from) || isOf(year, to))
  const whole = faults.filter(({ path }) => path === '/calendar')
  return (
    <>
      {whole.map(({ why }) => (
        <p key={why} className="faulty">
          {why}
        </p>
      ))}
      {shown.length === 0 ? (
        <p className="quiet">{said.noDays(year)}</p>
      ) : (
        <ul className="special-days">
          {shown.map((stretch) => (
            <Line
              key={stretch.places.join()}
              stretch={stretch}
              whys={faults.flatMap(({ path, why }) =>
                stretch.places.some((place) => isWithin(path, `/calendar/${place}`)) ? [why] : [],
              )}
              choose={choose}
            />
          ))}
        </ul>
      )}
      {calendar.length > CALENDAR_MAX && <p className="faulty">{said.tooMany(CALENDAR_MAX)}</p>}
    </>
  )
}

const isOf = (year: number, date: string) => date.startsWith(`${year}-`)

type LineProps = { stretch: Stretch; whys: string[]; choose: (chosen: Chosen) => void }

function Line({ stretch: { from, to, rule, places }, whys, choose }: LineProps) {
  const { hours: said, fields } = useConsoleWords()
  const words = useDateWords()
  const edit = useEdit()
  const name = words.stretch(from, to)
  const hours = rule !== null && 'hours' in rule ? rule.hours : []
  return (
    <li>
      <span className="when">{name}</span>
      <span className="what">
        {words.spans(hours)}
        {places.length > 1 && <span className="quiet">　{said.days(places.length)}</span>}
        {whys.length > 0 && <span className="faulty"> {[...new Set(whys)].join(' ')}</span>}
      </span>
      <Button
        type="text"
        disabled={!isDate(from)}
        aria-label={said.changeOne(name)}
        onClick={() => choose({ anchor: from, end: to })}
      >
        {said.change}
      </Button>
      <Button
        type="text"
        aria-label={fields.removeOne(name)}
        onClick={() =>
          edit((draft) => {
            draft.calendar = draft.calendar.filter((_, place) => !places.includes(place))
          })
        }
      >
        {fields.remove}
      </Button>
    </li>
  )
}
