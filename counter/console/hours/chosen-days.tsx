import type { BusinessDate } from '@tingxu/shared/ids.ts'
import { hoursOn, WEEKDAYS } from '@tingxu/shared/opening-hours.ts'
import type { HoursSettings, SpanSettings } from '@tingxu/shared/settings.ts'
import { Input, Radio, Select } from 'antd'
import { useId } from 'react'
import { useEdit, useSettings } from '../draft/use-draft.ts'
import { AFTERNOON, areSameSpans, MORNING } from '../fields/spans.ts'
import { SpansInput } from '../fields/spans-input.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { areSameRules, type DayRule, datesFrom, isDate, ruleOf, withRule } from './calendar-days.ts'
import { type Chosen, firstOf, lastOf } from './chosen.ts'
import { useDateWords } from './use-date-words.ts'

/** The chosen days, and what holds on them. */
export function ChosenDays({ chosen, choose }: { chosen: Chosen; choose: (chosen: Chosen) => void }) {
  const { hours: said } = useConsoleWords()
  const words = useDateWords()
  const hours = useSettings((settings) => settings.hours)
  const calendar = useSettings((settings) => settings.calendar)
  const edit = useEdit()
  const [from, to] = [firstOf(chosen), lastOf(chosen)]
  const dates = datesFrom(from, to)
  const rules = dates.map((date) => ruleOf(calendar.find((day) => day.date === date)))
  const rule = rules.every((each) => areSameRules(each, rules[0] ?? null)) ? (rules[0] ?? null) : 'mixed'
  const put = (next: DayRule) =>
    edit((draft) => {
      draft.calendar = withRule(draft.calendar, dates, next)
    })
  const kinds = { week: null, closed: { closed: true }, own: { hours: likelyHours(hours, from) } } as const
  return (
    <section className="chosen-days" aria-label={said.chosen}>
      <div className="chosen-dates">
        <DateInput
          label={said.first}
          value={from}
          put={(date) => choose({ anchor: date, end: date > to ? date : to })}
        />
        <DateInput
          label={said.last}
          value={to}
          put={(date) => choose({ anchor: date < from ? date : from, end: date })}
        />
        <p>{said.daysChosen(words.stretch(from, to), dates.length)}</p>
      </div>
      <Radio.Group
        aria-label={said.chosen}
        value={rule === 'mixed' ? undefined : rule === null ? 'week' : 'closed' in rule ? 'closed' : 'own'}
        options={Object.keys(kinds).map((kind) => ({ value: kind, label: said.rules[kind] }))}
        onChange={({ target }) => put(kinds[target.value as keyof typeof kinds])}
      />
      {rule === 'mixed' && <p className="quiet">{said.mixed}</p>}
      {rule !== 'mixed' && rule !== null && 'hours' in rule && (
        <div className="chosen-hours">
          <SpansInput
            at={`/calendar/${calendar.findIndex(({ date }) => date === from)}/hours`}
            of={said.chosen}
            spans={rule.hours}
            put={(spans) => put(spans.length === 0 ? { closed: true } : { hours: spans })}
          />
          {hours && <AsWeekday hours={hours} spans={rule.hours} put={(spans) => put({ hours: spans })} />}
        </div>
      )}
    </section>
  )
}

function DateInput({ label, value, put }: { label: string; value: BusinessDate; put: (date: BusinessDate) => void }) {
  const id = useId()
  return (
    <div className="date-input">
      <label htmlFor={id}>{label}</label>
      <Input id={id} type="date" value={value} onChange={({ target }) => isDate(target.value) && put(target.value)} />
    </div>
  )
}

type AsWeekdayProps = {
  hours: NonNullable<HoursSettings>
  spans: readonly SpanSettings[]
  put: (spans: SpanSettings[]) => void
}

/** A make-up day has the hours of a day of the week. */
function AsWeekday({ hours, spans, put }: AsWeekdayProps) {
  const { hours: said } = useConsoleWords()
  const id = useId()
  const open = WEEKDAYS.filter((day) => (hours[day] ?? []).length > 0)
  if (open.length === 0) return null
  return (
    <div className="as-weekday">
      <label htmlFor={id}>{said.asWeekday}</label>
      <Select
        id={id}
        value={open.find((day) => areSameSpans(hours[day], spans)) ?? null}
        placeholder={said.ownHours}
        options={open.map((day) => ({ value: day, label: said.weekdays[day] }))}
        onChange={(day) => day !== null && put(hours[day] ?? [])}
      />
    </div>
  )
}

/** What is likely meant by open: the hours of the day itself, of the first weekday that has some, or of most halls. */
function likelyHours(hours: HoursSettings, date: BusinessDate): SpanSettings[] {
  const own = hoursOn({ calendar: [] }, hours, date) ?? []
  if (own.length > 0) return [...own]
  return WEEKDAYS.map((day) => hours?.[day] ?? []).find((spans) => spans.length > 0) ?? [MORNING, AFTERNOON]
}
