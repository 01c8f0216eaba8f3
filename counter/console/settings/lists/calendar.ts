import { CALENDAR_MAX, SPANS_PER_DAY_MAX } from '@tingxu/shared/limits.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { plainText } from './cells.ts'
import { type Column, lens, withField } from './column.ts'
import type { Context, List } from './list.ts'
import { yesColumn } from './plain-columns.ts'

type Day = Settings['calendar'][number]
type Spans = NonNullable<Day['hours']>

export const calendar: List<Day> = {
  max: CALENDAR_MAX,
  columns: (context) => [
    dateColumn(context),
    yesColumn<Day>('closed', { get: ({ closed }) => closed, put: withClosed }, context),
    spansColumn(context),
  ],
  items: (settings) => settings.calendar,
  put: (settings, items) => ({ ...settings, calendar: [...items] }),
  keys: [['date']],
  blank: () => ({ date: '' }),
  finished: (item) => item,
}

function withClosed(day: Day, closed: boolean | undefined): Day {
  return withField(day, 'closed', closed || undefined)
}

/** As people and spreadsheets write dates: `2026/10/1`, `2026年10月1日`. */
function dateColumn({ words: { why } }: Context): Column<Day> {
  return {
    field: 'date',
    needed: true,
    write: ({ date }) => date,
    read(text, item) {
      const [, year = '', month = '', day = ''] =
        /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plainText(text)) ?? []
      const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      const known = new Date(`${date}T00:00:00Z`)
      const isDate = !Number.isNaN(known.getTime()) && known.toISOString().startsWith(date)
      return isDate ? { ...item, date } : { wrong: why.date(text) }
    },
  }
}

const SPAN = /(\d{1,2}):(\d{2})\s*(?:-|–|—|~|至|到)\s*(\d{1,2}):(\d{2})/g

function spansColumn({ words: { why } }: Context): Column<Day> {
  const spans = lens<Day, 'hours'>('hours')
  return {
    field: 'hours',
    write: ({ hours = [] }) => hours.map(([from, until]) => `${from}-${until}`).join(' '),
    read(text, item) {
      const read = spansIn(plainText(text))
      return read === null ? { wrong: why.spans(text) } : spans.put(item, read.length === 0 ? undefined : read)
    },
  }
}

/** Null if anything stands there that is no span of hours up to 30:00. */
function spansIn(text: string): Spans | null {
  const rest = text.replace(SPAN, '').replace(/[\s,、;]/g, '')
  const spans = [...text.matchAll(SPAN)].map(
    ([, fromHour = '', from = '', untilHour = '', until = '']): Spans[number] => [
      `${fromHour.padStart(2, '0')}:${from}`,
      `${untilHour.padStart(2, '0')}:${until}`,
    ],
  )
  const isRight = spans.flat().every((time) => /^([01]\d|2\d):[0-5]\d$|^30:00$/.test(time))
  return rest === '' && isRight && spans.length <= SPANS_PER_DAY_MAX ? spans : null
}
