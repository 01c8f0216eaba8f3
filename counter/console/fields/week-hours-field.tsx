import { WEEKDAYS, type Weekday } from '@tingxu/shared/opening-hours.ts'
import type { HoursSettings, SpanSettings } from '@tingxu/shared/settings.ts'
import { Button, Radio } from 'antd'
import { useId, useRef } from 'react'
import { useAt } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import type { FieldProps } from './field.tsx'
import { AFTERNOON, areSameSpans, MORNING } from './spans.ts'
import { SpansInput } from './spans-input.tsx'
import './week-hours.css'

type Week = NonNullable<HoursSettings>
type Kind = 'as-hall' | 'week' | 'always'

/** Opening hours by the days of the week, or always. `asHall`: left out, they are the hall's. */
export function WeekHoursField({ at, label, hint, asHall = false }: FieldProps & { asHall?: boolean }) {
  const { hours: said } = useConsoleWords()
  const id = useId()
  const [hours, put] = useAt<HoursSettings>(at)
  const week = useRef<Week>(USUAL_WEEK)
  if (hours) week.current = hours
  const choose = (kind: Kind) => put(kind === 'as-hall' ? undefined : kind === 'always' ? null : week.current)
  const kinds: Kind[] = asHall ? ['as-hall', 'week', 'always'] : ['week', 'always']
  return (
    <fieldset className="week" aria-describedby={hint ? id : undefined}>
      <legend>{label}</legend>
      <Radio.Group
        value={hours === undefined ? 'as-hall' : hours === null ? 'always' : 'week'}
        options={kinds.map((kind) => ({ value: kind, label: said.kinds[kind] }))}
        onChange={({ target }) => choose(target.value)}
      />
      {hint && (
        <p id={id} className="quiet hint">
          {hint}
        </p>
      )}
      {hours && <Days at={at} hours={hours} put={put} />}
    </fieldset>
  )
}

type DaysProps = { at: string; hours: Week; put: (hours: Week) => void }

function Days({ at, hours, put }: DaysProps) {
  const { hours: said } = useConsoleWords()
  const change = (days: readonly Weekday[], spans: readonly SpanSettings[]) => put(withDays(hours, days, spans))
  const areAlike = WORKDAYS.every((day) => areSameSpans(hours[day], hours.mon))
  return (
    <div className="days">
      {WEEKDAYS.map((day) => (
        <div key={day} className="day">
          <span className="day-name">{said.weekdays[day]}</span>
          <SpansInput
            at={`${at}/${day}`}
            of={said.weekdays[day] ?? day}
            spans={hours[day] ?? []}
            put={(spans) => change([day], spans)}
          />
          {day === 'mon' && !areAlike && (
            <Button className="copy" onClick={() => change(WORKDAYS, hours.mon ?? [])}>
              {said.copyMonday}
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}

/** A day without spans is not there: it is closed. */
function withDays(hours: Week, days: readonly Weekday[], spans: readonly SpanSettings[]): Week {
  const next = { ...hours }
  for (const day of days) {
    if (spans.length > 0) next[day] = [...spans]
    else delete next[day]
  }
  return next
}

const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const USUAL_WEEK: Week = withDays({}, WORKDAYS, [MORNING, AFTERNOON])
