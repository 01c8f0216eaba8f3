import type { Settings } from '@tingxu/shared/settings.ts'
import { calendar } from './calendar.ts'
import type { Cell, Rows } from './cells.ts'
import { counters } from './counters.ts'
import { departments } from './departments.ts'
import { headingOf } from './headings.ts'
import type { List, ListReader } from './list.ts'
import { services } from './offered.ts'
import { type ListRead, type ReadOptions, readList } from './read-list.ts'
import { series } from './series.ts'
import { serving } from './serving.ts'

/** A list of the settings as a table: rows for a spreadsheet, and what the rows of one make of the settings. */
export type Table = {
  toRows(settings: Settings, reader: ListReader): Cell[][]
  fromRows(rows: Rows, settings: Settings, reader: ListReader, options?: ReadOptions): ListRead
}

/** In the order in which a hall is filled: what others point to comes first. */
export const LISTS = {
  departments: tableOf(departments),
  series: tableOf(series),
  services: tableOf(services),
  counters: tableOf(counters),
  serving: tableOf(serving),
  calendar: tableOf(calendar),
}
export type ListName = keyof typeof LISTS

function tableOf<Item extends object>(list: List<Item>): Table {
  return {
    toRows(settings, reader) {
      const context = { ...reader, settings }
      const columns = list.columns(context)
      const headings = columns.map((column) => headingOf(column, context))
      return [headings, ...list.items(settings).map((item) => columns.map((column) => column.write(item)))]
    },
    fromRows: (rows, settings, reader, options = { replace: false }) => readList(list, rows, settings, reader, options),
  }
}
